"""Minimal edits → edits that read well, at the price of a few more changed words."""

from __future__ import annotations

from collections.abc import Sequence

from site_tools.compare.bounds import Sides
from site_tools.compare.crumbs import without_crumbs
from site_tools.compare.matches import Match
from site_tools.compare.sentences import rewritten
from site_tools.compare.slides import slid


def readable(sides: Sides, common: Sequence[Match]) -> list[Match]:
    """Return the runs of common words that a reader should see as such.

    An edit slides to the bounds of phrases and sentences, which costs nothing; a crumb of common words between two edits
    goes with them; a sentence of which little is left is replaced as a whole.
    """
    minimal = slid(sides, common)
    if len(minimal) - _touches(sides, minimal) < 1:  # one edit is readable
        return minimal
    found = rewritten(sides, without_crumbs(sides, minimal))
    return found if found == minimal else slid(sides, found)


def _touches(sides: Sides, common: Sequence[Match]) -> int:
    """Return at how many of its ends the text begins and ends alike on both sides."""
    if not common:
        return 0
    i, j, size = common[-1]
    ends = (i + size, j + size) == (len(sides.before.words), len(sides.after.words))
    return (common[0][:2] == (0, 0)) + ends
