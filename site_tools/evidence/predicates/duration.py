"""A period of time with its unit: "30 days", "one month", "two years"; `max` sets the longest that will do, in days."""

from __future__ import annotations

import re
from collections.abc import Collection

from site_tools.evidence.predicates.predicate import Arguments, Predicate
from site_tools.evidence.text import Found, Text

PASSES = ("We answer within 30 days.", "Within one month.", "We keep it for two years.", "within thirty (30) days")
FAILS = ("We answer in due course.", "We keep it for as long as necessary.", "On July 30 we will answer.")

_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_NUMBERS = {word: n for n, word in enumerate(_WORDS, 1)} | {
    "a": 1, "an": 1, "fifteen": 15, "eighteen": 18, "twenty": 20, "thirty": 30, "forty five": 45, "forty-five": 45, "sixty": 60, "ninety": 90,
}  # fmt: skip
_UNITS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.0, "year": 365.0}
_DURATION = re.compile(
    rf"\b(\d+|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})(?:\s*\(\w+\))?[\s-]+(?:calendar |business |working |full |consecutive )?"
    r"(hour|day|week|month|year)s?\b"
)


def _find(text: Text, index: int, arguments: Arguments) -> Found | None:
    most = float(arguments.get("max", "inf"))
    for match in _DURATION.finditer(text.full[index]):
        number = _NUMBERS.get(match[1]) or int(match[1])
        if number * _UNITS[match[2]] <= most:
            return Found(index, "duration", match[0])
    return None


def _candidates(text: Text, _arguments: Arguments) -> Collection[int]:
    return text.with_words(("hour*", "day", "days", "week*", "month*", "year*"))


DURATION = Predicate("duration", "a period of time", _find, _candidates, ("max",))
