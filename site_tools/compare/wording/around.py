"""What the rules know of both versions beside one sentence: names, defined terms, and what stands elsewhere."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from site_tools.compare.lines import sentences
from site_tools.compare.normal import normal
from site_tools.compare.wording.tokens import tokens
from site_tools.model.change import PolicyDiff
from site_tools.model.policy import Clause, Policy

Words = tuple[str, ...]
_FORMS = {
    "gmbh",
    "ag",
    "inc",
    "ltd",
    "llc",
    "limited",
    "corp",
    "corporation",
    "co",
    "plc",
    "b.v",
    "bv",
    "s.a",
    "sa",
    "se",
    "oy",
    "ab",
    "the",
}


@dataclass(frozen=True)
class Around:
    """Both versions as a whole; what costs time is worked out when a rule asks. `lapsed` are mechanisms invalid by now."""

    diff: PolicyDiff
    lapsed: frozenset[str] = frozenset()

    @cached_property
    def english(self) -> bool:
        """Return whether both versions are in the language whose words the rules know."""
        return all(one.language.partition("-")[0] == "en" for one in (self.diff.before, self.diff.after))

    @cached_property
    def ours(self) -> frozenset[str]:
        """Return the words in small letters that name the organisation itself: "acme" of Acme GmbH."""
        names = {policy.controller.name for policy in (self.diff.before, self.diff.after)}
        words = {word.casefold() for name in names for word in tokens(name)[:1]}
        return frozenset(words - _FORMS)

    @cached_property
    def terms(self) -> tuple[frozenset[str], frozenset[str]]:
        """Return the defined terms of both versions."""
        return _terms(self.diff.before), _terms(self.diff.after)

    @cached_property
    def keys(self) -> tuple[frozenset[str], frozenset[str]]:
        """Return what each sentence of both versions is compared by."""
        return _keys(self.diff.before), _keys(self.diff.after)

    @cached_property
    def counts(self) -> tuple[Counter[str], Counter[str]]:
        """Return how often each word stands in both versions, in small letters."""
        return _counts(self.diff.before), _counts(self.diff.after)

    @cached_property
    def titles(self) -> tuple[dict[str, tuple[Clause, ...]], dict[str, tuple[Clause, ...]]]:
        """Return the headings above each clause of both versions, outermost first, its own included."""
        return _titles(self.diff.before), _titles(self.diff.after)

    def heads(self, clause: str, *, later: bool) -> str:
        """Return the titles above a clause as one text in small letters."""
        found = self.titles[later].get(clause, ())
        return " ".join(normal(one.title).casefold() for one in found if one.title)


def _terms(policy: Policy) -> frozenset[str]:
    return frozenset(normal(term.name) for clause in policy.walk() for term in clause.terms)


def _keys(policy: Policy) -> frozenset[str]:
    return frozenset(
        key.casefold() for clause in policy.walk() for passage in clause.passages for _, key in sentences(passage.text)
    )


def _counts(policy: Policy) -> Counter[str]:
    return Counter(
        word.casefold() for clause in policy.walk() for passage in clause.passages for word in tokens(passage.text)
    )


def _titles(policy: Policy) -> dict[str, tuple[Clause, ...]]:
    found: dict[str, tuple[Clause, ...]] = {}

    def enter(clause: Clause, above: tuple[Clause, ...]) -> None:
        found[clause.id] = (*above, clause)
        for inner in clause.clauses:
            enter(inner, found[clause.id])

    for section in policy.sections:
        enter(section.clause, ())
    return found
