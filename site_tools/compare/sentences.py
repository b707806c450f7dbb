"""Runs of common words → the same without those in sentences of which little is left: these are replaced as a whole."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from site_tools.compare.bounds import Sides, Text
from site_tools.compare.matches import Match, joined

_LEFT = 0.4  # of the words of the shorter side
Place = tuple[int, int]


def rewritten(sides: Sides, common: Sequence[Match]) -> list[Match]:
    """Drop the common words of rewritten sentences. A stretch ends where a sentence ends on both sides."""
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
    """Return the runs of a stretch that reads well: enough of it is left, or all that changed in it stands together."""
    inside = [match for match in stretch if match[2]]
    apart = any((i, j) != begin and (i + size, j + size) != end for i, j, size in inside)
    enough = sum(match[2] for match in inside) > _LEFT * min(end[0] - begin[0], end[1] - begin[1])
    return inside if enough or not apart else []
