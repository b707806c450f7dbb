"""A CheckReport → what a person reads on a terminal: findings by clause, what was waived, and the coverage as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from site_tools.model.check import CheckReport, Coverage, Waived
from site_tools.model.finding import Finding
from site_tools.model.text import where
from site_tools.reports.findings.place import grouped
from site_tools.reports.text import COLOURS, counted, paint

_VERDICTS = {"satisfied": "32", "satisfied-by-statement": "32", "not-applicable": "2", "weak": "33"}
_WIDTH = 24


def render(report: CheckReport, *, colour: bool = False) -> str:
    """Return the report as lines; `colour` is for terminals."""
    lines = [*_findings(report.findings, colour), *_waived(report.waived, colour), *_coverage(report.coverage, colour)]
    return "\n".join([*lines, _total(report), ""])


def _findings(findings: Sequence[Finding], colour: bool) -> Iterator[str]:  # noqa: FBT001 - handed through
    for title, group in grouped(findings):
        yield paint(title, "1", colour)
        for finding in group:
            severity = paint(f"{finding.severity!s:7}", COLOURS[finding.severity], colour)
            yield f"  {severity}  {finding.message} {paint(f'[{finding.rule}]', '2', colour)}"
            yield paint(f"           at {where(finding.span)}", "2", colour)
            for related in finding.related:
                yield paint(f"           {related.message}: {where(related.span)}", "2", colour)
            if finding.mend:
                yield f"           → {' '.join(finding.mend.split())}"
            if finding.reference:
                yield paint(f"           § {finding.reference}", "2", colour)
        yield ""


def _waived(waived: Sequence[Waived], colour: bool) -> Iterator[str]:  # noqa: FBT001
    if not waived:
        return
    yield paint("Waived", "1", colour)
    for entry in waived:
        waiver = entry.waiver
        yield f"  {entry.finding.severity!s:7}  {entry.finding.message} [{entry.finding.rule}]"
        yield f"           until {waiver.expires}, says {waiver.owner}: {waiver.reason} ({where(waiver.span)})"
    yield ""


def _coverage(coverage: Sequence[Coverage], colour: bool) -> Iterator[str]:  # noqa: FBT001
    for policy, rows in groupby(coverage, key=lambda row: row.policy):
        listed = list(rows)
        width = max(len(row.requirement.id) for row in listed)
        yield paint(f"What {policy} must hold", "1", colour)
        for row in listed:
            verdict = paint(f"{row.told:{_WIDTH}}", "33" if row.waived else _VERDICTS.get(row.verdict, "31"), colour)
            yield f"  {row.requirement.id:{width}}  {verdict}{where(row.span) if row.span else ''}".rstrip()
        yield ""


def _total(report: CheckReport) -> str:
    waived = f", {len(report.waived)} waived" if report.waived else ""
    held = sum(row.verdict.startswith("satisfied") for row in report.coverage)
    apply = sum(row.verdict != "not-applicable" for row in report.coverage)
    noun = "requirement" if apply == 1 else "requirements"
    requirements = f"; {held} of {apply} {noun} held" if apply else ""
    return f"{counted(report.findings)}{waived}{requirements}"
