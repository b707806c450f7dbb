"""An alignment → which clauses are compared together: a pair, with the parts that it was split into or merged from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_tools.compare.alignment import Alignment
from site_tools.compare.tree import Tree


@dataclass(frozen=True, slots=True)
class Group:
    """Places on both sides, in reading order. `split` and `merged` are true where a reader sees several clauses."""

    before: tuple[int, ...]
    after: tuple[int, ...]
    split: bool
    merged: bool


@dataclass(frozen=True, slots=True)
class Groups:
    """`before` and `after` give each clause with further parts those parts, itself included."""

    aligned: Alignment
    before: Mapping[int, tuple[int, ...]]
    after: Mapping[int, tuple[int, ...]]

    def of(self, place: int) -> Group:
        """Return the group of the paired clause at a place of `after`."""
        origin = self.aligned.pairs.before[place]
        before, after = self.before.get(origin, (origin,)), self.after.get(place, (place,))
        return Group(before, after, _seen(self.aligned.after, after), _seen(self.aligned.before, before))


def groups(aligned: Alignment) -> Groups:
    """Gather the parts by the clause that they belong to."""
    return Groups(aligned, _gathered(aligned.merged), _gathered(aligned.split))


def _gathered(parts: Mapping[int, int]) -> dict[int, tuple[int, ...]]:
    found: dict[int, set[int]] = {}
    for part, whole in parts.items():
        found.setdefault(whole, {whole}).add(part)
    return {whole: tuple(sorted(members)) for whole, members in found.items()}


def _seen(tree: Tree, members: tuple[int, ...]) -> bool:
    """Whether the parts stand apart for a reader: an id that a paragraph or an item got is not seen."""
    return len({tree.headings[member] for member in members}) > 1
