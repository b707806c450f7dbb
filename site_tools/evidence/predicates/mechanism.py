"""A transfer mechanism by name, valid on the day the text takes effect; one that no longer is makes the clause stale."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from site_tools.evidence.predicates.predicate import Arguments, Predicate
from site_tools.evidence.text import Found, Text
from site_tools.model.catalogue import Mechanism

PASSES = (
    "Transfers rest on the standard contractual clauses.",
    "We rely on the EU-U.S. Data Privacy Framework.",
    "The country is covered by an adequacy decision.",
    "Our Binding Corporate Rules cover it.",
)
FAILS = (
    "We take appropriate measures to protect your data.",
    "We ensure an adequate level of security.",
    "Our vendors sign contracts.",
)


def valid(mechanism: Mechanism, on: date | None) -> bool:
    """Return whether data may be transferred on it on that day; any day will do where `on` is None."""
    if on is None:
        return True
    begun = mechanism.valid_from is None or mechanism.valid_from <= on
    return begun and (mechanism.valid_until is None or on <= mechanism.valid_until)


def _find(text: Text, index: int, arguments: Arguments) -> Found | None:
    stale: Found | None = None
    for mechanism in text.catalogue.mechanisms.values():
        if not _wanted(mechanism, arguments) or index not in text.phrases_hits(mechanism.phrases):
            continue
        if valid(mechanism, text.context.effective):
            return Found(index, "mechanism", mechanism.title)
        stale = stale or Found(index, "mechanism", mechanism.title, stale=True)
    return stale


def _wanted(mechanism: Mechanism, arguments: Arguments) -> bool:
    kinds, origins = _some(arguments.get("kinds")), _some(arguments.get("origins"))
    fits = not origins or not mechanism.origins or bool(origins & {origin.lower() for origin in mechanism.origins})
    return (not kinds or mechanism.kind in kinds) and fits and mechanism.kind not in _some(arguments.get("not"))


def _some(value: object) -> set[str]:
    if isinstance(value, list | tuple):
        return {str(part).lower() for part in value}
    return {str(value).lower()} if value else set()


def _candidates(text: Text, _arguments: Arguments) -> Collection[int]:
    phrases = tuple(phrase for mechanism in text.catalogue.mechanisms.values() for phrase in mechanism.phrases)
    return text.phrases_hits(phrases).keys()


MECHANISM = Predicate(
    "mechanism",
    "a transfer mechanism that is valid (an adequacy decision, standard contractual clauses, binding corporate rules …)",
    _find,
    _candidates,
    ("kinds", "origins", "not"),
)
