"""A word that stood twice stands once, or the other way round: “in in particular”, “with whom we shared it with”."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from site_tools.compare.wording.changed import Changed, Words
from site_tools.compare.wording.reason import Reason, became

ROW = "mat.28"
EXAMPLES = (
    ("We ask in in particular.", "We ask in particular.", "editorial"),
    ("We tell all with whom we shared it with.", "We tell all with whom we shared it.", "editorial"),
    ("We share it with you.", "We share it.", ""),
    ("We do not never share it.", "We do never share it.", ""),
)
_PREPOSITIONS = {"with", "to", "from", "of", "by", "in", "on", "for", "about"}


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each word that is a double on one side."""
    for hunk in changed.hunks:
        before, after = changed.sides(hunk)
        side, at = (changed.after, hunk.new_start) if after else (changed.before, hunk.start)
        if len(before) + len(after) == 1 and (_double(side, at) or _dangling(side, at)):
            yield Reason(f"A word stood twice: {became(changed, hunk)}.", (hunk,))


def _double(side: Words, at: int) -> bool:
    return side[at] in {*side[max(0, at - 1) : at], *side[at + 1 : at + 2]}


def _dangling(side: Words, at: int) -> bool:
    """Return whether a preposition at the end repeats the one before "whom" or "which"."""
    pairs = pairwise(side)
    ends = side[at + 1 : at + 2] in {(), (".",), (",",), (";",)}
    return (
        ends
        and side[at] in _PREPOSITIONS
        and any(word == side[at] and next_ in {"whom", "which"} for word, next_ in pairs)
    )
