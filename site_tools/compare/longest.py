"""Steps with a place in each of two orders → those that may stay where they are: as many as can be, then the wordiest."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple


class Step(NamedTuple):
    """Something that stands at `before` in one order and at `after` in the other; `worth`, then `words` say what its staying is worth."""

    before: int
    after: int
    worth: int
    words: int
    clause: int


def longest(steps: Sequence[Step]) -> list[Step]:
    """Return the heaviest steps that are in one order; `steps` are in the order of `after`."""
    if all(one.before < two.before for one, two in pairwise(steps)):
        return list(steps)
    best: list[tuple[int, int, int]] = []  # worth, words and the step before, where this one is the last
    for n, step in enumerate(steps):
        ends = [(*best[m][:2], m) for m in range(n) if steps[m].before < step.before]
        worth, words, last = max(ends, default=(0, 0, -1))
        best.append((worth + step.worth, words + step.words, last))
    at = max(range(len(steps)), key=lambda n: best[n][:2])
    kept: list[Step] = []
    while at >= 0:
        kept.append(steps[at])
        at = best[at][2]
    return kept[::-1]
