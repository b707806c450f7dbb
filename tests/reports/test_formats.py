from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft4Validator, Draft202012Validator
from lxml import etree

from reports.sample import CHANGED, FILES, GOLDEN, LOST, MISSING, REPORT, WAIVED, WAIVER, row
from site_tools.model.check import CheckReport, Waived
from site_tools.model.finding import Finding, Severity
from site_tools.model.text import Span
from site_tools.reports.findings import FORMATS, text
from site_tools.yamlfile import load_schema

SCHEMAS = Path(__file__).parent / "schemas"
EMPTY = CheckReport((), (), ())
NASTY = "a\r\nb\x00\ufffe ]]> \"'&<>%:,|`*_[]{}# — “ü” 𝄞"
BAD = replace(
    EMPTY,
    findings=(
        replace(LOST, message=NASTY, mend=NASTY, heading=NASTY, reference=NASTY, span=Span("a b,c:d%.md", 3, 4)),
    ),
    coverage=(row("gdpr.15.access", "right.access", "weak"),),
    waived=(Waived(WAIVED, replace(WAIVER, reason=NASTY)),),
)
REPORTS = pytest.mark.parametrize("report", [EMPTY, REPORT, BAD], ids=["empty", "all", "bad"])


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_is_what_its_golden_file_says(name: str) -> None:
    assert FORMATS[name](REPORT) == (GOLDEN / FILES[name]).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FORMATS)
@REPORTS
def test_each_format_ends_with_a_newline(name: str, report: CheckReport) -> None:
    assert FORMATS[name](report).endswith("\n")


@REPORTS
def test_json_fits_its_published_schema(report: CheckReport) -> None:
    schema = load_schema("check-report")
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(FORMATS["json"](report)))


@pytest.mark.parametrize(("rows", "words"), [(1, "1 of 1 requirement held"), (2, "2 of 2 requirements held")])
def test_one_requirement_is_one(rows: int, words: str) -> None:
    held = row("gdpr.15.access", "right.access", "satisfied")
    assert words in text.render(replace(EMPTY, coverage=(held,) * rows))


def test_a_waived_requirement_reads_waived() -> None:
    assert "waived (missing)" in FORMATS["text"](REPORT)
    assert "waived (missing)" in FORMATS["markdown"](REPORT)
    rows = {entry["requirement"]: entry["waived"] for entry in json.loads(FORMATS["json"](REPORT))["coverage"]}
    assert [name for name, waived in rows.items() if waived] == ["gdpr.13.dpo"]


def test_the_schema_of_detect_is_one() -> None:
    schema = load_schema("detect")
    Draft202012Validator.check_schema(schema)
    clause = {"type": "right.access", "verdict": "present", "line": 12, "text": "You may have a copy."}
    Draft202012Validator(schema).validate([{"file": "a.md", "clauses": [clause]}])


@REPORTS
def test_sarif_fits_its_schema(report: CheckReport) -> None:
    schema = json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
    errors = Draft4Validator(schema).iter_errors(json.loads(FORMATS["sarif"](report)))
    assert [f"{list(error.path)}: {error.message}" for error in errors] == []


@REPORTS
def test_junit_fits_its_schema(report: CheckReport) -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))
    document = etree.fromstring(FORMATS["junit"](report).encode())
    assert schema.validate(document), schema.error_log


def prints(report: CheckReport) -> list[str]:
    results = json.loads(FORMATS["sarif"](report))["runs"][0]["results"]
    return [result["partialFingerprints"]["clausebook/v1"] for result in results]


def test_fingerprints_survive_line_moves_and_tell_findings_apart() -> None:
    def moved(finding: Finding) -> Finding:
        span = replace(finding.span, line=finding.span.line + 7)
        return replace(finding, span=span, message=finding.message.replace("2023-09-01", "2024-01-01"))

    later = replace(REPORT, findings=tuple(map(moved, REPORT.findings)))
    assert prints(later) == prints(REPORT)
    assert len(set(prints(replace(REPORT, findings=(LOST, LOST, MISSING))))) == 4


def test_sarif_points_to_the_old_words_and_suppresses_what_is_waived() -> None:
    run = json.loads(FORMATS["sarif"](REPORT))["runs"][0]
    lost = next(result for result in run["results"] if result["ruleId"] == "lost-clause")
    place = lost["relatedLocations"][0]
    assert place["message"]["text"] == "it stood here in 2023-09-01"
    assert place["physicalLocation"]["region"]["startLine"] == 44
    assert [bool(result.get("suppressions")) for result in run["results"]] == [False, False, False, False, True]
    assert [run["tool"]["driver"]["rules"][r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"]] == [True] * 5


def test_junit_has_a_case_for_each_requirement() -> None:
    document = etree.fromstring(FORMATS["junit"](REPORT).encode())
    cases = {case.get("name"): [child.tag for child in case] for case in document.iter("testcase")}
    assert cases == {
        "gdpr.15.access right.access": ["failure"],
        "gdpr.13.dpo contact.dpo": ["skipped"],
        "gdpr.13.contact contact.controller": [],
        "gdpr.22.decisions right.automated_decision": [],
        "gdpr.26.joint identity.joint": ["skipped"],
        "gdpr.14.source data.source": ["skipped"],
        "profile-changed policy_src/privacy/policy.yml:12": ["system-out"],
        "lost-clause policy_src/privacy/sections/07-eu-users.md:41": ["failure"],
        "unused-term policy_src/privacy/sections/00 a,b:c.md": ["system-out"],
    }
    assert [(suite.get("name"), suite.get("failures"), suite.get("skipped")) for suite in document] == [
        ("privacy", "1", "3"),
        ("check", "1", "0"),
    ]


def test_two_policies_with_one_requirement_are_told_apart() -> None:
    cookies = replace(row("gdpr.15.access", "right.access", "satisfied"), policy="cookies")
    report = replace(REPORT, coverage=(REPORT.coverage[0], cookies))
    document = etree.fromstring(FORMATS["junit"](report).encode())
    assert [suite.get("failures") for suite in document] == ["1", "0", "1"]


def test_github_escapes_what_would_end_a_command() -> None:
    lines = FORMATS["github"](BAD).split("\n")
    assert len(lines) == 4
    assert lines[0].startswith("::error file=a b%2Cc%3Ad%25.md,line=3,col=4,title=lost-clause::a%0D%0Ab")
    assert "%25:,|" in lines[0]
    assert not any("\r" in line for line in lines)
    assert lines[1].startswith("::notice ")


def test_markdown_shows_text_as_it_is() -> None:
    report = replace(EMPTY, findings=(replace(CHANGED, message="@jo <img src=x> [a](b) | `c` *d*"),))
    assert "\\@jo \\<img src=x\\> \\[a\\](b) \\| \\`c\\` \\*d\\*" in FORMATS["markdown"](report)


def test_text_is_coloured_on_request_only() -> None:
    assert "\033" not in text.render(REPORT)
    assert "\033[31merror" in text.render(REPORT, colour=True)


def test_text_counts_what_is_waived() -> None:
    assert text.render(REPORT).endswith("2 errors, 1 warning, 1 note, 1 waived; 2 of 5 requirements held\n")
    assert text.render(EMPTY) == "nothing to mend\n"


@pytest.mark.parametrize("severity", Severity)
def test_each_severity_has_its_annotation(severity: Severity) -> None:
    report = replace(EMPTY, findings=(replace(CHANGED, severity=severity),))
    assert FORMATS["github"](report).startswith({1: "::notice ", 2: "::warning ", 3: "::error "}[severity])
