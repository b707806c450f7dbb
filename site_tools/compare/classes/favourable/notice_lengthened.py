"""Readers are told of changes longer before."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason, text
from site_tools.compare.wording.spans import shifts

ROW = "mat.16"
EXAMPLES = (
    ("We tell you 7 days before a change.", "We tell you 30 days before a change.", "favourable"),
    ("We tell you 30 days before a change.", "We tell you 7 days before a change.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each notice that is longer now."""
    for role, before, after, hunks in shifts(changed):
        if role == "notice" and after.days > before.days:
            old, new = (
                text(changed.written[0][before.start : before.end]),
                text(changed.written[1][after.start : after.end]),
            )
            yield Reason(f"Readers are told of changes earlier: {new} instead of {old} ahead.", hunks, old, new)
