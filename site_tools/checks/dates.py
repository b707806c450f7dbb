"""Running text → the days that it names, in the ways in which English policies write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from site_tools.model.months import MONTHS, month_of

_MONTH = rf"(?P<{{}}>{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in MONTHS)}|sept)\.?"
DAY = re.compile(
    rf"(?:(?P<y>\d{{4}})-(?P<m>\d{{2}})-(?P<d>\d{{2}})"
    rf"|{_MONTH.format('month')} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH.format('month2')},? (?P<year2>\d{{4}}))(?!\d)",
    re.IGNORECASE,
)


def days(text: str) -> Iterator[tuple[re.Match[str], date]]:
    """Yield each day with its match; what is no day of the calendar is left out."""
    for match in DAY.finditer(text):
        if (day := read(match)) is not None:
            yield match, day


def read(match: re.Match[str]) -> date | None:
    """Return the day of a match of `DAY`, None where the calendar has no such day."""
    year = match["y"] or match["year"] or match["year2"]
    name = match["month"] or match["month2"]
    month = match["m"] or month_of(name)
    try:
        return date(int(year), int(month), int(match["d"] or match["day"] or match["day2"]))
    except ValueError:
        return None
