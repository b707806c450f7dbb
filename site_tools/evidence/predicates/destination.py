"""A country to which data goes; `outside: eea` only one that lies outside. Laws and authorities named after it are none."""

from __future__ import annotations

import re
from collections.abc import Collection

from site_tools.evidence.predicates.predicate import Arguments, Predicate
from site_tools.evidence.text import Found, Text
from site_tools.model.regions import REGIONS

PASSES = (
    "We transfer data to the United States.",
    "Your data is stored in India and Japan.",
    "We host it in the U.S. and Canada.",
)
FAILS = ("We send data to other countries.", "The EU-U.S. Data Privacy Framework applies.", "Data may go worldwide.")

_STOP = re.compile(r"[,;.:)]| (?:we|you|your|our|this|that|may|can|will|have|has|should|please|is|are)\b")
_REACH = 60  # characters after "residents of" within which a list of countries is theirs


def _reach(full: str, end: int) -> int:
    """Return where the words that a law's name or a group of readers governs end."""
    stop = _STOP.search(full, end, end + _REACH)
    return stop.start() if stop else min(len(full), end + _REACH)


def _find(text: Text, index: int, arguments: Arguments) -> Found | None:
    from site_tools.evidence.countries import countries_in  # noqa: PLC0415 - imported only where it is asked

    region = REGIONS.get(str(arguments.get("outside", "")), frozenset())
    sentence, full = text.sentences[index], text.full[index]
    after = text.regex(arguments["after"]).search(full) if "after" in arguments else None
    if "after" in arguments and not after:
        return None
    unfit = [(match.start(), _reach(full, match.end())) for match in text.regex("not_place").finditer(full)]
    for code, words, start in countries_in(f"{sentence.lead} {sentence.text}" if sentence.lead else sentence.text):
        named_otherwise = any(first <= start < last for first, last in unfit)
        if code not in region and not named_otherwise and (after is None or start >= after.end()):
            return Found(index, "destination", words)
    return None


def _candidates(text: Text, _arguments: Arguments) -> Collection[int]:
    def capitals(lead: str, words: str) -> bool:
        return any(c.isupper() for c in f"{lead} {words}"[1:])

    return text.remember("with capitals", lambda: [i for i, s in enumerate(text.sentences) if capitals(s.lead, s.text)])


DESTINATION = Predicate("destination", "the name of the country", _find, _candidates, ("outside", "after"))
