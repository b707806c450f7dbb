"""Paired clauses → those that moved: the fewest whose going leaves the others in one reading order.

A clause that only came to stand on another level, or below a heading put in above it, has not moved; what is nested in a
clause that moved went with it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from site_tools.compare.alignment import Alignment
from site_tools.compare.groups import groups
from site_tools.compare.longest import Step, longest
from site_tools.compare.targets import targets
from site_tools.compare.woven import Woven


def moved(aligned: Alignment) -> frozenset[int]:
    """Return the places in `after` of the clauses that moved; `aligned` knows of none yet."""
    before, after, pairs = aligned.before, aligned.after, aligned.pairs
    found: set[int] = set()
    siblings: dict[int, list[int]] = {}
    strays: list[int] = []
    for j, i in sorted(pairs.before.items()):
        parent, was_under = after.parents[j], before.parents[i]
        if (pairs.before.get(parent, -2) if parent >= 0 else -1) == was_under:
            siblings.setdefault(parent, []).append(j)
        else:
            strays.append(j)
    for parent, group in siblings.items():
        found |= _away(aligned, parent, group)
    return frozenset(found | _out_of_place(aligned, strays, found))


def _away(aligned: Alignment, parent: int, group: Sequence[int]) -> set[int]:
    """Return those of the clauses right below one, in the order of `after`, that changed their places among each other.

    A block or item also moves among the words of its heading that no clause claims.
    """
    before, after, pairs = aligned.before, aligned.after, aligned.pairs
    steps = [Step(before.begins(pairs.before[j]), after.begins(j), 1, _size(aligned, j), j) for j in group]
    if parent >= 0 and any(after.headings[j] != j for j in group):
        steps += (Step(was, now, len(group) + 1, 0, -1) for was, now in _fixed(aligned, parent))
    return set(group) - {step.clause for step in longest(sorted(steps, key=lambda step: step[1::-1]))}


def _fixed(aligned: Alignment, place: int) -> Iterator[tuple[int, int]]:
    """Yield where a clause's own passages, those that are still there, stood and stand in its body."""
    heading, was_under = aligned.after.headings[place], aligned.before.headings[aligned.pairs.before[place]]
    if aligned.before.clauses[was_under].html == aligned.after.clauses[heading].html:
        return
    cloth = Woven(aligned.before, aligned.after, groups(aligned).of(place), targets(aligned))
    for spot, (first, _) in cloth.links.items():
        if (spot.heading, first.heading) == (was_under, heading):
            yield spot.number, first.number


def _size(aligned: Alignment, place: int) -> int:
    return len(aligned.after.clauses[place].text) + len(aligned.before.clauses[aligned.pairs.before[place]].text)


def _out_of_place(aligned: Alignment, strays: Sequence[int], found: set[int]) -> set[int]:
    """Return those under another parent than before that stand out of order among the clauses that stayed."""
    before = aligned.pairs.before
    away = found | set(strays)
    spine = [j for j in sorted(before) if not away & {j, *aligned.after.above(j)}] if strays else []
    order = [before[j] for j in spine]
    steady = sorted(order) == order
    stay = [j for j in strays if steady and bisect_left(spine, j) == bisect_left(order, before[j])]
    steps = [Step(before[j], j, 1, _size(aligned, j), j) for j in stay]
    return set(strays) - {step.clause for step in longest(steps)}
