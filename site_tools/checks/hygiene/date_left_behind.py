"""A text that states its date gets a new one when it changes.

A reader who sees the date of an earlier version believes that nothing has changed since. California's CalOPPA asks for the
date on which the policy takes effect; the European guidelines on transparency (WP260) ask that changes reach readers.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.checks.hygiene.draft import Draft
from site_tools.checks.hygiene.flag import Flag
from site_tools.checks.hygiene.stated_dates import days_of, stated, undated
from site_tools.model.finding import Related, Severity

SEVERITY = Severity.WARNING
MEND = "Write the day on which the draft will take effect, or take the date out: every page shows it."
PASSES = (
    {
        "The newest version, 2023-01-01": "# Scope {#scope}\n\nLast updated: January 1, 2023. We keep logs for a week.\n",
        "The draft": "# Scope {#scope}\n\nLast updated: March 1, 2024. We keep logs for a day.\n",
    },
    {
        "The newest version, 2023-01-01": "# Scope {#scope}\n\nEffective 2023-01-01.\n",
        "The draft": "# Scope {#scope}\n\nEffective   2023-01-01.\n",
    },
    "# Scope {#scope}\n\nLast updated: January 1, 2023. There is no version before this one.\n",
)
FAILS = (
    (
        {
            "The newest version, 2023-01-01": "# Scope {#scope}\n\nLast updated: January 1, 2023. We keep logs for a week.\n",
            "The draft": "# Scope {#scope}\n\nLast updated: January 1, 2023. We keep logs for a day.\n",
        },
        "3:1 The text has changed since 2023-01-01, and still says “last updated: January 1, 2023”.",
    ),
    (
        {
            "The newest version, 2023-01-01": "# Scope {#scope}\n\nWe keep logs for a week.\n",
            "The draft": "# Scope {#scope}\n\nWe keep logs for a day.\n\n## Date {#date}\n\nIn force since 1 January 2023.\n",
        },
        "7:1 The text says “in force since 1 January 2023”, which is no later than 2023-01-01, and has changed since that version.",
    ),
)


def check(draft: Draft) -> Iterator[Flag]:
    """Yield each stated day that the newest version had, or that lies before it, where other words have changed."""
    newest = draft.versions[-1] if draft.versions else None
    dates = tuple(stated(draft.passages())) if newest else ()
    if newest is None or not dates or undated(newest.policy) == undated(draft.policy):
        return
    then = {there.day: there for there in reversed(days_of(newest.policy))}
    for entry in dates:
        if there := then.get(entry.day):
            message = f"The text has changed since {newest.label}, and still says “{entry.words}”."
            yield Flag(entry.span, message, entry.clause, related=(Related(there.span, f"as in {newest.label}"),))
        elif entry.day <= newest.release.effective:
            message = f"The text says “{entry.words}”, which is no later than {newest.label}, and has changed since that version."
            yield Flag(entry.span, message, entry.clause)
