"""A data protection authority: by its name or abbreviation, or by what it is ("supervisory authority")."""

from __future__ import annotations

from collections.abc import Collection

from site_tools.evidence.predicates.predicate import Arguments, Predicate
from site_tools.evidence.text import Found, Text

PASSES = (
    "You may complain to a supervisory authority.",
    "Complain to the data protection authority of your country.",
    "The Information Commissioner's Office hears complaints.",
)
FAILS = (
    "We cooperate with the authorities.",
    "Write to our data protection officer.",
    "We disclose data to law enforcement authorities.",
)


def _find(text: Text, index: int, arguments: Arguments) -> Found | None:
    wanted = _wanted(arguments)
    hit = text.phrases_hits(_phrases(text, wanted)).get(index)
    if hit is None and not wanted:
        hit = text.hits("authority").get(index)
    return Found(index, "authority", hit[0]) if hit else None


def _wanted(arguments: Arguments) -> tuple[str, ...]:
    wanted = arguments.get("jurisdiction", ())
    return (str(wanted).upper(),) if isinstance(wanted, str) else tuple(str(name).upper() for name in wanted)


def _phrases(text: Text, wanted: tuple[str, ...]) -> tuple[str, ...]:
    authorities = text.catalogue.authorities.values()
    fitting = [authority for authority in authorities if not wanted or authority.jurisdiction.upper() in wanted]
    return tuple(phrase for authority in fitting for phrase in authority.phrases)


def _candidates(text: Text, arguments: Arguments) -> Collection[int]:
    wanted = _wanted(arguments)
    named = text.phrases_hits(_phrases(text, wanted)).keys()
    return named if wanted else named | text.hits("authority").keys()


AUTHORITY = Predicate(
    "authority",
    "a data protection authority, by name or as “supervisory authority”",
    _find,
    _candidates,
    ("jurisdiction",),
)
