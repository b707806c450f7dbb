"""A transfer mechanism by name, valid on the day the text takes effect; one that no longer is makes the clause stale."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date

from site_tools.evidence.lexicon import Occurrence
from site_tools.evidence.predicates.asserts import governed, unreal
from site_tools.evidence.predicates.predicate import Arguments, Predicate
from site_tools.evidence.text import Found, Text
from site_tools.model.catalogue import Mechanism

PASSES = (
    "Transfers rest on the standard contractual clauses.",
    "We rely on the EU-U.S. Data Privacy Framework.",
    "The country is covered by an adequacy decision.",
    "Our Binding Corporate Rules cover it.",
    "In the absence of an adequacy decision, we use standard contractual clauses.",
)
FAILS = (
    "We take appropriate measures to protect your data.",
    "We ensure an adequate level of security.",
    "Our vendors sign contracts.",
    "The country is not covered by an adequacy decision.",
    "Data goes to countries without an adequacy decision.",
    "We do not rely on the standard contractual clauses.",
)

Named = tuple[Mechanism, Occurrence]
_TOGETHER = 60  # characters
_LACK = re.compile(r"\b(?:not|never|no|nor|without|lacks?|lacking|(?:absence|lack) of)(?: [\w']+){0,3} $")
_APART = re.compile(r"[,;]|\b(?:or|and|otherwise|else|instead)\b")


def valid(mechanism: Mechanism, on: date | None) -> bool:
    """Return whether data may be transferred on it on that day; any day will do where `on` is None."""
    if on is None:
        return True
    begun = mechanism.valid_from is None or mechanism.valid_from <= on
    return begun and (mechanism.valid_until is None or on <= mechanism.valid_until)


def _find(text: Text, index: int, arguments: Arguments) -> Found | None:
    """Return the valid mechanism that a sentence names, else one that is no longer valid.

    A name without dates ("standard contractual clauses") does not save the dated one that explains it ("of 2010").
    """
    named = [
        (mechanism, hits[index])
        for mechanism in text.catalogue.mechanisms.values()
        if index in (hits := text.phrases_hits(mechanism.phrases)) and not _lacking(text, index, hits[index])
    ]
    if unreal(text, index):
        return None
    named = [(mechanism, words) for mechanism, words in named if _fitting(text, mechanism, words, named, arguments)]
    stale = [(mechanism, words) for mechanism, words in named if not _valid(text, index, mechanism, named)]
    for mechanism, words in named:
        if (mechanism, words) not in stale and not any(
            _undated(mechanism) and (old.kind == mechanism.kind or _one_thing(text.full[index], words, other))
            for old, other in stale
        ):
            return Found(index, "mechanism", mechanism.title)
    return Found(index, "mechanism", stale[0][0].title, stale=True) if stale else None


def _fitting(text: Text, mechanism: Mechanism, words: Occurrence, named: Sequence[Named], arguments: Arguments) -> bool:
    """Return whether it is one of those asked for and no other name says more closely what it is ("clauses of the ANPD")."""
    if not _wanted(mechanism, arguments, any_origin=text.undeclared):
        return False
    return not _undated(mechanism) or all(
        _wanted(other, arguments, any_origin=text.undeclared)
        for other, there in named
        if there.start() < words.end() and words.start() < there.end()
    )


def _lacking(text: Text, index: int, words: Occurrence) -> bool:
    """Return whether the mechanism is said not to be there ("countries without an adequacy decision")."""
    return bool(_LACK.search(text.full[index], 0, words.start())) or governed(text, index, words.start(), words.end())


def _valid(text: Text, index: int, mechanism: Mechanism, named: Sequence[Named]) -> bool:
    """Return whether it is valid; what only carries British data away is not, where nothing is said of the United Kingdom."""
    on = text.context.effective
    if not valid(mechanism, on):
        return False
    doubles = [other for other, _ in named if set(other.phrases) & set(mechanism.phrases) and "eea" in other.origins]
    return "eea" in mechanism.origins or all(valid(other, on) for other in doubles) or index in text.hits("uk")


def _undated(mechanism: Mechanism) -> bool:
    return mechanism.valid_from is None and mechanism.valid_until is None


def _one_thing(full: str, words: Occurrence, other: Occurrence) -> bool:
    """Return whether two names stand together as one ("the adequacy decision on the Privacy Shield")."""
    first, last = sorted((words.span(), other.span()))
    return last[0] - first[1] <= _TOGETHER and not _APART.search(full, first[1], max(first[1], last[0]))


def _wanted(mechanism: Mechanism, arguments: Arguments, *, any_origin: bool) -> bool:
    kinds, origins = _some(arguments.get("kinds")), _some(arguments.get("origins"))
    fits = (
        any_origin
        or not origins
        or not mechanism.origins
        or bool(origins & {origin.lower() for origin in mechanism.origins})
    )
    return (not kinds or mechanism.kind in kinds) and fits and mechanism.kind not in _some(arguments.get("not"))


def _some(value: object) -> set[str]:
    if isinstance(value, list | tuple):
        return {str(part).lower() for part in value}
    return {str(value).lower()} if value else set()


def _candidates(text: Text, _arguments: Arguments) -> Collection[int]:
    phrases = tuple(phrase for mechanism in text.catalogue.mechanisms.values() for phrase in mechanism.phrases)
    return text.phrases_hits(phrases).worth


MECHANISM = Predicate(
    "mechanism",
    "a transfer mechanism that is valid (an adequacy decision, standard contractual clauses, binding corporate rules …)",
    _find,
    _candidates,
    ("kinds", "origins", "not"),
)
