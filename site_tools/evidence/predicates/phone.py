"""A telephone number that could ring, by the phonenumbers library; toll-free ones apart."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from site_tools.evidence.predicates.predicate import Arguments, Predicate
from site_tools.evidence.text import Found, Text

PASSES = (
    "Call us at +44 20 7946 0958.",
    "Phone: (212) 664-7665",
    "Reach us toll-free on 1-800-366-2683.",
)
FAILS = (
    "We keep it for 3650 days.",
    "Company number 12870513.",
    "It took effect on 2019-07-15.",
    "Article 6(1)(f) applies.",
)

_NUMBER = re.compile(r"(?<![\w./@-])(?:\+|00|\(\+?)?\d[\d\s().\-/\u2010-\u2015]{6,20}\d(?![\w@])")
_CUE = re.compile(
    r"\b(?:phone|telephone|tel|call|calling|mobile|fax|dial|toll|hotline|whatsapp|contact|reach|number)\b|\bt:|\bph\b|☎|📞"
)
_REGIONS = ("US", "GB", "IN", "AU", "DE", "FR")
_TOLL_FREE = 3  # phonenumbers.PhoneNumberType.TOLL_FREE
_MIN_DIGITS = 7


def numbers(text: str, lower: str) -> Iterator[tuple[str, Any]]:
    """Yield each telephone number of a sentence as written, with its parsed value."""
    cue = _CUE.search(lower) is not None
    for match in _NUMBER.finditer(text):
        written = match[0].strip()
        foreign = written.lstrip("(").startswith(("+", "00"))
        if sum(c.isdigit() for c in written) < _MIN_DIGITS or not (cue or foreign):
            continue
        parsed = _parsed(written, foreign=foreign)
        if parsed is not None:
            yield written, parsed


def _parsed(written: str, *, foreign: bool) -> Any:  # noqa: ANN401 - the library's type stays behind its door
    import phonenumbers  # noqa: PLC0415 - imported only where a number stands

    international = re.sub(r"^\(?00", "+", written) if foreign else written
    for region in (None,) if foreign else _REGIONS:
        try:
            parsed = phonenumbers.parse(international, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(parsed) or (foreign and phonenumbers.is_possible_number(parsed)):
            return parsed
    return None


def _find(text: Text, index: int, _arguments: Arguments) -> Found | None:
    sentence = text.sentences[index]
    written = next((written for written, _ in numbers(sentence.text, text.full[index])), None)
    return Found(index, "phone", written) if written else None


def _find_tollfree(text: Text, index: int, _arguments: Arguments) -> Found | None:
    import phonenumbers  # noqa: PLC0415

    for written, parsed in numbers(text.sentences[index].text, text.full[index]):
        if phonenumbers.number_type(parsed) == _TOLL_FREE:
            return Found(index, "tollfree", written)
    return None


def _candidates(text: Text, _arguments: Arguments) -> Collection[int]:
    return text.remember("with number", lambda: [i for i, s in enumerate(text.sentences) if _NUMBER.search(s.text)])


PHONE = Predicate("phone", "a telephone number", _find, _candidates)
TOLLFREE = Predicate("tollfree", "a toll-free telephone number", _find_tollfree, _candidates)
