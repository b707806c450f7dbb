"""The trees of phrases → nodes that say where a match may end, the likeliest first. Words are compared, no pattern is compiled.

A match prefers, in this order: the earlier alternative, the words that may be left out, the shorter gap.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from site_tools.evidence.reading import Index, Reading
from site_tools.phrases import Tree, optional

_COMMON = frozenset(
    re.findall(
        r"\w+",
        """a about all an and any are as at be by can do for from has have if in is it its may not of on one or
        our that the their they this to under up us we what when where which who will with you your""",
    )
)
_MARKS_INSIDE = 2  # marks that may divide the parts of one word, as in "u.s"


class Node(Protocol):
    """What a phrase or a part of it is made of; "delet*" among its words stands for any that begins so."""

    @property
    def firsts(self) -> tuple[str, ...]:
        """Return the words that a match may begin with."""

    @property
    def anchors(self) -> tuple[str, ...]:
        """Return the words one of which must stand in the text of a list's match; () for none."""

    def candidates(self, index: Index) -> int:
        """Return which texts of the index hold all words of a match, a bit for each."""

    def ends(self, reading: Reading, start: int) -> Sequence[int]:
        """Return where a match may end that begins with the word at `start`, in order of preference."""


class Word:
    """One whole word."""

    def __init__(self, word: str) -> None:
        self._word = word
        self.firsts: tuple[str, ...] = (word,)
        self.anchors = self.firsts

    def candidates(self, index: Index) -> int:
        """Return the texts that hold the word."""
        return index.holding(self._word)

    def ends(self, reading: Reading, start: int) -> Sequence[int]:
        """Return the word's end."""
        return (start + len(self._word),) if reading.words[start] == self._word else ()


class Stem:
    """A word with any ending."""

    def __init__(self, stem: str) -> None:
        self._stem = stem
        self.firsts: tuple[str, ...] = (stem + "*",)
        self.anchors = self.firsts

    def candidates(self, index: Index) -> int:
        """Return the texts that hold a word that begins so."""
        return index.holding_one(self.firsts)

    def ends(self, reading: Reading, start: int) -> Sequence[int]:
        """Return the end of the word that begins so."""
        word = reading.words[start]
        return (start + len(word),) if word.startswith(self._stem) else ()


class Divided:
    """A word whose parts up to two marks may divide: "u.s", "us"."""

    def __init__(self, parts: Sequence[str], *, stem: bool) -> None:
        self._parts = parts
        self._stem = stem
        begun = ["".join(parts[:count]) for count in range(1, len(parts) + 1)]
        self.firsts = (*begun[:-1], begun[-1] + "*" * stem)
        self.anchors: tuple[str, ...] = (parts[0],)

    def candidates(self, index: Index) -> int:
        """Return the texts that hold its first part, alone or with the next ones."""
        return index.holding_one(self.firsts)

    def ends(self, reading: Reading, start: int) -> Sequence[int]:
        """Return the end of its last part."""
        at, word = start, reading.words[start]
        for part in self._parts[:-1]:
            if not word.startswith(part):
                return ()
            at, word = at + len(part), word[len(part) :]
            if not word:
                end, at = at, reading.after.get(at, -1)
                if at < 0 or at - end > _MARKS_INSIDE:
                    return ()
                word = reading.words[at]
        last = self._parts[-1]
        return (at + len(word),) if word == last or (self._stem and word.startswith(last)) else ()


