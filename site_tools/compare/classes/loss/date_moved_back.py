"""The policy says that it took effect before the day that it said."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.classes.editorial.date_only import dated
from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.dates import dates
from site_tools.compare.wording.reason import Reason

ROW = "mat.17"
EXAMPLES = (
    ("It is effective from 3 May 2021.", "It is effective from 3 April 2021.", "loss"),
    ("It is effective from 3 May 2021.", "It is effective from 3 June 2021.", ""),
    ("Last updated: 3 May 2021", "Last updated: 3 April 2021", ""),
)

_EFFECT = {"effective", "effect", "force"}


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each earlier date in a short sentence that dates the policy."""
    for hunk in changed.hunks:
        found = dates(changed, hunk)
        if found and found[0] > found[1] and _EFFECT & set(changed.after) and dated(changed.after):
            yield Reason(
                f"The policy's date was moved back from {found[0]} to {found[1]}.",
                (hunk,),
                str(found[0]),
                str(found[1]),
            )
