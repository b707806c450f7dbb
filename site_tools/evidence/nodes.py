"""What the phrases are made of: nodes that say where a match may end, the likeliest first. Words are compared, not patterns.

A match prefers, in this order: the earlier alternative, the words that may be left out, the shorter gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Protocol

from site_tools.evidence.reading import Reading

_MARKS_INSIDE = 2  # marks that may divide the parts of one word, as in "u.s"


class Node(Protocol):
    """What a phrase or a part of it is made of; "delet*" among its words stands for any that begins so."""

    def starting(self, words: frozenset[str]) -> AbstractSet[str]:
        """Return those of the words with which a match may begin."""

    def ends(self, reading: Reading, start: int) -> Sequence[int]:
        """Return where a match may end that begins with the word at `start`, in order of preference."""


class Words:
    """One of some words."""

    def __init__(self, words: Sequence[str]) -> None:
        self._whole = frozenset(words)
        self._stems = tuple(word[:-1] for word in words if word.endswith("*"))

    def starting(self, words: frozenset[str]) -> AbstractSet[str]:
        """Return those that are one of its own."""
        return starting(words, self._whole, self._stems)

    def ends(self, reading: Reading, start: int) -> Sequence[int]:
        """Return the word's end."""
        word = reading.words[start]
        return (start + len(word),) if word in self._whole or word.startswith(self._stems) else ()


class Divided:
    """A word whose parts up to two marks may divide: "opt-out", "optout"."""

    def __init__(self, tree: str) -> None:
        self._parts = tree.rstrip("*").split(" ")
        self._stem = tree.endswith("*")

    def starting(self, words: frozenset[str]) -> AbstractSet[str]:
        """Return those that its first part is, or begins."""
        return {word for word in words if word.startswith(self._parts[0])}

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


class Either:
    """One of some nodes."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self._nodes = nodes
        self._beginning: dict[str, tuple[Node, ...]] = {}

    def starting(self, words: frozenset[str]) -> AbstractSet[str]:
        """Return those with which one of them may begin."""
        return frozenset().union(*[node.starting(words) for node in self._nodes])

    def ends(self, reading: Reading, start: int) -> Sequence[int]:
        """Return the ends of the first, then those of the next."""
        word = reading.words[start]
        nodes = self._beginning.get(word)
        if nodes is None:
            alone = frozenset((word,))
            nodes = self._beginning[word] = tuple(node for node in self._nodes if node.starting(alone))
        return union([node.ends(reading, start) for node in nodes]) if nodes else ()


def starting(words: frozenset[str], whole: AbstractSet[str], stems: tuple[str, ...]) -> AbstractSet[str]:
    """Return the words that are among some or begin with a stem."""
    found = words & whole
    return found.union([word for word in words if word.startswith(stems)]) if stems else found


def union(groups: Sequence[Sequence[int]]) -> Sequence[int]:
    """Return the places of several groups, each once, in order."""
    return groups[0] if len(groups) == 1 else tuple(dict.fromkeys(place for group in groups for place in group))
