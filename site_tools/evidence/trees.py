"""The tree of a phrase → its node, the words that it may begin with, and which texts hold the words that it needs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache
from typing import Protocol

from site_tools.evidence.nodes import Divided, Either, Node, Words
from site_tools.evidence.reading import Index, Searched
from site_tools.evidence.rows import Row
from site_tools.phrases import Tree, optional


class Listed(Node, Searched, Protocol):
    """A list that a phrase names."""

    @property
    def by_first(self) -> Collection[str]:
        """Return the words that its phrases may begin with."""


Lists = Callable[[str], Listed]


def node_of_tree(tree: Tree, lists: Lists) -> Node:
    """Return the node of a tree; `lists` returns those of the lists that it names."""
    if isinstance(tree, str):
        return _word(tree)
    if isinstance(tree, list):
        return Row([_part(part, lists) for part in tree])
    if "list" in tree:
        return lists(tree["list"])
    if "any" in tree:
        return _either(tree["any"], lists)
    return Row([_part(tree, lists)])


@cache
def _word(tree: str) -> Node:
    return Divided(tree) if " " in tree else Words((tree,))


def _either(trees: Sequence[Tree], lists: Lists) -> Node:
    """Return a node of alternatives; single words that stand side by side are looked up together."""
    nodes: list[Node] = []
    words: list[str] = []
    for tree in (*trees, None):
        if isinstance(tree, str) and " " not in tree:
            words.append(tree)
            continue
        if words:
            nodes.append(Words(words))
            words = []
        if tree is not None:
            nodes.append(node_of_tree(tree, lists))
    return nodes[0] if len(nodes) == 1 else Either(nodes)


def _part(tree: Tree, lists: Lists) -> tuple[Node | int, bool]:
    if isinstance(tree, int):
        return tree, True
    inner = tree["maybe"] if isinstance(tree, dict) and "maybe" in tree else tree
    return node_of_tree(inner, lists), inner is not tree or optional(tree)


def holding(tree: Tree, index: Index, lists: Lists, *, alone: bool = False) -> int:
    """Return the texts that hold the words that a tree needs; `alone` it is a whole phrase."""
    if isinstance(tree, str):
        return index.holding_one(_beginnings(tree, alone=alone)) if " " in tree else index.holding[tree]
    found = 0
    if isinstance(tree, list):
        found = index.every
        for part in tree:
            if isinstance(part, str) or not optional(part):
                found &= holding(part, index, lists)
                if not found:
                    break
    elif "list" in tree:
        found = index.candidates(lists(tree["list"]))
    else:
        for part in tree["any"]:
            found |= holding(part, index, lists, alone=alone)
    return found


def _beginnings(tree: str, *, alone: bool = False) -> Sequence[str]:
    """Return the words that a divided one may begin with; alone, letters must stand apart, lest every "us" be a "U.S."."""
    parts = tree.rstrip("*").split(" ")
    begun = ["".join(parts[:count]) for count in range(1, len(parts) + 1)]
    if alone and all(len(part) == 1 for part in parts):
        return begun[:1]
    return (*begun[:-1], begun[-1] + "*" * tree.endswith("*"))


def firsts(tree: Tree, lists: Lists) -> Iterator[str]:
    """Yield the words that a match of a tree may begin with."""
    if isinstance(tree, str):
        yield from _beginnings(tree) if " " in tree else (tree,)
    elif isinstance(tree, list):
        for part in tree:
            yield from firsts(part, lists)
            if isinstance(part, str) or not optional(part):
                break
    elif isinstance(tree, dict):
        if "list" in tree:
            yield from lists(tree["list"]).by_first
        else:
            for part in tree.get("any") or [tree["maybe"]]:
                yield from firsts(part, lists)
