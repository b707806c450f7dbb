"""A period of time with what it is the period of: how long data is kept, how soon we answer, how long before we tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.evidence.stated.numbers import PATTERN, number
from site_tools.evidence.stated.value import Extractor, Said, Value

EXAMPLES = {
    "We keep logs for thirty days.": ["30 days (retention)"],
    "We keep logs for 30 calendar days.": ["30 days (retention)"],
    "We keep logs for thirty (30) days.": ["30 days (retention)"],
    "We keep invoices for 24 months.": ["2 years (retention)"],
    "We keep logs for half a year.": ["6 months (retention)"],
    "We keep logs for half an hour.": [],
    "We delete backups after six weeks.": ["42 days (retention)"],
    "The grace period is a 90-day period.": ["90 days"],
    "We may extend that time by two months, and will tell you why.": ["2 months (reply)"],
    "In the preceding 12 months, we sold nothing.": [],
    "# Retention\n\n- 24 months after our last reply": ["2 years (retention)"],
    "# Cookies\n\n- 13 months": ["13 months (retention)"],
    "We answer your request within one (1) month.": ["1 month (reply)"],
    "We answer your request within 10 business days.": ["10 business days (reply)"],
    "We will notify you 30 days before a change.": ["30 days (notice)"],
    "We keep it between 30 and 60 days.": ["30 to 60 days (retention)"],
    "We keep it for 3 to 5 years.": ["3 to 5 years (retention)"],
    "We keep your data for as long as necessary.": ["as long as needed (retention)"],
    "We retain records indefinitely.": ["for ever (retention)"],
    "We cancel it 60 days after a trial has expired.": ["60 days"],
    "Our cookies expire after 13 months.": ["13 months (retention)"],
    "We review it once a year.": [],
    "You must be sixteen years of age.": [],
    "You must be 16 years old.": [],
    "On July 30 we will answer.": [],
}

_UNIT = r"(hour|day|week|month|year)s?'?\b"
_KIND = r"(?:(calendar |business |working |full |consecutive |additional |further |more |extra )*)"
_DURATION = re.compile(
    rf"(?<![\w.$€£])(?:({PATTERN}|a|an)(?:\s*\((?:\w+)\))?(?:\s*(?:to|and|or|-|–)\s*({PATTERN})(?:\s*\(\w+\))?)?)[\s-]+{_KIND}{_UNIT}"
    r"(?!\s*(?:of age|old\b|-old|olds?\b))"
)
_HALF = re.compile(r"\bhalf $")
_UNITS = ("hour*", "day*", "week*", "month*", "year*")
_OPENING = (
    "long",
    "longer",
    "until",
    "indefinitely",
    "ever",
    "forever",
    "perpetuity",
    "permanently",
    "perpetually",
    "period",
    "time",
)
_RATE = re.compile(r"(?:\b(?:once|twice|times?|per|each|every|preceding|previous|past|last)|/)\s*$")
_OPEN = {
    "as long as needed": re.compile(
        r"\b(?:as long as|no longer than|longer than|until|for the (?:period|time))\b(?: [\w']+){0,5} (?:necessary|needed|required?|needs?)\b"
    ),
    "for ever": re.compile(
        r"\b(?:indefinitely|for ?ever|in perpetuity|permanently (?:keep|retain|store)|perpetually)\b"
    ),
}
_ROLES = {
    "reply": re.compile(r"\b(?:repl(?:y|ies)|respon[ds]\w*|answer\w*|acknowledg\w*|get back|your requests?|complet\w+ (?:the|your) request|extend\w*)\b"),
    "notice": re.compile(r"\b(?:notif\w+|(?<!privacy )(?<!this )(?<!our )(?<!cookie )(?<!the )notices?|in advance|announc\w+|before (?:\w+ ){0,4}(?:changes?|effect))\b"),
    "retention": re.compile(
        r"\b(?:keep\w*|kept|retain\w*|retention|stor(?:e|ed|es|ing|age)|delet\w+|eras\w+|purg\w+|destroy\w*|remov\w+|archiv\w+|backups?|back-ups?"
        r"|logs?|expir\w+|hold|held|anonymi\w+|blind\w*|mask\w*|truncat\w+|lifetime|recover\w*|trash)\b"
    ),
    "": re.compile(r"\b(?:trials?|subscriptions?|licen[cs]es?|plans?)(?: [\w']+){0,3} expir\w+"),
}  # fmt: skip


def _find(said: Said) -> Iterator[Value]:
    lower = said.lower
    for match in _DURATION.finditer(lower) if said.has(_UNITS) else ():
        if not _RATE.search(lower, 0, match.start()):
            role = _role(said, match.start(), match.end())
            half = _HALF.search(lower, 0, match.start())
            if not half:
                yield Value(_value(match), said.words[match.start() : match.end()], role)
            elif match[4] == "year":
                yield Value("6 months", said.words[half.start() : match.end()], role)
    for value, words in _OPEN.items() if said.has(_OPENING) else ():
        for match in words.finditer(lower):
            if _role(said, match.start(), match.end()) == "retention":
                yield Value(value, said.words[match.start() : match.end()], "retention")


def _value(match: re.Match[str]) -> str:
    first, last = (1 if match[1] in {"a", "an"} else number(match[1])), number(match[2]) if match[2] else 0
    unit = match[4]
    if match[3] in {"business ", "working "}:
        unit = f"business {unit}"
    factor, unit = _canonical(unit, last or first)
    first, last = int(first * factor), int(last * factor)
    return f"{first} to {last} {unit}s" if last else f"{first} {unit}{'' if first == 1 else 's'}"


def _canonical(unit: str, figure: int) -> tuple[float, str]:
    """Return what to multiply by and the unit in which equal periods are written alike."""
    if unit == "week":
        return 7, "day"
    if unit == "hour" and figure % 24 == 0:
        return 1 / 24, "day"
    if unit == "month" and figure % 12 == 0:
        return 1 / 12, "year"
    return 1, unit


def _role(said: Said, start: int, end: int) -> str:
    """Return what the nearest telling word says, the sentence's own words before its lead-in's and its title's."""
    title = said.text.heading(said.index)
    places = [(said.lower, start, end), (said.full[: said.own], said.own, said.own), (title, 0, 0)]
    if not said.words.endswith((".", "!", "?")):  # a cell or an item: its title says what the figures are
        places.insert(0, (title.replace("cookie", "keep"), 0, 0))
    for text, first, last in places:
        near = [
            (first - hit.end() if hit.end() <= first else hit.start() - last + 20, role)
            for role, words in _ROLES.items()
            for hit in words.finditer(text)
        ]
        if near:
            return min(near)[1]
    return ""


DURATION = Extractor("duration", _find)
