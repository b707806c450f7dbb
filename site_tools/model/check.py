"""What a check came to: findings, which requirement is met where, and what was waived."""

from __future__ import annotations

from datetime import date

from site_tools.model.catalogue import Requirement
from site_tools.model.evidence import Judgement, Verdict
from site_tools.model.finding import Finding
from site_tools.model.text import Span
from site_tools.model.value import value


@value
class Waiver:
    """Why a requirement need not hold for now; `span` is where `policy.yml` says so."""

    requirement: str
    clause: str
    owner: str
    reason: str
    expires: date
    span: Span


@value
class Coverage:
    """One requirement of one policy: the verdict, where it was looked for and where it is met (None: nowhere).

    `waived` says that a waiver excuses the verdict.
    """

    policy: str
    requirement: Requirement
    verdict: Verdict
    judgement: Judgement | None
    scope: str
    span: Span | None
    waived: bool = False

    @property
    def told(self) -> str:
        """Return the verdict as a report says it, with a waiver that excuses it: "waived (missing)"."""
        return f"waived ({self.verdict})" if self.waived else self.verdict


@value
class Waived:
    """A finding that a waiver excuses: it stays in the report."""

    finding: Finding
    waiver: Waiver


@value
class RulePage:
    """What a rule that found something promises: its title (one sentence), why, and where it is explained ("" nowhere)."""

    id: str
    title: str
    help: str
    url: str = ""


@value
class CheckReport:
    """Findings in the order to read them (changes of profile, packs and waivers first), coverage, and what was waived.

    `rules` explains each rule and requirement that `findings` or `waived` name, as far as the check knows them.
    """

    findings: tuple[Finding, ...]
    coverage: tuple[Coverage, ...]
    waived: tuple[Waived, ...]
    rules: tuple[RulePage, ...] = ()
