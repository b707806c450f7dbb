"""Tokens → the periods and numbers that they state, so that two can be compared: "thirty (30) days", "2 years"."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from site_tools.compare.wording.vocabulary import listed, table

Words = tuple[str, ...]
_BUSINESS = {"business", "working"}
_KINDS = _BUSINESS | {"calendar", "full", "consecutive"}
_OPEN = {
    ("as", "long", "as"): 12, ("no", "longer", "than"): 9, ("a", "reasonable", "time"): 3, ("a", "reasonable", "period"): 3,
    ("indefinitely",): 1, ("for", "ever"): 2, ("forever",): 1, ("in", "due", "course"): 3, ("the", "period", "necessary"): 8,
}  # fmt: skip
# "Over the past 20 years" tells of no term, "half a year" of no year.
_NO_TERM = {"past", "last", "previous", "preceding", "half"}
_NEEDED = {"necessary", "needed", "need", "needs", "require", "required", "requires", "reasonable"}


class Period(NamedTuple):
    """A period of `days` (infinite where nothing bounds it) in the tokens from `start` to `end`; `exact` tells equal ones."""

    start: int
    end: int
    days: float
    exact: tuple[float, str]


@lru_cache(maxsize=1 << 10)
def periods(words: Words) -> tuple[Period, ...]:
    """Return the periods of a sentence, in order."""
    return tuple(_periods(words))


def _periods(words: Words) -> Iterator[Period]:
    at = 0
    while at < len(words):
        found = None if at and words[at - 1] in _NO_TERM else _period(words, at) or _open(words, at)
        if found:
            yield found
            at = found.end
        else:
            at += 1


def number(words: Words) -> float | None:
    """Return the number that tokens state, in words or figures; None where they state none."""
    if len(words) == 1 and words[0].replace(",", "").replace(".", "", 1).isdigit():
        return float(words[0].replace(",", ""))
    if len(words) == 1 and words[0] in listed("numbers"):
        return float(table("numbers").index(words[0]))
    tens = table("tens") | {"twenty": 20}
    if words[:1] and words[0] in tens:
        rest = words[1:] if words[1:2] != ("-",) else words[2:]
        one = number(rest) if rest else 0.0
        return tens[words[0]] + one if one is not None and one < 10 else None  # noqa: PLR2004 - twenty-one
    return None


def _period(words: Words, at: int) -> Period | None:
    for width in (3, 2, 1):
        count = 1.0 if words[at : at + width] in {("a",), ("an",)} else number(words[at : at + width])
        if count is None:
            continue
        end = at + width
        if words[end : end + 1] == ("(",) and words[end + 2 : end + 3] == (")",):
            end += 3
        if words[end : end + 1] == ("-",):
            end += 1
        factor = 1.0
        if words[end : end + 1] and words[end] in _KINDS:
            factor = 7 / 5 if words[end] in _BUSINESS else 1.0
            end += 1
        unit = words[end].rstrip("'").removesuffix("s") if end < len(words) else ""
        if unit in table("units"):
            whole = end + 1 + (words[end + 1 : end + 2] == ("period",))
            return Period(at, whole, count * factor * table("units")[unit], _exact(count, unit, factor))
    return None


def _exact(count: float, unit: str, factor: float) -> tuple[float, str]:
    if unit == "year":
        return count * 12, "month"
    if unit == "week":
        return count * 7, "day"
    if unit == "hour" and factor == 1 and not count % 24:
        return count / 24, "day"
    return count, unit if factor == 1 else f"business {unit}"


def _open(words: Words, at: int) -> Period | None:
    for opening, most in _OPEN.items():
        if words[at : at + len(opening)] != opening:
            continue
        if len(opening) == most:
            return Period(at, at + most, math.inf, (math.inf, ""))
        end = next((i + 1 for i in range(at, min(at + most, len(words))) if words[i] in _NEEDED), 0)
        if end:
            return Period(at, end, math.inf, (math.inf, ""))
    return None
