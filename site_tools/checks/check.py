"""Policies with their past, the catalogue and the evidence's functions → CheckReport. The order of the report is below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from itertools import pairwise

from site_tools.checks import hygiene, pages, requirements
from site_tools.checks.facts import Facts
from site_tools.checks.instruments import Instruments
from site_tools.checks.look import Look
from site_tools.checks.regression import regression
from site_tools.checks.settings_changes import clauses_changes, settings_changes
from site_tools.checks.terms import terms
from site_tools.checks.unjudged import foreign, judgeable, unknown_types, unread
from site_tools.checks.waivers import Excused, excuse
from site_tools.model.catalogue import Catalogue
from site_tools.model.check import CheckReport, Coverage, Waived
from site_tools.model.finding import Finding
from site_tools.model.policy import Policy
from site_tools.model.release import History
from site_tools.model.value import value
from site_tools.rulepages import rule_id


@value
class Subject:
    """One policy to check.

    `facts` is the draft's policy.yml; `before` the baseline's (None: there is none); `effective` the day for which the draft
    is judged; `unseen` the labels of the releases that the baseline does not have, each compared with the one before it;
    `sealing` says that the draft is about to take effect on that day.
    """

    history: History
    facts: Facts
    effective: date
    before: Facts | None = None
    unseen: tuple[str, ...] = ()
    sealing: bool = False


@value
class _Result:
    """One policy's findings by the part of the report that they belong to."""

    settings: tuple[Finding, ...] = ()
    losses: tuple[Finding, ...] = ()
    judged: tuple[Finding, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    waived: tuple[Waived, ...] = field(default=())


def check(
    subjects: Sequence[Subject], catalogue: Catalogue, tools: Instruments, on: date, others: Iterable[Finding] = ()
) -> CheckReport:
    """Check every policy as of `on`. `others` are findings of other stages (sources, seals, the catalogue).

    The report says first what changed in profile, packs, waivers and clauses.yml, then what was lost, then what is wanting
    or untidy, policy by policy, and what other stages found last.
    """
    drafts = {entry.history.name: entry.history.draft for entry in subjects if entry.history.draft}
    results = [_check(subject, catalogue, tools, drafts, on) for subject in subjects]
    clauses = next((entry for entry in subjects if entry.before is not None), None)
    findings = (
        *(_clauses(clauses) if clauses else ()),
        *(finding for result in results for finding in result.settings),
        *(finding for result in results for finding in result.losses),
        *(finding for result in results for finding in result.judged),
        *others,
    )
    waived = tuple(entry for result in results for entry in result.waived)
    return CheckReport(
        findings=findings,
        coverage=tuple(row for result in results for row in result.coverage),
        waived=waived,
        rules=pages.explained([*findings, *(entry.finding for entry in waived)], catalogue),
    )


def _clauses(subject: Subject) -> Iterator[Finding]:
    if subject.before is not None:
        yield from clauses_changes(subject.before.clauses, subject.facts.clauses, subject.before.label)


def _check(
    subject: Subject, catalogue: Catalogue, tools: Instruments, drafts: Mapping[str, Policy], on: date
) -> _Result:
    draft = subject.history.draft
    sealed = _sealed(subject, catalogue, tools)
    if draft is None:
        return _Result(losses=tuple(sealed), judged=(unread(subject.history.name),))
    look = Look(draft, subject.effective, catalogue, tools)
    changed = tuple(settings_changes(subject.before, subject.facts, look, tools)) if subject.before else ()
    if not judgeable(draft):
        return _Result(changed, tuple(sealed), (foreign(draft, subject.facts),))
    newest = subject.history.versions[-1] if subject.history.versions else None
    if newest and judgeable(newest.policy):
        look.former = Look(newest.policy, newest.release.effective, catalogue, tools)
        sealed += regression(look.former, look)
    found = requirements.rows(look, subject.facts, tools)
    wanting = [*unknown_types(look), *requirements.findings(look, found, subject.facts, tools)]
    covered = frozenset(row.requirement.type for row, _ in found if row.verdict != "not-applicable")
    sealing = subject.effective if subject.sealing else None
    wanting += hygiene.run(hygiene.Draft(look, drafts, subject.history.versions, covered, sealing))
    excused = _excused(wanting, subject, found, on)
    return _Result(
        changed,
        _ordered(sealed),
        (*_ordered(excused.faults), *_ordered(excused.findings)),
        tuple(_covered(found, excused)),
        excused.waived,
    )


def _covered(found: Sequence[requirements.Row], excused: Excused) -> Iterator[Coverage]:
    """Yield each requirement's row, marked where a waiver excuses its verdict."""
    left = {finding.rule for finding in excused.findings}
    waived = {entry.finding.rule for entry in excused.waived} - left
    yield from (replace(row, waived=row.requirement.id in waived) for row, _ in found)


def _sealed(subject: Subject, catalogue: Catalogue, tools: Instruments) -> list[Finding]:
    """Return what each release that the baseline does not have lost against the one before it, and its own terms."""
    found: list[Finding] = []
    for before, version in pairwise(subject.history.versions):
        if version.label in subject.unseen:
            found += terms(version)
        if version.label in subject.unseen and judgeable(before.policy) and judgeable(version.policy):
            then = Look(before.policy, before.release.effective, catalogue, tools)
            found += regression(then, Look(version.policy, version.release.effective, catalogue, tools))
    return found


def _excused(
    wanting: Sequence[Finding],
    subject: Subject,
    found: Sequence[requirements.Row],
    on: date,
) -> Excused:
    """Set waived findings aside."""
    asked = [row.requirement.id for row, _ in found]
    known = (*asked, *map(rule_id, hygiene.RULES), *pages.WAIVABLE)
    undecided = {row.requirement.id for row, _ in found if row.verdict == "unknown-profile"}
    return excuse(wanting, subject.facts, known, undecided, on)


def _ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: (-finding.severity, finding.span, finding.rule)))
