"""Grounds about another policy that is part of this one → a sentence each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_tools.compare.classes.linked import RULE
from site_tools.compare.summary.saying import Saying
from site_tools.model.materiality import Ground

_RANK = 14  # as a new section's: what it says stands elsewhere


def sayings(grounds: Sequence[Ground]) -> Iterator[Saying]:
    """Yield what changed beside the words of this policy."""
    yield from (Saying(one.message, one.change_class, _RANK, one.clause) for one in grounds if one.rule == RULE)


def others(grounds: Sequence[Ground]) -> list[Ground]:
    """Return the grounds that speak of this policy's own words."""
    return [one for one in grounds if one.rule != RULE]
