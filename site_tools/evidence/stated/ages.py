"""An age: "under 16", "sixteen years of age", "18 or older"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.evidence.stated.numbers import PATTERN, number
from site_tools.evidence.stated.value import Extractor, Said, Value

EXAMPLES = {
    "Children under 16 may not sign up.": ["16"],
    "You must be sixteen years of age.": ["16"],
    "You must be at least 18 years old.": ["18"],
    "Children under the age of thirteen (13) may not sign up.": ["13"],
    "Only people aged 18 or over may sign up.": ["18"],
    "You must be 21 or older.": ["21"],
    "We answer in under 20 days.": [],
    "It costs under 15 euros.": [],
    "You need iOS 13 or above.": [],
    "As described under 13 above.": [],
}
_VERSION = re.compile(r"\b(?:ios|android|windows|version|macos|explorer|firefox|chrome) $")
_CUES = ("age*", "old", "older", "year", "years", "under", "below", "over", "above", "younger", "turn*", "than")
_FEWEST, _MOST = 5, 25
_AGE = re.compile(
    rf"\b(?:(?:(?:under|below|over|above|attained?|reached?|turn(?:ed|s)?|younger than|older than|less than|at least|than)\s+)?(?:the )?(?:ages? of|aged?)\s+(?:at least |under |over )?({PATTERN})\b"
    rf"|(?:under|below|younger than|older than)\s+({PATTERN})\b(?=\s*(?:\(\d+\))?\s*(?:[.,;:)]|$|\bmay\b|\bto\b|\bmust\b|\band\b|\bor\b|\bwithout\b|\byears?\b(?! from)|\bcan\w*\b|\bare\b|\bwho\b|\bshould\b|\bin\b|\bif\b))"
    rf"|\b({PATTERN})\s*(?:\(\d+\))?[\s-]*years?[\s-]*(?:of age|old\b)"
    rf"|\b({PATTERN})\s*(?:\(\d+\))?\s*(?:years\s*)?(?:or|and|years? or)\s+(?:older|over|above|younger|under)\b)"
)


def _find(said: Said) -> Iterator[Value]:
    for match in _AGE.finditer(said.lower) if said.has(_CUES) else ():
        if _VERSION.search(said.lower, 0, match.start()):
            continue
        age = number(next(group for group in match.groups() if group))
        if _FEWEST <= age <= _MOST:
            yield Value(str(age), said.words[match.start() : match.end()])


AGE = Extractor("age", _find)
