"""Groups of phrases that say the same → whether one place of a sentence swaps one for another."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from site_tools.compare.wording.changed import Changed, Hunk
from site_tools.compare.wording.tokens import tokens
from site_tools.compare.wording.vocabulary import table

Words = tuple[str, ...]
_WIDEST = 4


@cache
def groups(name: str) -> Mapping[Words, frozenset[int]]:
    """Return the groups in which each phrase of a list of groups stands."""
    found: dict[Words, frozenset[int]] = {}
    for number, group in enumerate(table(name)):
        for phrase in group:
            words = tuple(word.casefold() for word in tokens(phrase))
            found[words] = found.get(words, frozenset()) | {number}
    return found


def same(changed: Changed, hunk: Hunk, known: Mapping[Words, frozenset[int]]) -> bool:
    """Return whether a phrase around this place became another of its group, with equal words beside it."""
    for left in range(_WIDEST):
        if left and (
            hunk.start < left or hunk.new_start < left or _differs(changed, hunk.start - left, hunk.new_start - left)
        ):
            return False
        for right in range(_WIDEST):
            end, new_end = hunk.end + right, hunk.new_end + right
            if right and (
                end > len(changed.before) or new_end > len(changed.after) or _differs(changed, end - 1, new_end - 1)
            ):
                break
            before, after = changed.before[hunk.start - left : end], changed.after[hunk.new_start - left : new_end]
            if known.get(before, frozenset()) & known.get(after, frozenset()):
                return True
    return False


def swapped(changed: Changed, hunk: Hunk, old: Words, new: Words) -> bool:
    """Return whether this place is part of `old`, as written, that became `new`."""
    then, now = changed.written
    for left in range(min(len(old), len(new)) + 1):
        start, new_start = hunk.start - left, hunk.new_start - left
        ends, new_ends = start + len(old), new_start + len(new)
        whole = then[max(0, start) : ends] == old and now[max(0, new_start) : new_ends] == new
        if whole and ends >= hunk.end and new_ends >= hunk.new_end:
            return True
    return False


def _differs(changed: Changed, at: int, place: int) -> bool:
    return changed.before[at] != changed.after[place]
