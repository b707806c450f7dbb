"""What takes an offer back: a condition that leaves it open, an exception that swallows it, words that give it to others."""

from __future__ import annotations

from collections.abc import Collection

from site_tools.evidence.predicates.predicate import Arguments, Predicate
from site_tools.evidence.text import Found, Text

PASSES = {
    "conditional": ("You may, where available, ask for a copy of your data.",),
    "exception": ("You may ask us to delete your data unless we decide otherwise.",),
    "holder": ("Employees may ask us to delete their data.",),
}
FAILS = {
    "conditional": ("You may ask for a copy of your data.",),
    "exception": ("You may ask us to delete your data unless the law requires us to keep it.",),
    "holder": ("You may ask us to delete your data.",),
}
_LISTS = {"conditional": "conditional", "exception": "swallowing", "holder": "other_holders"}


def _predicate(name: str, says: str) -> Predicate:
    words = _LISTS[name]

    def find(text: Text, index: int, _arguments: Arguments) -> Found | None:
        hit = text.hits(words).get(index)
        return Found(index, name, hit[0]) if hit else None

    def candidates(text: Text, _arguments: Arguments) -> Collection[int]:
        return text.hits(words).worth

    return Predicate(name, says, find, candidates)


CONDITIONAL = _predicate("conditional", "a condition that leaves it open")
EXCEPTION = _predicate("exception", "an exception that swallows the rule")
HOLDER = _predicate("holder", "words that give it to somebody else")
