"""A CheckReport → JSON, as `schemas/check-report.schema.json` describes it."""

from __future__ import annotations

import json
from typing import Any

from site_tools.model.check import CheckReport, Coverage, Waived
from site_tools.model.finding import Finding
from site_tools.model.text import Span


def render(report: CheckReport) -> str:
    """Return the report as indented JSON with a final newline."""
    value = {
        "findings": [_finding(finding) for finding in report.findings],
        "coverage": [_coverage(row) for row in report.coverage],
        "waived": [_waived(entry) for entry in report.waived],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "type": finding.type,
        **_place(finding.span),
        "clause": finding.clause,
        "heading": finding.heading,
        "message": finding.message,
        "mend": finding.mend,
        "reference": finding.reference,
        "related": [{**_place(related.span), "message": related.message} for related in finding.related],
    }


def _coverage(row: Coverage) -> dict[str, Any]:
    return {
        "policy": row.policy,
        "requirement": row.requirement.id,
        "type": row.requirement.type,
        "verdict": row.verdict,
        "waived": row.waived,
        "file": row.span.file if row.span else "",
        "line": row.span.line if row.span else 0,
        "scope": row.scope,
        "reference": row.requirement.ref,
        "url": row.requirement.url,
    }


def _waived(entry: Waived) -> dict[str, Any]:
    waiver = entry.waiver
    return {
        **_finding(entry.finding),
        "waiver": {
            "owner": waiver.owner,
            "reason": waiver.reason,
            "expires": waiver.expires.isoformat(),
            "clause": waiver.clause,
            **_place(waiver.span),
        },
    }


def _place(span: Span) -> dict[str, Any]:
    return {"file": span.file, "line": span.line, "column": span.column}
