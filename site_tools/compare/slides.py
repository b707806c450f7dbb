"""An insertion or a deletion beside words that it begins or ends with → the same at the best of its places.

"… your name [and your e-mail] and your address" says the same as "… your name and your [e-mail and your] address".
"""

from __future__ import annotations

from collections.abc import Sequence

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
        if end == i and stop < j:
            step = _best(after, stop, j, size, length)
        elif stop == j and end < i:
            step = _best(before, end, i, size, length)
        found.append((at, place, size + step))
        at, place, size = i + step, j + step, length - step
    found.append((at, place, size))
    return joined(found)


def _best(text: Text, start: int, end: int, left: int, right: int) -> int:
    """Return how far to slide an edit that may go over `left` and `right` words: to where most begins at both its ends."""
    words = text.words
    low = high = 0
    while -low < left and words[start + low - 1] == words[end + low - 1]:
        low -= 1
    while high < right and words[start + high] == words[end + high]:
        high += 1
    if low == high:
        return 0
    return max(
        range(low, high + 1),
        key=lambda step: (text.bound(start + step) + text.bound(end + step), -abs(step), step),
    )
