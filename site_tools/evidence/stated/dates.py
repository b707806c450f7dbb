"""A date in any usual form, as ISO 8601 writes it: "25 May 2024", "May 25th, 2024", "25.05.2024" → 2024-05-25."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.evidence.stated.value import Extractor, Said, Value
from site_tools.model.months import month_of

EXAMPLES = {
    "Last updated 25 May 2024.": ["2024-05-25 (effective)"],
    "Effective May 25th, 2024.": ["2024-05-25 (effective)"],
    "It was signed on the 3rd of June 2020.": ["2020-06-03"],
    "In force from 2019-07-15.": ["2019-07-15 (effective)"],
    "We began on 25.05.2024.": ["2024-05-25"],
    "We began on 05/25/2024.": ["2024-05-25"],
    "We began on 05/06/2024.": ["05/06/2024"],
    "Since September 2021 we do so.": ["2021-09"],
    "Regulation (EU) 2016/679 applies.": [],
    "The annex is effective as of 3 June 2020.": ["2020-06-03"],
    "You may 20 times.": [],
}
_MONTH = r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_WORDED = re.compile(
    rf"\b(?:{_DAY.format('d1')}(?: of)?[ -]{_MONTH.format('m1')},?[ -](?P<y1>\d{{4}})"
    rf"|{_MONTH.format('m2')} {_DAY.format('d2')},? (?P<y2>\d{{4}})"
    rf"|{_MONTH.format('m3')},? (?P<y3>(?:19|20)\d{{2}}))\b"
)
_ISO = re.compile(r"(?<![\w/-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\w/-])")
_FIGURES = re.compile(r"(?<![\w./-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d{2})(?![\w/])")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_ROLE = re.compile(
    r"\b(?:effective|(?:last )?(?:updated|revised|modified|reviewed|changed)|in force|into force|version)\b"
)
_OPENS = re.compile(
    r"\W*(?:last|effective|this|date|version|in force|into force|published|(?:our|the) (?:\w+ ){0,3}(?:policy|notice|statement)\b)"
)
_MOST_MONTHS = 12
_NEAR = 60


def _find(said: Said) -> Iterator[Value]:
    lower = said.lower
    if _YEAR.search(lower):
        for start, end, value in _dates(lower):
            dates_it = _OPENS.match(lower) and _ROLE.search(lower, max(0, start - _NEAR), start)
            role = "effective" if dates_it else ""
            yield Value(value, said.words[start:end], role)


def _dates(lower: str) -> Iterator[tuple[int, int, str]]:
    for match in _WORDED.finditer(lower):
        year = match["y1"] or match["y2"] or match["y3"]
        month = month_of(match["m1"] or match["m2"] or match["m3"])
        day = match["d1"] or match["d2"]
        yield match.start(), match.end(), f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")
    for match in _ISO.finditer(lower):
        yield match.start(), match.end(), match[0]
    for match in _FIGURES.finditer(lower):
        yield match.start(), match.end(), _figures(match)


def _figures(match: re.Match[str]) -> str:
    """Return a date in figures as ISO writes it; as it stands where day and month cannot be told apart."""
    first, mark, second, year = match.groups()
    if mark == "." or int(first) > _MOST_MONTHS:
        return f"{year}-{int(second):02}-{int(first):02}"
    return f"{year}-{int(first):02}-{int(second):02}" if int(second) > _MOST_MONTHS else match[0]


DATE = Extractor("date", _find)
