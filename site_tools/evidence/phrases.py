"""The trees of phrases → nodes that say where a match may end, the likeliest first. Words are compared, no pattern is compiled.

A match prefers, in this order: the earlier alternative, the words that may be left out, the shorter gap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol

from site_tools.evidence.reading import Index, Reading
from site_tools.phrases import Tree, optional

_MARKS_INSIDE = 2  # marks that may divide the parts of one word, as in "u.s"


class Node(Protocol):
    """What a phrase or a part of it is made of; "delet*" among its words stands for any that begins so."""

    def candidates(self, index: Index) -> int:
        """Return which texts of the index hold the words of a match, a bit for each."""

    def ends(self, reading: Reading, start: int) -> Sequence[int]:
        """Return where a match may end that begins with the word at `start`, in order of preference."""


class Words:
    """One of some words."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._whole = frozenset(words)
        self._stems = tuple(word[:-1] for word in words if word.endswith("*"))

    def candidates(self, index: Index) -> int:
        """Return the texts that hold one of them."""
        return index.holding_one(self._words)

    def ends(self, reading: Reading, start: int) -> Sequence[int]:
        """Return the word's end."""
        word = reading.words[start]
        return (start + len(word),) if word in self._whole or word.startswith(self._stems) else ()


class Divided:
    """A word whose parts up to two marks may divide: "opt-out", "optout"."""

    def __init__(self, parts: Sequence[str], *, stem: bool, alone: bool = False) -> None:
        self._parts = parts
        self._apart = alone and all(len(part) == 1 for part in parts)
        self._stem = stem
        begun = ["".join(parts[:count]) for count in range(1, len(parts) + 1)]
        self.firsts = (*begun[:-1], begun[-1] + "*" * stem)

    def candidates(self, index: Index) -> int:
        """Return the texts that hold its beginning; alone, letters must stand apart, lest every "us" be a "U.S."."""
        return index.holding_one(self.firsts[:1] if self._apart else self.firsts)

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


Lists = Callable[[str], "Alternatives"]


class Beginnings(dict[str, tuple[Node, ...]]):
    """By a word the alternatives that may begin with it, in order; worked out when first asked."""

    def __init__(self, find: Callable[[str], tuple[Node, ...]]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, word: str) -> tuple[Node, ...]:
        self[word] = self._find(word)
        return self[word]


class Alternatives:
    """One of some trees; a word leads at once to those that may begin with it, and only those are made nodes.

    `whole` are those that stand for whole phrases.
    """

    def __init__(self, trees: Sequence[Tree], lists: Lists, *, whole: bool = False) -> None:
        self._trees = trees
        self._whole = whole
        self._lists = lists
        self._nodes: dict[int, Node] = {}
        self._firsts = [tuple(_firsts(tree, lists)) for tree in trees]
        by_first: dict[str, list[int]] = {}
        for number, firsts in enumerate(self._firsts):
            for first in firsts:
                by_first.setdefault(first, []).append(number)
        self._by_first: Mapping[str, Sequence[int]] = by_first
        self._stems = tuple(first[:-1] for first in self._by_first if first.endswith("*"))
        self.beginning = Beginnings(self._beginning)

    @property
    def firsts(self) -> Sequence[str]:
        """Return the words that one of them may begin with."""
        return tuple(self._by_first)

    def candidates(self, index: Index) -> int:
        """Return the texts that hold a candidate for one of them."""
        found = 0
        for number, firsts in enumerate(self._firsts):
            if index.holding_one(firsts):
                found |= index.candidates(self._node(number))
        return found

    def ends(self, reading: Reading, start: int) -> Sequence[int]:
        """Return the ends of the first alternative, then those of the next."""
        nodes = self.beginning[reading.words[start]]
        if len(nodes) == 1:
            return nodes[0].ends(reading, start)
        return tuple(dict.fromkeys(end for node in nodes for end in node.ends(reading, start))) if nodes else ()

    def _beginning(self, word: str) -> tuple[Node, ...]:
        numbers = self._by_first.get(word, ())
        if word.startswith(self._stems):
            begun = (self._by_first[stem + "*"] for stem in self._stems if word.startswith(stem))
            numbers = sorted({*numbers, *(number for some in begun for number in some)})
        return tuple(map(self._node, numbers)) if numbers else ()

    def _node(self, number: int) -> Node:
        if number not in self._nodes:
            self._nodes[number] = node_of_tree(self._trees[number], self._lists, whole=self._whole)
        return self._nodes[number]


