"""Data is kept longer, we answer later, tell of changes later, or a period has no end any more."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason, text
from site_tools.compare.wording.spans import shifts
from site_tools.compare.wording.telling import reasons

ROW = "mat.06"
EXAMPLES = (
    ("We keep letters for two years.", "We keep letters for three years.", "material"),
    ("We answer within 10 days.", "We answer within 10 business days.", "material"),
    ("We tell you 30 days before a change.", "We tell you 7 days before a change.", "material"),
    ("We keep letters for two years.", "We keep letters for one year.", ""),
)
_LONGER = {
    "retention": "Data is kept for another time",
    "reply": "We answer within another time",
    "notice": "Readers are told of changes at another time",
}


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each period that changed and that no rule found to be better for readers."""
    found = [shift for shift in shifts(changed) if set(shift.hunks) & set(changed.left)]
    for role, before, after, hunks in found:
        old, new = (
            text(changed.written[0][before.start : before.end]),
            text(changed.written[1][after.start : after.end]),
        )
        yield Reason(f"{_LONGER.get(role, 'A period changed')}: {new} instead of {old}.", hunks, old, new)
    if not found:
        yield from reasons(changed, "duration")
