"""Periods as facts state them ("30 days", "1 month", "10 business days", "3 to 5 years") → days, so that they can be compared."""

from __future__ import annotations

import math
import re

_UNITS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.0, "year": 365.0}
_PERIOD = re.compile(r"(?:\d+ to )?(\d+) (business )?(hour|day|week|month|year)s?")
_BUSINESS = 7 / 5


def days(value: str) -> float | None:
    """Return how many days a period lasts at the longest: a month is 30, "for ever" infinite; None where none can be told."""
    if value == "for ever":
        return math.inf
    match = _PERIOD.fullmatch(value)
    if not match:
        return None
    return int(match[1]) * _UNITS[match[3]] * (_BUSINESS if match[2] else 1)
