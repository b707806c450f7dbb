"""What a check came to: findings, which requirement is met where, and what was waived."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from site_tools.model.catalogue import Requirement
from site_tools.model.evidence import Judgement, Verdict
from site_tools.model.finding import Finding
from site_tools.model.text import Span


@dataclass(frozen=True, slots=True)
class Waiver:
    """Why a requirement need not hold for now; `span` is where `policy.yml` says so."""

    requirement: str
    clause: str
    owner: str
    reason: str
    expires: date
    span: Span


@dataclass(frozen=True, slots=True)
class Coverage:
    """One requirement of one policy: the verdict, where it was looked for and where it is met (None: nowhere)."""

    policy: str
    requirement: Requirement
    verdict: Verdict
    judgement: Judgement | None
    scope: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that a waiver excuses: it stays in the report."""

    finding: Finding
    waiver: Waiver


@dataclass(frozen=True, slots=True)
class RulePage:
    """What a rule that found something promises: its title (one sentence), why, and where it is explained ("" nowhere)."""

    id: str
    title: str
    help: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """Findings in the order to read them (changes of profile, packs and waivers first), coverage, and what was waived.

    `rules` explains each rule and requirement that `findings` or `waived` name, as far as the check knows them.
    """

    findings: tuple[Finding, ...]
    coverage: tuple[Coverage, ...]
    waived: tuple[Waived, ...]
    rules: tuple[RulePage, ...] = ()
