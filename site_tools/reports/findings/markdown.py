"""A CheckReport → the Markdown comment that a bot posts on a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from site_tools.model.check import CheckReport, Coverage, Waived
from site_tools.model.finding import Finding, Severity
from site_tools.model.text import where
from site_tools.reports.findings.place import grouped
from site_tools.reports.text import counted

MARK = "<!-- clausebook check -->"
_SIGNS = {Severity.ERROR: "❌", Severity.WARNING: "⚠️", Severity.NOTE: "ℹ️"}
_MARKUP = re.compile(r"([\\`*_{}\[\]<>|#~&@])")


def render(report: CheckReport) -> str:
    """Return headings, lists and tables; a bot finds its own comment again by `MARK`."""
    waived = f", {len(report.waived)} waived" if report.waived else ""
    lines = [MARK, f"## Clausebook: {counted(report.findings)}{waived}", ""]
    lines += _findings(report.findings)
    lines += _waived(report.waived)
    lines += _coverage(report.coverage)
    return "\n".join(lines).rstrip() + "\n"


def _findings(findings: Sequence[Finding]) -> Iterator[str]:
    for title, group in grouped(findings):
        yield f"### {_plain(title)}"
        yield ""
        for finding in group:
            yield f"- {_SIGNS[finding.severity]} **{finding.severity}** {_plain(finding.message)} `{finding.rule}`"
            yield f"  `{where(finding.span)}`"
            yield from (f"  ({_plain(related.message)}: `{where(related.span)}`)" for related in finding.related)
            if finding.mend:
                yield f"  → {_plain(finding.mend)}"
            if finding.reference:
                yield f"  § {_plain(finding.reference)}"
        yield ""


def _waived(waived: Sequence[Waived]) -> Iterator[str]:
    if waived:
        yield "### Waived"
        yield ""
        for entry in waived:
            waiver = entry.waiver
            yield f"- {_plain(entry.finding.message)} `{entry.finding.rule}`"
            yield f"  until {waiver.expires}, says {_plain(waiver.owner)}: {_plain(waiver.reason)}"
        yield ""


def _coverage(coverage: Sequence[Coverage]) -> Iterator[str]:
    for policy, rows in groupby(coverage, key=lambda row: row.policy):
        yield f"<details><summary>What {_plain(policy)} must hold</summary>"
        yield ""
        yield "| requirement | law | verdict | place |"
        yield "|---|---|---|---|"
        for row in rows:
            requirement = row.requirement
            law = f"[{_plain(requirement.ref)}](<{requirement.url}>)" if requirement.url else _plain(requirement.ref)
            place = f"`{where(row.span)}`" if row.span else ""
            yield f"| `{requirement.id}` | {law} | {row.told} | {place} |"
        yield ""
        yield "</details>"
        yield ""


def _plain(text: str) -> str:
    """Return text that shows as itself: on one line, no markup, no mention of a person."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))
