"""The same day in another form: “15 July 2019”, “2019-07-15”."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.dates import dates
from site_tools.compare.wording.reason import Reason, became

ROW = "mat.28"
EXAMPLES = (
    ("It applies from 15 July 2019.", "It applies from 2019-07-15.", "editorial"),
    ("It applies from 15 July 2019.", "It applies from 2019-07-16.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each place that is part of the same date on both sides."""
    for hunk in changed.hunks:
        found = dates(changed, hunk)
        if found and found[0] == found[1]:
            yield Reason(f"The same day in another form: {became(changed, hunk)}.", (hunk,))
