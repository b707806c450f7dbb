"""What the rules know of both versions beside one sentence: names, defined terms, and what stands elsewhere."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from site_tools.compare.lines import lines, sentences
from site_tools.compare.normal import normal
from site_tools.compare.wording.names import ShortName, first_word, own_names, short_names
from site_tools.compare.wording.tokens import tokens
from site_tools.model.change import PolicyDiff
from site_tools.model.policy import Clause, Policy


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
    def names(self) -> tuple[frozenset[str], frozenset[str]]:
        """Return the words in small letters by which each version names the organisation itself: "acme" of Acme GmbH."""
        return own_names(self.diff.before), own_names(self.diff.after)

    @cached_property
    def ours(self) -> frozenset[str]:
        """Return such words that both versions know, and those of `policy.yml`."""
        named = frozenset(first_word(policy.controller.name) for policy in (self.diff.before, self.diff.after))
        return (named | (self.names[0] & self.names[1])) - {""}

    @cached_property
    def short_names(self) -> tuple[ShortName, ...]:
        """Return the names that both versions also shorten in one way only."""
        return short_names(self.diff.before, self.diff.after)

    @cached_property
    def terms(self) -> tuple[frozenset[str], frozenset[str]]:
        """Return the defined terms of both versions."""
        return _terms(self.diff.before), _terms(self.diff.after)

    @cached_property
    def keys(self) -> tuple[frozenset[str], frozenset[str]]:
        """Return what each sentence of both versions is compared by."""
        return _keys(self.diff.before), _keys(self.diff.after)

    @cached_property
    def leads(self) -> tuple[frozenset[str], frozenset[str]]:
        """Return what introduces the lists of both versions."""
        return _leads(self.diff.before), _leads(self.diff.after)

    @cached_property
    def said(self) -> tuple[str, str]:
        """Return the tokens of both versions in small letters, each between spaces."""
        return _said(self.diff.before), _said(self.diff.after)

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


def _leads(policy: Policy) -> frozenset[str]:
    found = lines(policy, [clause.id for clause in policy.walk()])
    return frozenset(line.lead for inner in found.values() for line in inner)


def _said(policy: Policy) -> str:
    passages = (passage.text for clause in policy.walk() for passage in clause.passages)
    return f" {' '.join(word.casefold() for text in passages for word in tokens(text))} "


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
