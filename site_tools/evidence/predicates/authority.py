"""A data protection authority: by its name or abbreviation, or by what it is ("supervisory authority")."""

from __future__ import annotations

from collections.abc import Collection

from site_tools.evidence.lexicon import Occurrence
from site_tools.evidence.predicates.predicate import Arguments, Predicate
from site_tools.evidence.text import Found, Text

_BRITISH = ("GB", "UK")
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
    if hit and not wanted and _for_europe(text):
        hit = _beside_british(text, index)
    return Found(index, "authority", hit[0]) if hit else None


def _for_europe(text: Text) -> bool:
    """Return whether the policy's readers are in the EEA, where the British authority alone will not do."""
    return not text.undeclared and "eea" in (text.context.profile.get("audience") or ())


def _beside_british(text: Text, index: int) -> Occurrence | None:
    others = [a for a in text.catalogue.authorities.values() if a.jurisdiction.upper() not in _BRITISH]
    named = text.phrases_hits(tuple(phrase for other in others for phrase in other.phrases)).get(index)
    if named:
        return named
    full = text.full[index]
    british = text.phrases_hits(_phrases(text, _BRITISH))
    spans = (
        [hit.span() for hit in text.lexicon.anchored(_phrases(text, _BRITISH)).finditer(full)]
        if index in british
        else []
    )
    generic = text.regex("authority").finditer(full)
    return next((hit for hit in generic if not any(a < hit.end() and hit.start() < b for a, b in spans)), None)


def _wanted(arguments: Arguments) -> tuple[str, ...]:
    wanted = arguments.get("jurisdiction", ())
    return (str(wanted).upper(),) if isinstance(wanted, str) else tuple(str(name).upper() for name in wanted)


def _phrases(text: Text, wanted: tuple[str, ...]) -> tuple[str, ...]:
    authorities = text.catalogue.authorities.values()
    fitting = [authority for authority in authorities if not wanted or authority.jurisdiction.upper() in wanted]
    return tuple(phrase for authority in fitting for phrase in authority.phrases)


def _candidates(text: Text, arguments: Arguments) -> Collection[int]:
    wanted = _wanted(arguments)
    named = text.phrases_hits(_phrases(text, wanted)).worth
    return named if wanted else named | text.hits("authority").worth


AUTHORITY = Predicate(
    "authority",
    "a data protection authority, by name or as “supervisory authority”",
    _find,
    _candidates,
    ("jurisdiction",),
)
