"""A CheckReport → SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), as code hosts and editors read it."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from site_tools.model.check import CheckReport, RulePage, Waived
from site_tools.model.finding import Finding
from site_tools.model.text import Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_NUMBER = re.compile(r"\d+")


def render(report: CheckReport) -> str:
    """Return the report as indented SARIF with a final newline; waived findings are suppressed results."""
    findings = [*report.findings, *(entry.finding for entry in report.waived)]
    ids = list(dict.fromkeys(finding.rule for finding in findings))
    pages = {page.id: page for page in report.rules}
    prints = _fingerprints(findings)
    results = [_result(finding, ids, mark) for finding, mark in zip(findings, prints, strict=True)]
    for result, entry in zip(results[len(report.findings) :], report.waived, strict=True):
        result["suppressions"] = [_suppression(entry)]
    run = {
        "tool": {
            "driver": {
                "name": "clausebook",
                "rules": [_rule(ident, pages.get(ident), findings) for ident in ids],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(ident: str, page: RulePage | None, findings: Sequence[Finding]) -> dict[str, Any]:
    mend = next((finding.mend for finding in findings if finding.rule == ident and finding.mend), "")
    title = page.title if page else ident
    rule: dict[str, Any] = {
        "id": ident,
        "shortDescription": {"text": title},
        "help": {"text": (page.help if page else mend) or title},
    }
    if page and page.url:
        rule["helpUri"] = page.url
    return rule


def _result(finding: Finding, ids: Sequence[str], mark: str) -> dict[str, Any]:
    text = " ".join(part for part in (finding.message, finding.mend, finding.reference) if part)
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": ids.index(finding.rule),
        "level": str(finding.severity),
        "message": {"text": text},
        "locations": [{**_location(finding.span), **_logical(finding)}],
        "partialFingerprints": {"clausebook/v1": mark},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **_location(related.span), "message": {"text": related.message}}
            for number, related in enumerate(finding.related, 1)
        ]
    if finding.type:
        result["properties"] = {"clauseType": finding.type}
    return result


def _location(span: Span) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(span.file), "uriBaseId": "%SRCROOT%"}}
    if span.line:
        physical["region"] = {"startLine": span.line} | ({"startColumn": span.column} if span.column else {})
    return {"physicalLocation": physical}


def _logical(finding: Finding) -> dict[str, Any]:
    if not finding.clause:
        return {}
    name = finding.heading or finding.clause
    return {"logicalLocations": [{"name": name, "fullyQualifiedName": finding.clause, "kind": "clause"}]}


def _suppression(entry: Waived) -> dict[str, Any]:
    waiver = entry.waiver
    return {
        "kind": "external",
        "status": "accepted",
        "justification": f"{waiver.reason} ({waiver.owner}, until {waiver.expires})",
    }


def _fingerprints(findings: Sequence[Finding]) -> list[str]:
    """Return a mark for each finding that does not change when lines move: numbers are left out of what is hashed."""
    seen: Counter[str] = Counter()
    marks = []
    for finding in findings:
        message = _NUMBER.sub("#", finding.message)
        parts = (finding.rule, finding.type, _NUMBER.sub("#", finding.span.file), finding.clause, message)
        mark = hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]
        seen[mark] += 1
        marks.append(f"{mark}:{seen[mark]}")
    return marks
