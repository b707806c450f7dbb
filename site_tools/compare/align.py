"""Two policies → which clause of one is which of the other, which moved, and which were split or merged."""

from __future__ import annotations

from dataclasses import replace

from site_tools.compare.alignment import Alignment
from site_tools.compare.moved import moved
from site_tools.compare.pairs import Pairs, pair
from site_tools.compare.parts import parts
from site_tools.compare.tree import Tree, tree
from site_tools.model.policy import Policy


def align(before: Policy, after: Policy) -> Alignment:
    """Align two policies. It is always the lesser one with the greater, so that both directions agree."""
    there, here = tree(before), tree(after)
    return _align(there, here) if _order(there) <= _order(here) else _align(here, there).inverted()


def _align(before: Tree, after: Tree) -> Alignment:
    pairs = pair(before, after)
    inverse = Pairs(pairs.before, pairs.after)
    split = parts(before, after, pairs, frozenset())
    merged = parts(after, before, inverse, frozenset(split.values()))
    still = Alignment(before, after, pairs, frozenset(), split, merged)
    return replace(still, moved=moved(still))


def _order(some: Tree) -> list[tuple[str, str, str, int, tuple[str, ...]]]:
    return [(clause.id, clause.title, clause.html, clause.level, clause.was) for clause in some.clauses]
