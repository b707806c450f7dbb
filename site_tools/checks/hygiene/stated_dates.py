"""A policy's passages → the days that the text states of itself: "Last updated: 15 July 2019", "effective from …"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from site_tools.checks.dates import DAY, read
from site_tools.checks.hygiene.draft import within
from site_tools.model.policy import Passage, Policy
from site_tools.model.text import Span
from site_tools.model.value import value

_STATED = re.compile(
    rf"(?P<kind>last (?:updated|revised|modified|changed|amended)|effective(?: date)?|in (?:force|effect) (?:since|from)"
    rf"|date of (?:last )?(?:update|revision))\s*(?:on|as of|from|since|date|is|was|:|–|-|—)*\s*{DAY.pattern}",
    re.IGNORECASE,
)


@value
class StatedDate:
    """One stated day: `words` as they stand, and whether they say from when the text counts (not when it was edited)."""

    span: Span
    words: str
    day: date
    clause: str
    effective: bool


def stated(passages: Iterable[Passage]) -> Iterator[StatedDate]:
    """Yield each stated day in reading order; what is no day of the calendar is left out."""
    for passage in passages:
        for match in _STATED.finditer(passage.text):
            if (day := read(match)) is not None:
                words = " ".join((match[0][0].lower() + match[0][1:]).split())
                effective = match["kind"].lower().startswith(("effective", "in "))
                yield StatedDate(within(passage, match.start()), words, day, passage.clause, effective)


def days_of(policy: Policy) -> tuple[StatedDate, ...]:
    """Return the days that a whole policy states."""
    headings = (clause for clause in policy.walk() if clause.kind in {"section", "heading"})
    return tuple(stated(p for clause in headings for p in clause.passages if p.kind != "code"))


def undated(policy: Policy) -> tuple[tuple[str, str], ...]:
    """Return title and words of each clause without the days that the text states of itself."""
    return tuple(
        (" ".join(clause.title.split()), " ".join(_STATED.sub("", clause.own_text).split())) for clause in policy.walk()
    )
