"""A postal address, written alike whatever its commas and lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.evidence.countries import countries_in
from site_tools.evidence.predicates.postal import POSTAL
from site_tools.evidence.stated.desks import desk
from site_tools.evidence.stated.value import Extractor, Said, Value

EXAMPLES = {
    "Write to Acme Ltd, 1 High Street, London EC1A 1AA, United Kingdom, or call us.": [
        "1 high street london ec1a 1aa united kingdom"
    ],
    "Write to P.O. Box 1234, Springfield, IL 62701.": ["p o box 1234 springfield il 62701"],
    "Our data protection officer, 5 Main Road, Leeds LS1 1AA, United Kingdom.": [
        "5 main road leeds ls1 1aa united kingdom (dpo)"
    ],
    "It sits at 32 rue Blanche, 75009 Paris, FRANCE, and is registered there.": ["32 rue blanche 75009 paris france"],
    "We moved to High Street.": [],
    "On July 16, 2020, the Court of Justice of the European Union ruled.": [],
}
_ENDS = re.compile(
    r"[;()]|\.(?:\s|$)|,? (?:or|and|by) (?:by |at |to |call|e-?mail|write|phone)|\b(?:e-?mail|phone|tel)\b",
    re.IGNORECASE,
)
_PO_BOX = re.compile(r"p\.? ?o\.? ?box", re.IGNORECASE)
_FIGURE = re.compile(r"\d\w?,? [A-Z]|[\w.],? #?\d+[\w/-]*,|[Bb]o?x,? \d|[A-Z][\w'.-]+ \d")
_YEAR = re.compile(r"(?:19|20)\d\d, ")
_NOT_WORD = re.compile(r"[^\w]+")


def _find(said: Said) -> Iterator[Value]:
    found = POSTAL.find(said.text, said.index, {}) if _FIGURE.search(said.words) else None
    if found:
        words = found.value.split("\n")[0]
        if _YEAR.match(words):
            return
        last = max((start + len(name) for _, name, start in countries_in(words.title())), default=0)
        box = _PO_BOX.match(words)
        stop = _ENDS.search(words, box.end() if box else 0)
        end = last or (stop.start() if stop else len(words))
        written = words[:end].rstrip(" ,.")
        yield Value(_NOT_WORD.sub(" ", written.lower()).strip(), written, desk(said))


ADDRESS = Extractor("address", _find)
