"""Whether a value that one side's changed sentences state is news: the other version may state it in some other place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from site_tools.compare.replaced import Placed
from site_tools.model.change import PolicyDiff
from site_tools.model.materiality import Fact, FactKind, Stated
from site_tools.model.policy import Policy

# Kinds of which one mention is as good as two. Of the others (periods, ages, sums, exceptions) each place counts.
ONCE: frozenset[FactKind] = frozenset({
    "email", "phone", "address", "url", "entity", "authority", "mechanism", "definition", "date", "country",
    "recipient", "category", "purpose", "basis", "right", "channel",
})  # fmt: skip
# Kinds named by everyday words: "billing addresses" stand where a "billing address" stood, and a word may come between.
_NAMED: frozenset[FactKind] = frozenset({"recipient", "category", "purpose", "basis"})
# A way to reach somebody that took another's place is told even where both are known.
_WAYS: frozenset[FactKind] = frozenset({"email", "phone", "address"})
# What is told only where another value took its place: some link, some day.
_LOOSE = frozenset({("url", ""), ("date", ""), ("entity", "")})
_PLURAL = re.compile(r"(?<=ss)es$|(?<=[^s])s$")
_SENTENCE = re.compile(r"(?<=[.;!?])\s")
_NEGATIVE = re.compile(r"\b(?:not|never|no|nor|without|cannot)\b|n't\b|n’t\b")
_TRANSFER = re.compile(r"\b(?:transfer|transmi|sen[dt]|stor|host|process|server|data cent|export|located)")


class Restated:
    """What both versions state as a whole; their full text is read only when a value is in question."""

    def __init__(self, diff: PolicyDiff, before: Sequence[Stated], after: Sequence[Stated]) -> None:
        self._diff = diff
        self._then = {_key(value) for value in before}
        self._now = {_key(value) for value in after}

    def worth_telling(self, old: Placed | None, new: Placed | None) -> bool:
        """Return whether a value that is gone, new or replaced is so for the whole policy."""
        side = new or old
        assert side is not None  # noqa: S101 - for the type checker: one of the two there always is
        kind = side.place.kind
        if kind == "modality":
            return bool(old and new) and _denies(old) == _denies(new)
        if (kind, side.place.role) in _LOOSE:
            return bool(old and new)
        if old and new:
            return kind in _WAYS or not (self._stays(old) and self._stood(new))
        return not (self._stays(old) if old else new is not None and self._stood(new))

    def _stays(self, old: Placed) -> bool:
        return old.place.kind in ONCE and (_key(old.stated) in self._now or _in(old, self._passages_now))

    def _stood(self, new: Placed) -> bool:
        return new.place.kind in ONCE and (_key(new.stated) in self._then or _in(new, self._passages_then))

    @cached_property
    def _passages_then(self) -> tuple[str, ...]:
        return _passages(self._diff.before)

    @cached_property
    def _passages_now(self) -> tuple[str, ...]:
        return _passages(self._diff.after)


def distinct(value: Stated | Fact) -> str:
    """Return what of a role tells two values apart: that one is denied, and of a country, a term or a way to act all of it."""
    return value.role if value.kind in {"country", "definition", "channel"} or value.role == "denied" else ""


def _key(value: Stated) -> tuple[str, ...]:
    return value.kind, value.value, distinct(value)


def _denies(placed: Placed | None) -> bool:
    return placed is not None and placed.stated.value.endswith("not")


def _in(placed: Placed, passages: Sequence[str]) -> bool:
    """Return whether a sentence holds the words in the same sense: denied or not, as the goal of a transfer or not."""
    place, stated = placed
    words = _pattern(stated.text.lower().split(), named=place.kind in _NAMED)
    return any(
        bool(_NEGATIVE.search(passage)) == (place.role == "denied")
        and (place.role not in {"transfer", "origin"} or _TRANSFER.search(passage) is not None)
        for passage in passages
        if words.search(passage)
    )


def _pattern(words: Sequence[str], *, named: bool) -> re.Pattern[str]:
    found = re.escape(" ".join(words))
    if named:
        *first, last = (re.escape(word) for word in words)
        found = r"(?: [\w'’]+){0,2} ".join([*first, f"{_PLURAL.sub('', last)}(?:e?s)?"])
    return re.compile(rf"(?<!\w){found}(?!\w)")


def _passages(policy: Policy) -> tuple[str, ...]:
    """Return the words of each sentence, and where each link leads, in small letters with single spaces."""
    passages = (passage.text for clause in policy.walk() for passage in clause.passages if passage.clause == clause.id)
    words = (sentence for text in passages for sentence in _SENTENCE.split(text))
    links = (reference.target for clause in policy.walk() for reference in clause.references)
    return tuple(" ".join(text.lower().split()) for text in (*words, *links))
