from __future__ import annotations

from typing import Any

import pytest

from checks.small import checked, said, version
from checks.test_requirements import ANSWERED, COPY, GOOD
from site_tools.model.check import CheckReport

WITHOUT = GOOD.replace(COPY, "We care.")
WAIVER = {"requirement": "gdpr.access", "owner": "Jo", "reason": "being rewritten", "expires": "2024-12-31"}


def waived(*waivers: dict[str, Any], text: str = WITHOUT) -> CheckReport:
    return checked(text, changes={**ANSWERED, "waivers": list(waivers)})


def test_a_waived_finding_stays_in_the_report() -> None:
    report = waived(WAIVER)
    assert said(report.findings) == []
    assert [(entry.finding.rule, entry.waiver.owner) for entry in report.waived] == [("gdpr.access", "Jo")]
    assert (report.coverage[2].verdict, report.coverage[2].told) == ("missing", "waived (missing)")
    assert report.coverage[0].told == "satisfied"


@pytest.mark.parametrize(
    ("clause", "counts"), [("access", True), ("right.access", True), ("#access", True), ("contact", False)]
)
def test_a_waiver_may_be_limited_to_a_clause(clause: str, counts: bool) -> None:  # noqa: FBT001 - a column
    report = waived({**WAIVER, "clause": clause})
    assert bool(report.waived) == report.coverage[2].waived == counts


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"requirement": "gdpr.*"},
            "The waiver of “gdpr.*” has a wildcard, so it would excuse what nobody has looked at.",
        ),
        ({"clause": "*"}, "The waiver of “gdpr.access” has a wildcard, so it would excuse what nobody has looked at."),
        ({"owner": " "}, "The waiver of gdpr.access does not say who answers for it."),
        ({"reason": None}, "The waiver of gdpr.access does not say why the requirement need not hold for now."),
        ({"expires": None}, "The waiver of gdpr.access does not say the last day on which it counts, as YYYY-MM-DD."),
        ({"expires": "soon"}, "“soon”, until which gdpr.access is waived, is no day."),
        ({"expires": "2024-05-31"}, "The waiver of gdpr.access ended on 2024-05-31; today is 2024-06-01."),
        (
            {"requirement": "gdpr.acces"},
            "The waiver names gdpr.acces, which is no requirement of this policy's packs and no rule. Did you mean gdpr.access?",
        ),
        (
            {"requirement": "gdpr"},
            "The waiver names gdpr, which is no requirement of this policy's packs and no rule. Did you mean gdpr.dpo?",
        ),
        (
            {"requirement": "gdpr.contact"},
            "The waiver of gdpr.contact excuses nothing: the requirement holds, or does not apply.",
        ),
        (
            {"requirement": "lost-clause"},
            "lost-clause cannot be waived: what the last release held must not be lost, and what was not checked has not passed.",
        ),
    ],
)
def test_a_faulty_waiver_excuses_nothing_and_is_an_error(changes: dict[str, Any], message: str) -> None:
    report = waived({**WAIVER, **changes})
    assert report.waived == ()
    assert [(f.rule, str(f.severity)) for f in report.findings] == [("waiver", "error"), ("gdpr.access", "error")]
    assert report.findings[0].message == message


def test_a_waiver_counts_on_its_last_day() -> None:
    assert said(waived({**WAIVER, "expires": "2024-06-01"}).findings) == []


def test_a_waiver_for_an_open_question_is_not_unused() -> None:
    report = checked(GOOD, changes={"waivers": [{**WAIVER, "requirement": "gdpr.safeguard"}]})
    assert [finding.rule for finding in report.findings] == ["unanswered-question"]


def test_a_loss_is_never_waived() -> None:
    report = checked(WITHOUT, version(GOOD), changes={**ANSWERED, "waivers": [WAIVER]})
    assert [finding.rule for finding in report.findings] == ["lost-clause"]
    assert len(report.waived) == 1


def test_a_rule_of_hygiene_can_be_waived() -> None:
    report = waived({**WAIVER, "requirement": "placeholder"}, text=GOOD + "\n# More {#more}\n\nTBD.\n")
    assert said(report.findings) == []
    assert [entry.finding.rule for entry in report.waived] == ["placeholder"]
