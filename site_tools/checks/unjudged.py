"""What no evidence can be given for → a finding that says so: it never passes unread."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.checks.facts import Facts
from site_tools.checks.look import Look
from site_tools.model.finding import Finding, Severity
from site_tools.model.policy import Policy
from site_tools.model.text import Span
from site_tools.nearest import did_you_mean

_LANGUAGES = frozenset({"en"})


def judgeable(policy: Policy) -> bool:
    """Return whether there is evidence for the language of a policy."""
    return policy.language.partition("-")[0] in _LANGUAGES


def unread(policy: str) -> Finding:
    """Say that a draft could not be read."""
    return Finding(
        "not-checked",
        Severity.ERROR,
        Span(f"policy_src/{policy}/policy.yml"),
        f"The draft of {policy} could not be read, so none of its clauses was checked.",
        "Mend what is said about its files first.",
    )


def foreign(draft: Policy, facts: Facts) -> Finding:
    """Say that a draft is written in a language for which there is no evidence."""
    return Finding(
        "language-without-evidence",
        Severity.ERROR,
        facts.place("language"),
        f"{draft.title} is written in “{draft.language}”, for which there is no evidence yet, so none of its clauses was checked.",
        "Evidence exists for English (en). Check the text by hand until there is evidence for its language.",
    )


def unknown_types(look: Look) -> Iterator[Finding]:
    """Yield each declared clause type that the catalogue does not hold: nothing checks such a clause."""
    for name, clauses in look.declared.items():
        if name in look.catalogue.types:
            continue
        for clause in clauses:
            heading = look.heading_of(clause.id)
            yield Finding(
                "unknown-clause-type",
                Severity.ERROR,
                clause.span,
                f"There is no clause type {name}, so nothing checks this clause.{did_you_mean(name, look.catalogue.types)}",
                "Correct the type, take it out, or describe it in policy_src/clauses.yml.",
                type=name,
                clause=clause.id,
                heading=heading.heading if heading else "",
            )
