"""Runs of common words → those that tell a reader something: a crumb between two edits is no rest for the eye."""

from __future__ import annotations

from collections.abc import Sequence

from site_tools.compare.bounds import LEAST, Sides, weight
from site_tools.compare.matches import Match

_TIMES = 1.5  # a crumb goes where the words changed on each side of it are so many times its weight
_LONGEST = 8  # words
_PASSES = 4  # an edit that has swallowed a crumb may swallow the next


def without_crumbs(sides: Sides, common: Sequence[Match]) -> list[Match]:
    """Drop the crumbs."""
    found = list(common)
    end = (len(sides.before.words), len(sides.after.words), 0)
    for _ in range(_PASSES):
        fewer = []
        i = j = 0  # where the last run ended
        for match, (following, place, _) in zip(found, (*found[1:], end), strict=False):
            before, after, size = match
            gone, come = before - i, after - j
            i, j = before + size, after + size
            gone_next, come_next = following - i, place - j
            around = min(max(gone, come), max(gone_next, come_next))
            # words put in (or taken out) on both sides alone: the word between them was there all the time
            mixed = (gone or gone_next) and (come or come_next)
            if size > _LONGEST or size * LEAST * _TIMES > around or not mixed or not _crumb(sides, match, around):
                fewer.append(match)
        if len(fewer) == len(found):
            break
        found = fewer
    return found


def _crumb(sides: Sides, match: Match, around: int) -> bool:
    """Whether a run weighs little beside so many words that changed around it, and is no whole passage."""
    before, after, size = match
    if sum(map(weight, sides.before.words[before : before + size])) * _TIMES > around:
        return False
    starts = (sides.before.starts, sides.after.starts)
    return not all(at in some and at + size in some for at, some in zip((before, after), starts, strict=True))
