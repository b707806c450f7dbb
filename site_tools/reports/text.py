"""Findings → what a person reads on a terminal: grouped by file, each with how to mend it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from site_tools.model.finding import Finding, Severity

COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}


def render(findings: Sequence[Finding], *, colour: bool) -> str:
    """Return the findings as lines, the worst of each file first, and a count; "" where there are none."""
    if not findings:
        return ""
    lines: list[str] = []
    by_file = sorted(findings, key=lambda f: (f.span.file, -f.severity, f.span.line, f.span.column))
    for file, group in groupby(by_file, key=lambda f: f.span.file):
        lines.append(paint(file, "1", colour))
        for finding in group:
            place = ":".join(str(n) for n in (finding.span.line, finding.span.column) if n)
            severity = paint(f"{finding.severity!s:7}", COLOURS[finding.severity], colour)
            lines.append(f"  {place:>7}  {severity}  {finding.message} {paint(f'[{finding.rule}]', '2', colour)}")
            if finding.mend:
                lines.append(f"  {'':7}  {'':7}  {paint('→ ' + finding.mend, '2', colour)}")
    return "\n".join([*lines, "", counted(findings), ""])


def paint(text: str, code: str, colour: bool) -> str:  # noqa: FBT001 - handed through
    """Return a text in a terminal's colour, or as it is."""
    return f"\033[{code}m{text}\033[0m" if colour else text


def counted(findings: Sequence[Finding]) -> str:
    """Return how many findings there are of each severity, worst first: "2 errors, 1 warning"."""
    counts = [(severity, sum(f.severity is severity for f in findings)) for severity in reversed(Severity)]
    return ", ".join(f"{n} {severity}{'s' if n > 1 else ''}" for severity, n in counts if n) or "nothing to mend"
