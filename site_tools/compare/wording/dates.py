"""A place in a sentence → the date around it before and after: "15 July 2019", "July 15th, 2019", "2019-07-15"."""

from __future__ import annotations

import re
from datetime import date

from site_tools.compare.wording.changed import Changed, Hunk, Words
from site_tools.model.months import SHORT, month_of

_MONTH = re.compile(rf"(?:{'|'.join(SHORT)})[a-z]*")
_PART = re.compile(r"\d{1,4}(?:st|nd|rd|th)?|[-,./]|of")
_YEAR = 4


def dates(changed: Changed, hunk: Hunk) -> tuple[date, date] | None:
    """Return the dates that a place is part of, before and after; None where either is none."""
    before = _date(_run(changed.before, hunk.start, hunk.end))
    after = _date(_run(changed.after, hunk.new_start, hunk.new_end))
    return (before, after) if before and after else None


def _run(words: Words, start: int, end: int) -> Words:
    while start and _part(words[start - 1]):
        start -= 1
    while end < len(words) and _part(words[end]):
        end += 1
    return words[start:end] if all(map(_part, words[start:end])) else ()


def _part(word: str) -> bool:
    return bool(_PART.fullmatch(word) or _MONTH.fullmatch(word))


def _date(words: Words) -> date | None:
    """Return the date that tokens state; None where day and month cannot be told apart."""
    figures = [re.sub(r"\D", "", word) for word in words if word[0].isdigit()]
    months = [month_of(word) for word in words if _MONTH.fullmatch(word)]
    try:
        if len(figures) == 3 and len(figures[0]) == _YEAR and not months:  # noqa: PLR2004 - year, month, day
            return date(*map(int, figures))
        if len(figures) == 2 and len(months) == 1:  # noqa: PLR2004 - day and year
            day, year = sorted(figures, key=len)
            return date(int(year), months[0], int(day)) if len(year) == _YEAR else None
    except ValueError:
        return None
    return None
