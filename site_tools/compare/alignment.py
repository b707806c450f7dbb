"""Which clause of one policy is which of another: a value that the steps of aligning fill, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_tools.compare.pairs import Pairs
from site_tools.compare.tree import Tree


@dataclass(frozen=True, slots=True)
class Alignment:
    """Clauses by their places in both trees. `moved` holds places in `after`.

    `split` gives each clause of `after` that is a part of what another was the place of that other in `after`; `merged`
    gives each clause of `before` that went into another the place of that other in `before`.
    """

    before: Tree
    after: Tree
    pairs: Pairs
    moved: frozenset[int]
    split: Mapping[int, int]
    merged: Mapping[int, int]

    def inverted(self) -> Alignment:
        """Return the alignment of the other direction."""
        pairs = Pairs(self.pairs.before, self.pairs.after)
        gone = frozenset(self.pairs.before[j] for j in self.moved)
        return Alignment(self.after, self.before, pairs, gone, self.merged, self.split)
