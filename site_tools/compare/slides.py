"""An insertion or a deletion beside words that it begins or ends with → the same at the best of its places.

"… your name [and your e-mail] and your address" says the same as "… your name and your [e-mail and your] address".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from site_tools.compare.bounds import Sides, Text
from site_tools.compare.matches import Match, joined


def slid(sides: Sides, common: Sequence[Match]) -> list[Match]:
    """Slide every edit that is an insertion or a deletion alone. The number of common words stays the same."""
    before, after = sides
    found: list[Match] = []
    at, place, size = 0, 0, 0  # the last run, which an edit may shorten or lengthen at its end
    for i, j, length in (*common, (len(before.words), len(after.words), 0)):
        end, stop = at + size, place + size
        step = 0
        if (end == i) != (stop == j):
            text, edit = (after, (stop, j)) if end == i else (before, (end, i))
            low, high = _reach(text.words, edit, size, length)
            if low != high:
                ends = (i + length, j + length) == (len(before.words), len(after.words))
                others = ((-size,) if at or place else ()) + (() if ends else (length,))
                step = _best(text, edit, range(low, high + 1), others)
        found.append((at, place, size + step))
        at, place, size = i + step, j + step, length - step
    found.append((at, place, size))
    return joined(found)


def _reach(words: Sequence[str], edit: tuple[int, int], left: int, right: int) -> tuple[int, int]:
    """Return how far an edit may slide back and on, over so many words that are common."""
    start, end = edit
    low = high = 0
    while -low < left and words[start + low - 1] == words[end + low - 1]:
        low -= 1
    while high < right and words[start + high] == words[end + high]:
        high += 1
    return low, high


def _best(text: Text, edit: tuple[int, int], steps: range, others: Collection[int]) -> int:
    """Return how far to slide an edit: to one of the `others`, which it joins, or to where most begins at both its ends."""
    start, end = edit
    return max(
        steps,
        key=lambda step: (
            step in others,
            text.bound(start + step) + text.bound(end + step),
            -abs(step),
            step,
        ),
    )
