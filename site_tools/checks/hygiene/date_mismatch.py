"""A date typed into the text agrees with the version's own.

Each page shows the day on which its version takes effect. A “last updated” typed by hand goes out of date, or disagrees with
another one in the same text, and readers no longer know which version they read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from site_tools.checks.dates import DAY, read
from site_tools.checks.hygiene.draft import Draft, within
from site_tools.checks.hygiene.flag import Flag
from site_tools.model.finding import Related, Severity
from site_tools.model.policy import Policy
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
_STATED = re.compile(
    rf"(?P<kind>last (?:updated|revised|modified|changed|amended)|effective(?: date)?|in (?:force|effect) (?:since|from)"
    rf"|date of (?:last )?(?:update|revision))\s*(?:on|as of|from|since|date|is|was|:|–|-|—)*\s*{DAY.pattern}",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|\bcopyright)\s*(?:\d{4}\s*[-–]\s*)?(?P<end>\d{4})\b", re.IGNORECASE)


def check(draft: Draft) -> Iterator[Flag]:
    """Yield each stated date that disagrees with one before it or with the versions."""
    stated = [(span, words, day, clause) for span, words, day, clause in _stated(draft)]
    first = stated[0] if stated else None
    for span, words, day, clause in stated:
        if first is not None and day != first[2]:
            yield _against(span, words, first, clause)
        elif flag := _against_versions(draft, span, words, day, clause):
            yield flag
    if first is None:
        return
    for passage in draft.passages():
        for match in _COPYRIGHT.finditer(passage.text):
            if int(match["end"]) < first[2].year:
                yield _against(within(passage, match.start()), match[0], first, passage.clause)


def _stated(draft: Draft) -> Iterator[tuple[Span, str, date, str]]:
    for passage in draft.passages():
        for match in _STATED.finditer(passage.text):
            if (day := read(match)) is not None:
                words = match[0][0].lower() + match[0][1:]
                yield within(passage, match.start()), " ".join(words.split()), day, passage.clause


def _against(span: Span, words: str, first: tuple[Span, str, date, str], clause: str) -> Flag:
    where = f"{first[0].file}:{first[0].line}"
    message = f"The text says “{words}” here and {first[2]} elsewhere ({where})."
    return Flag(span, message, clause, related=(Related(first[0], f"{first[2]} stands here"),))


def _against_versions(draft: Draft, span: Span, words: str, day: date, clause: str) -> Flag | None:
    newest = draft.versions[-1] if draft.versions else None
    if newest is None:
        return None
    changed = _text(newest.policy) != _text(draft.policy)
    if changed and day <= newest.release.effective:
        message = f"The text says “{words}”, which is no later than {newest.label}, and has changed since that version."
        return Flag(span, message, clause)
    if not changed and day != newest.release.effective:
        return Flag(
            span, f"The text says “{words}”, and the version took effect on {newest.release.effective}.", clause
        )
    return None


def _text(policy: Policy) -> list[str]:
    return [clause.title + "\n" + clause.own_text for clause in policy.walk()]
