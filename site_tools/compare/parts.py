"""Paired and free clauses → the free ones whose words were taken from a clause near by: its parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from site_tools.compare.matches import common
from site_tools.compare.pairs import Pairs
from site_tools.compare.tree import Tree

_SHARE = 0.5  # of a part's words, found again among those that the other clause has lost
_FEW = 8  # words: of a part with fewer, all must be found again
_MANY, _MOST = 15, 0.7  # words, and share: with so much of what the other has lost, a part may hold many new words, too
_NEAR = 2  # paired clauses above and below a part that it may come from


def parts(before: Tree, after: Tree, pairs: Pairs, taken: Collection[int]) -> dict[int, int]:
    """Return each free clause of `after` that is a part of what another one was, with the place of that other."""
    found: dict[int, int] = {}
    groups: dict[int, list[int]] = {}
    for place in range(len(after.clauses)):
        if place in pairs.before:
            continue
        words = after.keys(place)
        if not words:
            continue
        titled = bool(after.clauses[place].title)
        gains = [
            (*_gain(before, after, pairs, [other, *groups.get(other, ())], place), -abs(other - place), other)
            for other in _near(after, pairs, place)
            if pairs.before[other] not in taken and (len(words) >= _FEW or other in after.above(place) or titled)
        ]
        gain, lost, _, other = max(gains, default=(0, 0, 0, 0))
        if gain >= (_SHARE * len(words) if len(words) >= _FEW else len(words)) or gain >= max(_MANY, _MOST * lost):
            found[place] = other
            groups.setdefault(other, []).append(place)
    return found


def _near(after: Tree, pairs: Pairs, place: int) -> Iterator[int]:
    """Yield the paired clauses around a free one: those that hold it, then the nearest above and below."""
    found = {other for other in after.above(place) if other in pairs.before}
    for step in (-1, 1):
        other, count = place + step, 0
        while 0 <= other < len(after.clauses) and count < _NEAR:
            if other in pairs.before:
                found.add(other)
                count += 1
            other += step
    yield from sorted(found)


def _gain(before: Tree, after: Tree, pairs: Pairs, group: list[int], place: int) -> tuple[int, int]:
    """Return how many more words of the earlier clause are found again when `place` joins the group that it became.

    The second number is how many it had lost.
    """
    was = before.keys(pairs.before[group[0]])
    now = [key for leaf in after.leaves(group) for key in leaf.keys]
    words = after.keys(place)
    lost = Counter(was) - Counter(now)
    if (lost & Counter(words)).total() < min(len(words) / 2, _MANY):
        return 0, 0
    both = [key for leaf in after.leaves([*group, place]) for key in leaf.keys]
    return common(was, both) - common(was, now), lost.total()
