"""A postal address: a street or PO box, with a postcode or a country, on one line or on adjacent ones."""

from __future__ import annotations

import re
from collections.abc import Collection

from site_tools.evidence.predicates.predicate import Arguments, Predicate
from site_tools.evidence.text import Found, Text

PASSES = (
    "Acme Ltd, 1 High Street, London EC1A 1AA, United Kingdom.",
    "Keizersgracht 100, 1015 AA Amsterdam, the Netherlands.",
    "P.O. Box 1234, Springfield, IL 62701, USA",
    "Acme GmbH\n\nHauptstraße 5\n\n10115 Berlin",
)
FAILS = ("Acme Ltd, London.", "We moved to High Street.", "You have 30 days under Article 12.")

_STREET = re.compile(
    r"\b\d+[a-zA-Z]?(?:[-/]\d+[a-zA-Z]?)?,?\s+(?:(?-i:[A-Z])[\w.'-]*\s+|\d+(?:st|nd|rd|th)\s+|[NSEW]\.?\s+|(?:de|la|du|des|van|der|of|the)\s+){0,4}?"
    r"(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|way|boulevard|blvd|court|ct|place|pl|square|sq|terrace|parade|row|close|crescent|highway"
    r"|hwy|parkway|pkwy|quay|wharf|circle|plaza|park|walk|hill|gardens?|mall|market|alley|broadway|embarcadero|estate|house|tower|gate|yard|mews|grove|buildings?)\b\.?"
    r"|\bp\.?\s?o\.?\s?box\s+\d+|\bpost(?:al)?\s?(?:fach|box|bus)\s+\d+"
    r"|\b[A-ZÀ-Þ][\w'-]*(?:stra(?:ß|ss)e|strasse|str\.|gracht|straat|weg|laan|plein|gasse|allee|platz|kade|gatan|vej|gade|vägen|veien|katu|tie|damm|ufer|ring|gata|gaten|veg|vei|torg|torget|plass|kai|kaj)\s+\d+"
    r"|\b[A-ZÀ-Þ][\w'-]* (?:bulvar\w*|cadde\w*|cad\.|soka\w*|sok\.)\s+(?:no:?\s*)?\d+"
    r"|\b(?-i:Box)\s+\d{1,5},"
    r"|\b(?:rue|via|viale|piazza|corso|calle|avenida|rua|paseo|plaza|ul\.|ulica|am|an der|im|boulevard|av\.|avenue)\s+(?:[\w'À-ÿ.-]+\s+){0,4}?[\w'À-ÿ.-]*,?\s*\d{1,4}\b"
    r"|\b\d{1,4},?\s+(?:rue|avenue|boulevard|place|quai|chemin|allée)\s"
    r"|\b(?:floor|level|suite|ste|unit|room|flat|building|block|tower|no|plot|house|office|apartment|apt)\b\.?\s*(?:no\.?\s*)?#?[\w-]*\d[\w/-]*,"
    r"|\b\d{1,3}(?:st|nd|rd|th)\s+floor\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b\d{1,4}[a-z]? [A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3},(?: (?=[A-Z][\w' -]{1,40} [A-Z]{1,2}\d))"
    r"|\b[A-Z][\w'-]+ (?:[A-Z][\w'-]+ ){0,3}(?:Street|Road|Avenue|Lane|Plaza|House|Park|Quay|Square|Place|Way|Court|Centre|Center|Buildings?|Tower|Gate)"
    r"(?: \w+)?,(?: [^.;:]{2,60},| (?=[A-Z][\w' -]{1,40} [A-Z]{1,2}\d))"
)
_POSTCODE = re.compile(
    r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|\b\d{4} ?[A-Z]{2}\b|\b(?:[A-Z]{2}|[A-Z]-)[ -]?\d{3,6}(?:-\d{3,4})?\b"
    r"|\b\d{5}(?:-\d{3,4})?\b|\b\d{3} ?\d{2,3}\b|\b\d{4}\b|\bD\d{2} ?\w{4}\b"
)
_BRITISH = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")  # the one postcode that ends an address without a number
_MAYBE = re.compile(
    r"\d|\b(?:Street|Road|Avenue|Lane|Plaza|House|Park|Quay|Square|Place|Way|Court|Cent(?:re|er)|Buildings?|Tower|Gate)\b"
)
_AFTER = 160
_COUNTRY = 40  # characters after the town within which a country ends an address that has no number
_LINES = 5


def _find(text: Text, index: int, _arguments: Arguments) -> Found | None:
    first = text.sentences[index]
    street = _STREET.search(first.text)
    named = None if street else _NAMED.search(first.text)
    after = first.text[named.end() : named.end() + _COUNTRY] if named else ""
    if named and (_BRITISH.search(named[0] + after) or _country(after)):
        return Found(index, "postal", first.text[named.start() :][:_AFTER])
    if not street:
        return None
    rest = first.text[street.end() : street.end() + _AFTER]
    for follower in text.sentences[index + 1 : index + _LINES]:
        if follower.headings != first.headings:
            break
        rest += "\n" + follower.text[:80]
    rest = rest[:_AFTER]
    if _POSTCODE.search(rest) or _country(rest):
        return Found(index, "postal", first.text[street.start() :][:_AFTER])
    return None


def _country(rest: str) -> bool:
    from site_tools.evidence.countries import countries_in  # noqa: PLC0415 - imported only where a street stands

    return any(True for _ in countries_in(rest))


def _candidates(text: Text, _arguments: Arguments) -> Collection[int]:
    return text.remember("with street", lambda: [i for i, s in enumerate(text.sentences) if _MAYBE.search(s.text)])


POSTAL = Predicate("postal", "a postal address", _find, _candidates)
