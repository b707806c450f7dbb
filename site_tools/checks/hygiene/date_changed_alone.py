"""A new date comes with a changed text.

A policy that says “last updated” without having been updated sends its readers looking for a change that is not there, and
hides the day on which the words that count were written.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.checks.hygiene.draft import Draft
from site_tools.checks.hygiene.flag import Flag
from site_tools.checks.hygiene.stated_dates import days_of, stated, undated
from site_tools.model.finding import Related, Severity

SEVERITY = Severity.WARNING
MEND = "Put the date of that version back, or take it out: every page shows the day on which its version takes effect."
PASSES = (
    {
        "The newest version, 2023-01-01": "# Scope {#scope}\n\nLast updated: January 1, 2023. We keep logs for a week.\n",
        "The draft": "# Scope {#scope}\n\nLast updated: March 1, 2024. We keep logs for a day.\n",
    },
    {
        "The newest version, 2023-01-01": "# Scope {#scope}\n\nEffective 2023-01-01.\n",
        "The draft": "# Scope {#scope}\n\nEffective 1 January 2023.\n",
    },
)
FAILS = (
    (
        {
            "The newest version, 2023-01-01": "# Scope {#scope}\n\nLast updated: January 1, 2023. We keep logs for a week.\n",
            "The draft": "# Scope {#scope}\n\nLast updated: March 1, 2024. We keep logs for a week.\n",
        },
        "3:1 Only the date has changed since 2023-01-01: the text says “last updated: March 1, 2024”, and said 2023-01-01.",
    ),
)


def check(draft: Draft) -> Iterator[Flag]:
    """Yield each stated day that the newest version does not have, where no other word has changed."""
    newest = draft.versions[-1] if draft.versions else None
    dates = tuple(stated(draft.passages())) if newest else ()
    if newest is None or not dates or undated(newest.policy) != undated(draft.policy):
        return
    then = days_of(newest.policy)
    known = {there.day for there in then}
    for entry in dates:
        if then and entry.day not in known:
            message = f"Only the date has changed since {newest.label}: the text says “{entry.words}”, and said {then[0].day}."
            related = (Related(then[0].span, f"as in {newest.label}"),)
            yield Flag(entry.span, message, entry.clause, related=related)
