"""A policy's packs → each requirement with its verdict, and a finding for each that does not hold (absolute mode)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from site_tools.checks.facts import Facts
from site_tools.checks.instruments import Instruments
from site_tools.checks.look import Look
from site_tools.checks.standing import Standing, standing
from site_tools.checks.wanting import wanting
from site_tools.model.catalogue import Pack, Requirement
from site_tools.model.check import Coverage
from site_tools.model.evidence import HELD, Verdict
from site_tools.model.finding import Finding, Severity
from site_tools.nearest import did_you_mean

Row = tuple[Coverage, Standing | None]


def applicable(
    pack: Pack, requirement: Requirement, profile: Mapping[str, Any], look: Look, tools: Instruments
) -> bool | None:
    """Return whether a requirement applies to a text that takes effect when `look` says; None: a question is open."""
    answers = (tools.holds(when, profile, look.effective) for when in (pack.applies, requirement.when))
    return _both(*answers)


def rows(look: Look, facts: Facts, tools: Instruments) -> tuple[Row, ...]:
    """Return each requirement of the policy's packs with its verdict and how its clause type stands."""
    stands: dict[str, Standing] = {}
    found: list[Row] = []
    for pack in _packs(look, facts):
        for requirement in pack.requirements:
            applies = applicable(pack, requirement, facts.profile, look, tools)
            if applies and requirement.type in look.catalogue.types:
                if requirement.type not in stands:
                    stands[requirement.type] = standing(look, requirement.type)
                found.append(_row(look, requirement, stands[requirement.type]))
            else:
                verdict: Verdict = "unknown-profile" if applies is None else "not-applicable"
                found.append((Coverage(look.policy.name, requirement, verdict, None, "", None), None))
    return tuple(found)


def findings(look: Look, found: tuple[Row, ...], facts: Facts, tools: Instruments) -> Iterator[Finding]:
    """Yield what the rows say is wanting, and the questions and packs that leave requirements undecided."""
    yield from _unknown_packs(look, facts)
    yield from _unanswered(look, found, facts, tools)
    for coverage, stands in found:
        if stands is not None and coverage.verdict not in HELD:
            yield wanting(look, coverage.requirement, stands)


def _row(look: Look, requirement: Requirement, stands: Standing) -> Row:
    scope = "the whole policy"
    if stands.declared:
        names = dict.fromkeys(look.named(clause.id) or f"#{clause.id}" for clause in stands.declared)
        scope = f"declared in {', '.join(names)}"
    span = None if stands.verdict == "missing" else stands.span
    return Coverage(look.policy.name, requirement, stands.verdict, stands.judgement, scope, span), stands


def _packs(look: Look, facts: Facts) -> Iterator[Pack]:
    yield from (look.catalogue.packs[name] for name in facts.packs if name in look.catalogue.packs)


def _unknown_packs(look: Look, facts: Facts) -> Iterator[Finding]:
    known = ", ".join(sorted(look.catalogue.packs))
    for index, name in enumerate(facts.packs):
        if name not in look.catalogue.packs:
            hint = did_you_mean(name, look.catalogue.packs)
            yield Finding(
                "unknown-pack",
                Severity.ERROR,
                facts.place("packs", index),
                f"policy.yml asks for the pack {name}, which the catalogue does not hold, so nothing of it is checked.{hint}",
                f"Use one of {known}, or take the pack out until it exists.",
            )
    if "packs" not in facts.meta:
        yield Finding(
            "unknown-pack",
            Severity.WARNING,
            facts.place("packs"),
            "policy.yml names no pack, so the law requires nothing of this policy as far as this check can see.",
            f"Write packs: […] with those of {known} that apply in the brackets, or packs: [] where none does.",
        )


def _unanswered(look: Look, found: tuple[Row, ...], facts: Facts, tools: Instruments) -> Iterator[Finding]:
    """Yield one finding a question, however many requirements wait for its answer."""
    waiting: dict[str, list[Requirement]] = {}
    for coverage, _ in found:
        if coverage.verdict == "unknown-profile":
            requirement = coverage.requirement
            pack = look.catalogue.packs[requirement.pack]
            for when in (pack.applies, requirement.when):
                for question in tools.unanswered(when, facts.profile, look.effective):
                    waiting.setdefault(question, []).append(requirement)
    for question, requirements in waiting.items():
        ids = list(dict.fromkeys(requirement.id for requirement in requirements))
        count = "1 requirement depends" if len(ids) == 1 else f"{len(ids)} requirements depend"
        shown = ", ".join(ids[:4]) + (f" and {len(ids) - 4} more" if len(ids) > 4 else "")  # noqa: PLR2004
        asked = tools.questions.get(question, "")
        yield Finding(
            "unanswered-question",
            max(requirement.severity for requirement in requirements),
            facts.place("profile", question),
            f"The profile does not answer “{question}”{f' ({asked})' if asked else ''}, and {count} on it: {shown}.",
            f"Answer it in policy.yml, under profile:, as {question}: {tools.answers.get(question, 'followed by the answer')}.",
        )


def _both(first: bool | None, second: bool | None) -> bool | None:  # noqa: FBT001 - three values
    if first is False or second is False:
        return False
    return None if first is None or second is None else True
