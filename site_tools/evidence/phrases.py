"""The phrases of a list as trees → where one may begin, where it may end, and which texts hold the words that it needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from site_tools.evidence.nodes import Node, starting, union
from site_tools.evidence.reading import Index, Reading
from site_tools.evidence.trees import firsts, holding, node_of_tree
from site_tools.phrases import Tree

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
    """One of some phrases; a word leads at once to those that may begin with it, and only those are made nodes."""

    def __init__(self, trees: Sequence[Tree], lists: Lists) -> None:
        self._trees = trees
        self._lists = lists
        self._nodes: dict[int, Node] = {}
        self.beginning = Beginnings(self._beginning)

    @cached_property
    def by_first(self) -> Mapping[str, Sequence[int]]:
        """Return by each word that a phrase may begin with ("delet*": any that begins so) the phrases' numbers."""
        found: dict[str, list[int]] = {}
        for number, tree in enumerate(self._trees):
            for first in dict.fromkeys(firsts(tree, self._lists)):
                found.setdefault(first, []).append(number)
        return found

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """Return those beginnings that stand for any word that begins so."""
        return tuple(first[:-1] for first in self.by_first if first.endswith("*"))

    def needed(self, index: Index) -> Sequence[int]:
        """Return for each phrase the texts that hold the words that it needs, a bit for each."""
        return [holding(tree, index, self._lists, alone=True) for tree in self._trees]

    def first(self, reading: Reading, numbers: Sequence[int]) -> tuple[int, int] | None:
        """Return where the first match of one of the phrases of these numbers begins and ends."""
        worth: dict[str, list[Node]] = {}
        for node in map(self._node, numbers):
            for word in node.starting(reading.vocabulary):
                worth.setdefault(word, []).append(node)
        for at, word in reading.words.items():
            for node in worth.get(word, ()):
                if ends := node.ends(reading, at):
                    return at, ends[0]
        return None

    def starting(self, words: frozenset[str]) -> AbstractSet[str]:
        """Return those of the words with which one of the phrases may begin."""
        return starting(words, self.by_first.keys(), self.stems)

    def ends(self, reading: Reading, start: int) -> Sequence[int]:
        """Return the ends of the first alternative that begins with the word at `start`, then those of the next."""
        nodes = self.beginning[reading.words[start]]
        return union([node.ends(reading, start) for node in nodes]) if nodes else ()

    def _beginning(self, word: str) -> tuple[Node, ...]:
        numbers = self.by_first.get(word, ())
        if word.startswith(self.stems):
            begun = (self.by_first[stem + "*"] for stem in self.stems if word.startswith(stem))
            numbers = sorted({*numbers, *(number for some in begun for number in some)})
        return tuple(map(self._node, numbers)) if numbers else ()

    def _node(self, number: int) -> Node:
        if number not in self._nodes:
            self._nodes[number] = node_of_tree(self._trees[number], self._lists)
        return self._nodes[number]
