"""A telephone number in the international form, read with the phonenumbers library."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.evidence.predicates.phone import numbers
from site_tools.evidence.stated.desks import desk
from site_tools.evidence.stated.value import Extractor, Said, Value

EXAMPLES = {
    "Call us at +44 20 7946 0958.": ["+442079460958"],
    "Call us at 0044 (20) 7946-0958.": ["+442079460958"],
    "Phone: (212) 664-7665": ["+12126647665"],
    "Contact: a company of the Paris register, number 433 115 904.": [],
    "We keep it for 3650 days.": [],
}
_REGISTER = re.compile(r"(?:regist|company n|siret|rcs|vat\b|tax)[^.;]{0,60}$", re.IGNORECASE)
_DIGITS = re.compile(r"\d[\d\s().\-/]{5,}\d")


def _find(said: Said) -> Iterator[Value]:
    words = said.words
    if _DIGITS.search(words):
        for written, parsed in numbers(words, said.lower):
            if not _REGISTER.search(words, 0, words.find(written)):
                yield Value(f"+{parsed.country_code}{parsed.national_number}", written, desk(said))


PHONE = Extractor("phone", _find)
