"""A CheckReport → JUnit XML: one suite a policy, one case a requirement, one case for each other finding.

Errors fail their case; warnings and notes are its output; what is waived or does not apply is skipped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from site_tools.model.check import CheckReport, Coverage
from site_tools.model.finding import Finding, Severity
from site_tools.model.text import where

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARKS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})  # xml.sax would bring half the network library
_QUOTED = _MARKS | str.maketrans({'"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"})
_SKIPPED = {"not-applicable": "does not apply to this profile", "unknown-profile": "waits for an answer in the profile"}


def render(report: CheckReport) -> str:
    """Return the report as XML that Jenkins, GitLab and the like read."""
    required = {row.requirement.id for row in report.coverage}
    suites = [
        _suite(policy, [_required(row, report) for row in report.coverage if row.policy == policy])
        for policy in dict.fromkeys(row.policy for row in report.coverage)
    ]
    others = [_case("check", f"{f.rule} {where(f.span)}", [f]) for f in report.findings if f.rule not in required]
    if others or not suites:
        suites.append(_suite("check", others))
    return "\n".join(
        ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites name="clausebook">', *suites, "</testsuites>", ""]
    )


def _suite(name: str, cases: Sequence[str]) -> str:
    failures = sum("<failure" in case for case in cases)
    skipped = sum("<skipped" in case for case in cases)
    head = f'  <testsuite name={_attribute(name)} tests="{len(cases)}" failures="{failures}" errors="0" skipped="{skipped}"'
    return "\n".join([f'{head} time="0">', *cases, "  </testsuite>"])


def _required(row: Coverage, report: CheckReport) -> str:
    mine = [finding for finding in report.findings if _is_of(finding, row, report)]
    waiver = next((entry.waiver for entry in report.waived if _is_of(entry.finding, row, report)), None)
    waived = f"waived until {waiver.expires} by {waiver.owner}: {waiver.reason}" if waiver and not mine else ""
    name = f"{row.requirement.id} {row.requirement.type}"
    return _case(row.policy, name, mine, _SKIPPED.get(row.verdict) or waived)


def _is_of(finding: Finding, row: Coverage, report: CheckReport) -> bool:
    """Return whether a finding is about a requirement of that policy; several policies may share a requirement."""
    alone = len({other.policy for other in report.coverage}) == 1
    return finding.rule == row.requirement.id and (alone or f"/{row.policy}/" in finding.span.file)


def _case(group: str, name: str, findings: Sequence[Finding], skipped: str = "") -> str:
    failing = [finding for finding in findings if finding.severity is Severity.ERROR]
    mild = [finding for finding in findings if finding.severity is not Severity.ERROR]
    inside = [f"      <skipped message={_attribute(skipped)}/>"] if skipped else []
    inside += [
        f'      <failure message={_attribute(finding.message)} type="{finding.severity}">{_text(_body(finding))}</failure>'
        for finding in failing
    ]
    if mild:
        inside.append(
            f"      <system-out>{_text(chr(10).join(f'{f.severity}: {_body(f)}' for f in mild))}</system-out>"
        )
    head = f'    <testcase classname={_attribute(group)} name={_attribute(name)} time="0"'
    return "\n".join([f"{head}>", *inside, "    </testcase>"]) if inside else f"{head}/>"


def _body(finding: Finding) -> str:
    related = [f"{related.message}: {where(related.span)}" for related in finding.related]
    parts = (where(finding.span), finding.message, finding.mend, *related, finding.reference)
    return "\n".join(part for part in parts if part)


def _attribute(text: str) -> str:
    return '"' + _NOT_XML.sub("\ufffd", text).translate(_QUOTED) + '"'


def _text(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text).translate(_MARKS)
