"""Runs of common words → the same without those in sentences of which little is left: these are replaced as a whole."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from site_tools.compare.bounds import Sides, Text
from site_tools.compare.matches import Match, joined

_LEFT = 0.4  # of the words of the shorter side
_LEFT_BESIDE = 0.15  # the same, where what is left stands beside the one edit
_CRUMB = 5  # words of the longest run that is none by itself
_CHANGED = 3  # words, among which two crumbs are always enough
Place = tuple[int, int]


def rewritten(sides: Sides, common: Sequence[Match]) -> list[Match]:
    """Drop the common words of rewritten sentences. A stretch ends where a sentence ends on both sides."""
    kept = sum(size for _, _, size in common)
    changed = min(len(sides.before.words), len(sides.after.words)) - kept
    if not common or min(size for _, _, size in common) * (1 - _LEFT) > changed * _LEFT:
        return list(common)  # no run is so short that it could be too little, whatever sentence it stands in
    found: list[Match] = []
    stretch: list[Match] = []
    begin: Place = (0, 0)
    i = j = 0
    there, here = sides.before.sentences, frozenset(sides.after.sentences)
    for before, after, size in (*common, (len(sides.before.words), len(sides.after.words), 0)):
        if before - i > 1 and after - j > 1 and (cut := _cut(sides, (i, before), (j, after))):
            found += _kept(stretch, begin, cut)
            begin, stretch = cut, []
        i, j = before + size, after + size
        inside = there[bisect_left(there, before) : bisect_right(there, i)]
        bounds = [place - before for place in inside if place - before + after in here]
        if not bounds:
            stretch.append((before, after, size))
            continue
        first, last = bounds[0], bounds[-1]
        stretch.append((before, after, first))
        found += _kept(stretch, begin, (before + first, after + first))
        found.append((before + first, after + first, last - first))
        begin = (before + last, after + last)
        stretch = [(*begin, size - last)]
    return joined(found)


def _cut(sides: Sides, before: Place, after: Place) -> Place | None:
    """Return where between two runs the last passage, or else the last sentence, begins on both sides."""
    there = _inside(sides.before, before)
    here = _inside(sides.after, after) if there else ()
    if not there or not here:
        return None
    passages = [i for i in there if i in sides.before.starts], [j for j in here if j in sides.after.starts]
    return (passages[0][-1], passages[1][-1]) if passages[0] and passages[1] else (there[-1], here[-1])


def _inside(text: Text, gap: Place) -> Sequence[int]:
    """Return the places between two runs at which a sentence begins."""
    return text.sentences[bisect_right(text.sentences, gap[0]) : bisect_left(text.sentences, gap[1])]


def _kept(stretch: Iterable[Match], begin: Place, end: Place) -> list[Match]:
    """Return the runs of a stretch that reads well: enough of it is left, less where all that changed stands together."""
    inside = [match for match in stretch if match[2]]
    apart = any((i, j) != begin and (i + size, j + size) != end for i, j, size in inside)
    shorter, kept = min(end[0] - begin[0], end[1] - begin[1]), sum([size for _, _, size in inside])
    if kept <= (_LEFT if apart else _LEFT_BESIDE) * shorter:
        return []
    if len(inside) <= 2 or shorter - kept <= _CHANGED:  # noqa: PLR2004 - two are all
        return inside
    return [*_gathered(inside, begin, end)]


def _gathered(inside: Sequence[Match], begin: Place, end: Place) -> Iterator[Match]:
    """Yield the runs but for those, between two long ones, of which the same can be said: several, and little together."""
    start, some = begin, list[Match]()
    for i, j, size in (*inside, (*end, 0)):
        if size <= _CRUMB and (i, j) != begin and (i + size, j + size) != end:
            some.append((i, j, size))
            continue
        if some and (len(some) == 1 or sum(n for _, _, n in some) >= _LEFT * min(i - start[0], j - start[1])):
            yield from some
        yield i, j, size
        start, some = (i + size, j + size), []
