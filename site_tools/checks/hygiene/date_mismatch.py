"""A date typed into the text agrees with the version's own.

Each page shows the day on which its version takes effect. A “last updated” typed by hand goes out of date, or disagrees with
another one in the same text, and readers no longer know which version they read. `clausebook release` refuses a text whose
own “effective” is another day than the version's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.checks.hygiene.draft import Draft, within
from site_tools.checks.hygiene.flag import Flag
from site_tools.checks.hygiene.stated_dates import StatedDate, days_of, stated, undated
from site_tools.model.finding import Related, Severity
from site_tools.model.text import Span

SEVERITY = Severity.WARNING
MEND = "Take the date out: every page shows the day on which its version takes effect."
PASSES = (
    "# Scope {#scope}\n\nLast updated: July 15, 2019. This policy is effective as of 15 July 2019.\n",
    "# Scope {#scope}\n\nThe decision of July 10, 2023 was last updated by nobody. © 2019–2024 Acme\n",
)
FAILS = (
    (
        "# Scope {#scope}\n\nLast updated: July 15, 2019.\n\n## More {#more}\n\nThis policy was last updated on 2020-01-02.\n",
        "7:17 The text says “last updated on 2020-01-02” here and 2019-07-15 elsewhere (sections/01-scope.md:3).",
    ),
    (
        "# Scope {#scope}\n\nLast updated: July 15, 2019.\n\n© 2017 Acme\n",
        "5:1 The text says “© 2017” here and 2019-07-15 elsewhere (sections/01-scope.md:3).",
    ),
)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|\bcopyright)\s*(?:\d{4}\s*[-–]\s*)?(?P<end>\d{4})\b", re.IGNORECASE)


def check(draft: Draft) -> Iterator[Flag]:
    """Yield each stated date that disagrees with one before it or with the version's own."""
    dates = tuple(stated(draft.passages()))
    first = dates[0] if dates else None
    for entry in dates:
        if first is not None and entry.day != first.day:
            yield _against(entry.span, entry.words, first, entry.clause)
        elif flag := _against_version(draft, entry):
            yield flag
    if first is None:
        return
    for passage in draft.passages():
        for match in _COPYRIGHT.finditer(passage.text):
            if int(match["end"]) < first.day.year:
                yield _against(within(passage, match.start()), match[0], first, passage.clause)


def _against(span: Span, words: str, first: StatedDate, clause: str) -> Flag:
    where = f"{first.span.file}:{first.span.line}"
    message = f"The text says “{words}” here and {first.day} elsewhere ({where})."
    return Flag(span, message, clause, related=(Related(first.span, f"{first.day} stands here"),))


def _against_version(draft: Draft, entry: StatedDate) -> Flag | None:
    """Return how a date differs from the day on which the draft is about to take effect, or the newest version took it."""
    if draft.sealing is not None:
        if entry.effective and entry.day != draft.sealing:
            message = f"The text says “{entry.words}”, and the version takes effect on {draft.sealing}."
            mend = f"Write {draft.sealing}, or better, take the date out: every page shows it."
            return Flag(entry.span, message, entry.clause, mend, severity=Severity.ERROR)
        return None
    newest = draft.versions[-1] if draft.versions else None
    if newest and undated(newest.policy) == undated(draft.policy) and entry.day != newest.release.effective:
        if entry.day not in {there.day for there in days_of(newest.policy)}:
            return None  # a new date alone is another rule's
        message = f"The text says “{entry.words}”, and the version took effect on {newest.release.effective}."
        return Flag(entry.span, message, entry.clause)
    return None
