"""A CheckReport → GitHub's workflow commands, which show each finding at its line of a pull request.

Escapes as https://docs.github.com/actions/reference/workflow-commands-for-github-actions asks.
"""

from __future__ import annotations

from site_tools.model.check import CheckReport
from site_tools.model.finding import Finding, Severity
from site_tools.reports.text import counted

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(report: CheckReport) -> str:
    """Return one command a finding, one notice a waived finding, and a count."""
    lines = [_command(finding) for finding in report.findings]
    for entry in report.waived:
        why = f" (waived until {entry.waiver.expires} by {entry.waiver.owner}: {entry.waiver.reason})"
        lines.append(_command(entry.finding, "notice", why))
    waived = f", {len(report.waived)} waived" if report.waived else ""
    return "\n".join([*lines, f"{counted(report.findings)}{waived}", ""])


def _command(finding: Finding, command: str = "", more: str = "") -> str:
    span = finding.span
    properties = {"file": span.file}
    if span.line:
        properties["line"] = str(span.line)
    if span.line and span.column:
        properties["col"] = str(span.column)
    properties["title"] = finding.rule
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
    text = "\n".join(part for part in (finding.message + more, finding.mend, finding.reference) if part)
    return f"::{command or _COMMANDS[finding.severity]} {listed}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
