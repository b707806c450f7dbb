"""Words that a ground names → the sentences of both versions in which they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from site_tools.compare.normal import normal
from site_tools.model.change import PolicyDiff
from site_tools.model.materiality import Ground
from site_tools.model.policy import Clause, Policy

_END = re.compile(r"(?<=[.!?:;])\s+|\n+")
_PART = 7  # words below which a text is taken for a part of a sentence
_LIKE = 0.5  # of the words of two sentences, for one that became the other


class Whole:
    """The sentences of both versions by clause, read when first asked."""

    def __init__(self, diff: PolicyDiff) -> None:
        self._pairs = diff.pairs
        self._sides = (_Side(diff.before), _Side(diff.after))

    def sentences(self, ground: Ground) -> tuple[str, str]:
        """Return what a ground speaks of, before and after: sentences where they can be found, else its own words."""
        then, now = self._sides
        there = ground.clause if ground.gone else self._pairs.get(ground.clause, ground.clause)
        before, after = (
            then.holding(there, ground.before),
            now.holding("" if ground.gone else ground.clause, ground.after),
        )
        if after and not before and _short(ground.after):
            before = _nearest(after, then.only(there, now, ground.clause))
        elif before and not after and _short(ground.before) and not ground.gone:
            after = _nearest(before, now.only(ground.clause, then, there))
        return before, after


class _Side:
    def __init__(self, policy: Policy) -> None:
        self._clauses: dict[str, Clause] = {}
        self._policy = policy
        self._known: dict[str, tuple[str, ...]] = {}

    def of(self, ident: str) -> tuple[str, ...]:
        """Return the sentences of a clause, () where there is none by that id."""
        if ident not in self._known:
            self._clauses = self._clauses or self._policy.anchors()
            clause = self._clauses.get(ident)
            found = (normal(part) for part in _END.split(clause.own_text)) if clause else ()
            self._known[ident] = tuple(part for part in found if part)
        return self._known[ident]

    def holding(self, ident: str, words: str) -> str:
        """Return the first sentence of a clause that holds a few words; they themselves where they are many or none does."""
        wanted = normal(words)
        if not wanted or not _short(wanted):
            return wanted
        return next((sentence for sentence in self.of(ident) if wanted in sentence), wanted)

    def only(self, ident: str, other: _Side, there: str) -> list[str]:
        """Return the sentences of a clause that the other version's clause does not have."""
        theirs = other.of(there)
        return [sentence for sentence in self.of(ident) if sentence not in theirs]


def _short(words: str) -> bool:
    return len(words.split()) < _PART


def _nearest(sentence: str, others: Sequence[str]) -> str:
    """Return the sentence that shares most words with another, "" where it shares few."""
    words = set(sentence.casefold().split())
    best, text = max(((_likeness(words, other), other) for other in others), default=(0.0, ""))
    return text if best >= _LIKE else ""


def _likeness(words: set[str], other: str) -> float:
    theirs = set(other.casefold().split())
    return len(words & theirs) / max(len(words), len(theirs), 1)