class Row:
    """Nodes one after the other, with gaps (numbers) and nodes that may be left out between them."""

    def __init__(self, parts: Sequence[tuple[Node | int, bool]]) -> None:
        self._parts = parts

    def candidates(self, index: Index) -> int:
        """Return the texts that hold a candidate for each part that is needed."""
        found = index.every
        for node, maybe in self._parts:
            if found and not maybe and not isinstance(node, int):
                found &= index.candidates(node)
        return found

    def ends(self, reading: Reading, start: int) -> Sequence[int]:
        """Return where the last part may end."""
        begun = False
        places: Sequence[int] = (start,)
        for node, maybe in self._parts:
            if isinstance(node, int):
                places = _all([reading.reached(place, node) for place in places]) if begun else places
            elif begun:
                places = _following(node, reading, places, maybe=maybe)
            elif maybe:
                places = _leading(node, reading, places)
            else:
                places = _all([node.ends(reading, place) for place in places])
                begun = True
            if not places:
                break
        return places


def _all(groups: Sequence[Sequence[int]]) -> Sequence[int]:
    return groups[0] if len(groups) == 1 else tuple(dict.fromkeys(place for group in groups for place in group))


def _following(node: Node, reading: Reading, ends: Sequence[int], *, maybe: bool) -> Sequence[int]:
    """Return where a node may end that stands after one of the places; `maybe` it is left out."""
    if len(ends) == 1 and not maybe:
        start = reading.after.get(ends[0])
        return () if start is None else node.ends(reading, start)
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


def node_of_tree(tree: Tree, lists: Lists, *, whole: bool = False) -> Node:
    """Return the node of a tree, perhaps a whole phrase's; `lists` returns those of the lists that it names."""
    if isinstance(tree, str):
        return _divided(tree, whole=whole) if " " in tree else Words((tree,))
    if isinstance(tree, dict) and "list" in tree:
        return lists(tree["list"])
    if isinstance(tree, dict) and "any" in tree:
        trees = tree["any"]
        plain = all(isinstance(part, str) and " " not in part for part in trees)
        return Words(tuple(trees)) if plain else Alternatives(trees, lists, whole=whole)
    parts = tree if isinstance(tree, list) else [tree]
    return Row([_part(part, lists) for part in parts])


def _divided(tree: str, *, whole: bool = False) -> Divided:
    return Divided(tree.rstrip("*").split(" "), stem=tree.endswith("*"), alone=whole)


def _part(tree: Tree, lists: Lists) -> tuple[Node | int, bool]:
    if isinstance(tree, int):
        return tree, True
    inner = tree["maybe"] if isinstance(tree, dict) and "maybe" in tree else tree
    return node_of_tree(inner, lists), inner is not tree or optional(tree)


def _firsts(tree: Tree, lists: Lists) -> Iterator[str]:
    """Yield the words that a match of a tree may begin with."""
    if isinstance(tree, str):
        yield from _divided(tree).firsts if " " in tree else (tree,)
    elif isinstance(tree, dict) and "list" in tree:
        yield from lists(tree["list"]).firsts
    elif isinstance(tree, dict):
        for part in tree["any"] if "any" in tree else [tree["maybe"]]:
            yield from _firsts(part, lists)
    elif isinstance(tree, list):
        for part in tree:
            yield from _firsts(part, lists)
            if not optional(part):
                break
