"""Runs of common words → those that tell a reader something: a crumb between two edits is no rest for the eye."""

from __future__ import annotations

from collections.abc import Sequence

from site_tools.compare.bounds import LEAST, PASSAGE, SENTENCE, Sides, weight
from site_tools.compare.matches import Match, joined

_TIMES = 1.5  # a crumb goes where the words changed on each side of it are so many times its weight
_LONGEST = 8  # words
_SENTENCE = 4  # words of the shortest sentence that is no crumb
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
            end_before, end_after = before + size, after + size
            gone_next, come_next = following - end_before, place - end_after
            around = min(max(gone, come), max(gone_next, come_next))
            # words put in (or taken out) on both sides alone: the word between them was there all the time
            mixed = (gone or gone_next) and (come or come_next)
            if (
                size > _LONGEST
                or size * LEAST * _TIMES > around
                or not (
                    mixed
                    or _torn(sides, (i, before), (j, after))
                    or _torn(sides, (end_before, following), (end_after, place))
                )
                or not _crumb(sides, match, around)
            ):
                fewer.append(match)
            i, j = end_before, end_after
        if len(fewer) == len(found):
            break
        found = _grown(sides, fewer)
    return found


def _grown(sides: Sides, common: Sequence[Match]) -> list[Match]:
    """Take into each run the words beside it that are on both sides now that a crumb has gone."""
    before, after = (text.words for text in sides)
    found: list[Match] = []
    i = j = 0
    for at, place, size in (*common, (len(before), len(after), 0)):
        end, stop = at, place
        while i < end and j < stop and before[end - 1] == after[stop - 1]:
            end, stop = end - 1, stop - 1
        begin, start = i, j
        while i < end and j < stop and before[i] == after[j]:
            i, j = i + 1, j + 1
        found += [(begin, start, i - begin), (end, stop, at + size - end)]
        i, j = at + size, place + size
    return joined(found)


def _crumb(sides: Sides, match: Match, around: int) -> bool:
    """Whether a run weighs little beside so many words that changed around it, and is no whole passage or sentence."""
    before, after, size = match
    if sum(map(weight, sides.before.words[before : before + size])) * _TIMES > around:
        return False
    least = PASSAGE if size < _SENTENCE else SENTENCE
    places = ((sides.before, before), (sides.after, after))
    return not all(text.bound(at) >= least and text.bound(at + size) >= least for text, at in places)


def _torn(sides: Sides, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether a passage begins in a gap on one side alone: it tears what stands on either side of it apart."""
    there, here = range(before[0], before[1] + 1), range(after[0], after[1] + 1)
    return sides.before.starts.isdisjoint(there) != sides.after.starts.isdisjoint(here)
