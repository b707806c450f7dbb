"""Places and groups as every format shows them."""

from __future__ import annotations

from collections.abc import Iterable

from site_tools.model.finding import Finding


def grouped(findings: Iterable[Finding]) -> Iterable[tuple[str, list[Finding]]]:
    """Return the findings by clause or file, in the order in which each is first spoken of."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(_about(finding), []).append(finding)
    return groups.items()


def _about(finding: Finding) -> str:
    """Return what a finding is listed under: its clause as readers know it, else its file."""
    if finding.heading:
        return f"{finding.heading} (#{finding.clause}, {finding.span.file})" if finding.clause else finding.heading
    return finding.span.file or "The repository"