class Alternatives:
    """One of some nodes; a word leads at once to those that may begin with it."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self._nodes = nodes
        self.firsts = tuple(dict.fromkeys(first for node in nodes for first in node.firsts))
        loose = not all(node.anchors for node in nodes)
        self.anchors = () if loose else tuple(dict.fromkeys(word for node in nodes for word in node.anchors))
        self._by_first: dict[str, list[int]] = {}
        for number, node in enumerate(nodes):
            for first in node.firsts:
                self._by_first.setdefault(first, []).append(number)
        self._lengths = sorted({len(first) for first in self._by_first if first.endswith("*")})
        self._beginning: dict[str, tuple[Node, ...]] = {}

    def candidates(self, index: Index) -> int:
        """Return the texts that hold a candidate for one of them."""
        found = 0
        for node in self._nodes:
            found |= index.candidates(node)
        return found

    def ends(self, reading: Reading, start: int) -> Sequence[int]:
        """Return the ends of the first alternative, then those of the next."""
        word = reading.words[start]
        nodes = self._beginning[word] if word in self._beginning else self.beginning(word)
        if len(nodes) == 1:
            return nodes[0].ends(reading, start)
        return list(dict.fromkeys(end for node in nodes for end in node.ends(reading, start))) if nodes else ()

    def beginning(self, word: str) -> tuple[Node, ...]:
        """Return the alternatives that may begin with a word, in order."""
        if word not in self._beginning:
            numbers = set(self._by_first.get(word, ()))
            for length in self._lengths:
                numbers.update(self._by_first.get(word[: length - 1] + "*", ()))
            self._beginning[word] = tuple(self._nodes[number] for number in sorted(numbers))
        return self._beginning[word]


class Row:
    """Nodes one after the other, with gaps (numbers) and nodes that may be left out between them."""

    def __init__(self, parts: Sequence[tuple[Node | int, bool]]) -> None:
        self._parts = parts
        self._needed = [node for node, maybe in parts if not maybe and not isinstance(node, int)]
        firsts: dict[str, None] = {}
        for node, maybe in parts:
            if not isinstance(node, int):
                firsts |= dict.fromkeys(node.firsts)
                if not maybe:
                    break
        self.firsts = tuple(firsts)
        self.anchors = max((node.anchors for node in self._needed if node.anchors), key=_rarity, default=())

    def candidates(self, index: Index) -> int:
        """Return the texts that hold a candidate for each part that is needed."""
        found = index.every
        for node in self._needed:
            if not found:
                break
            found &= index.candidates(node)
        return found

    def ends(self, reading: Reading, start: int) -> Sequence[int]:
        """Return where the last part may end."""
        begun = False
        places: Sequence[int] = (start,)
        for node, maybe in self._parts:
            if isinstance(node, int):
                places = _all(reading.reached(place, node) for place in places) if begun else places
            elif begun:
                places = _following(node, reading, places, maybe=maybe)
            elif maybe:
                places = _leading(node, reading, places)
            else:
                places = _all(node.ends(reading, place) for place in places)
                begun = True
            if not places:
                break
        return places


def _all(groups: Iterable[Sequence[int]]) -> Sequence[int]:
    found = list(groups)
    return found[0] if len(found) == 1 else list(dict.fromkeys(place for group in found for place in group))


def _following(node: Node, reading: Reading, ends: Sequence[int], *, maybe: bool) -> Sequence[int]:
    """Return where a node may end that stands after one of the places; `maybe` it is left out."""
    found: dict[int, None] = {}
    for end in ends:
        start = reading.after.get(end)
        if start is not None:
            for place in node.ends(reading, start):
                found[place] = None
        if maybe:
            found[end] = None
    return tuple(found)


def _leading(node: Node, reading: Reading, places: Sequence[int]) -> Sequence[int]:
    """Return where the word after a node may begin that is the first or left out."""
    found: dict[int, None] = {}
    for place in places:
        for end in node.ends(reading, place):
            if end in reading.after:
                found[reading.after[end]] = None
        found[place] = None
    return tuple(found)


def node_of_tree(tree: Tree, lists: Callable[[str], Node]) -> Node:
    """Return the node of a tree; `lists` returns those of the lists that it names."""
    if isinstance(tree, str):
        parts = tree.rstrip("*").split(" ")
        if len(parts) > 1:
            return Divided(parts, stem=tree.endswith("*"))
        return Stem(parts[0]) if tree.endswith("*") else Word(tree)
    if isinstance(tree, dict) and "list" in tree:
        return lists(tree["list"])
    if isinstance(tree, dict) and "any" in tree:
        return Alternatives([node_of_tree(part, lists) for part in tree["any"]])
    return Row([_part(part, lists) for part in (tree if isinstance(tree, list) else [tree])])


def _part(tree: Tree, lists: Callable[[str], Node]) -> tuple[Node | int, bool]:
    if isinstance(tree, int):
        return tree, True
    inner = tree["maybe"] if isinstance(tree, dict) and "maybe" in tree else tree
    return node_of_tree(inner, lists), inner is not tree or optional(tree)


def _rarity(anchors: tuple[str, ...]) -> tuple[bool, int, int]:
    """Order anchors by how seldom they occur: no everyday words, long, few."""
    common = any(anchor in _COMMON for anchor in anchors)
    return not common, min(len(anchor) for anchor in anchors), -len(anchors)
