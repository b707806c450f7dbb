from __future__ import annotations

from typing import Any

import pytest

from checks.small import CATALOGUE, ON, TOOLS, checked, facts, policy, said
from checks.test_requirements import ANSWERED, COPY, GOOD
from site_tools.checks import answers
from site_tools.checks.check import Subject, check
from site_tools.evidence.countries import country
from site_tools.model.finding import Severity
from site_tools.model.release import History

PROFILE = ANSWERED["profile"]
WAIVER = {"requirement": "gdpr.access", "owner": "Jo", "reason": "being rewritten", "expires": "2024-12-31"}


def changed(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    since = facts({**ANSWERED, **before}, "2023-01-01")
    report = checked(GOOD, changes={**ANSWERED, **after}, since=since)
    return [line for line in said(report.findings) if "-changed" in line]


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        (
            {"profile": {**PROFILE, "has_dpo": True}},
            {},
            (
                "warning profile-changed policy.yml:3:1: The answer to “has_dpo” in the profile was true in 2023-01-01 and is false "
                "now. So gdpr.dpo no longer applies."
            ),
        ),
        (
            {},
            {"profile": {**PROFILE, "audience": ["uk"]}},
            (
                "warning profile-changed policy.yml:3:1: The answer to “audience” in the profile lost eea and gained uk since 2023-01-01. "
                "So gdpr.contact, gdpr.access and gdpr.retention no longer apply."
            ),
        ),
        (
            {},
            {"profile": {**PROFILE, "email_marketing": True}},
            "note profile-changed policy.yml:3:1: The answer to “email_marketing” in the profile is new since 2023-01-01: true.",
        ),
        (
            {},
            {"packs": []},
            (
                "warning packs-changed policy.yml:2:1: The pack gdpr, with its 5 requirements, which 2023-01-01 was held to, is no "
                "longer asked for."
            ),
        ),
        ({"packs": []}, {}, "note packs-changed policy.yml:3:1: The pack gdpr is new since 2023-01-01."),
        (
            {},
            {"waivers": [WAIVER]},
            (
                "warning waivers-changed policy.yml:3:1: The waiver of gdpr.access is new since 2023-01-01: being rewritten (Jo "
                "answers for it, until 2024-12-31)."
            ),
        ),
        (
            {"waivers": [WAIVER]},
            {"waivers": [{**WAIVER, "expires": "2030-01-01"}]},
            (
                "warning waivers-changed policy.yml:3:1: The waiver of gdpr.access changed since 2023-01-01: being rewritten (Jo "
                "answers for it, until 2030-01-01)."
            ),
        ),
        (
            {"waivers": [WAIVER]},
            {},
            "note waivers-changed policy.yml:2:1: The waiver of gdpr.access in 2023-01-01 is gone.",
        ),
    ],
)
def test_each_change_is_a_finding(before: dict[str, Any], after: dict[str, Any], message: str) -> None:
    assert changed(before, after) == [message]


def test_a_first_answer_is_a_note_and_points_to_no_place_where_nothing_stands() -> None:
    since = facts(ANSWERED, "2023-01-01")
    now = {**ANSWERED, "profile": {**PROFILE, "email_marketing": True}}
    (finding,) = [f for f in checked(GOOD, changes=now, since=since).findings if f.rule == "profile-changed"]
    assert (finding.severity, finding.related, finding.mend) == (Severity.NOTE, (), "")


SCC = {"country": "US", "from": ["eea"], "recipient": "Host Inc.", "mechanism": "scc"}
BACKUP = {"country": "CA", "from": ["uk", "ch"], "mechanism": "adequacy"}


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ([SCC], [SCC, BACKUP], "changed since 2023-01-01. Added: CA from the United Kingdom and Switzerland on an adequacy decision."),
        ([SCC, BACKUP], [SCC], "changed since 2023-01-01. Removed: CA from the United Kingdom and Switzerland on an adequacy decision."),
        (
            [SCC],
            [{**SCC, "mechanism": "dpf"}],
            (
                "changed since 2023-01-01. Changed: US from the EEA to Host Inc.: now on the EU-U.S. Data Privacy Framework, "
                "before on standard contractual clauses."
            ),
        ),
        (None, [SCC], "is new since 2023-01-01. Added: US from the EEA to Host Inc. on standard contractual clauses."),
        ([], [SCC], "changed since 2023-01-01. Added: US from the EEA to Host Inc. on standard contractual clauses."),
        ([SCC, BACKUP], [BACKUP, SCC], "changed its order since 2023-01-01."),
    ],
)  # fmt: skip
def test_changes_of_transfers_are_told_in_words(before: Any, after: Any, message: str) -> None:  # noqa: ANN401
    assert answers.changed(before, after, "2023-01-01", str) == message


def test_a_country_goes_by_its_name() -> None:
    assert [country(code) for code in ("US", "GB", "CA", "KR", "XX")] == [
        "United States", "United Kingdom", "Canada", "South Korea", "XX",
    ]  # fmt: skip


def test_nothing_changed_nothing_said() -> None:
    assert changed({}, {}) == []


def test_changes_stand_first() -> None:
    since = facts({**ANSWERED, "packs": []}, "main", clauses={"types": {"own.list": {"title": "A"}, "own.old": {}}})
    now = facts(ANSWERED, clauses={"types": {"own.list": {"title": "B"}, "own.new": {}}})
    draft = policy(GOOD.replace(COPY, "TBD."), ANSWERED)
    report = check([Subject(History("privacy", (), draft), now, ON, since)], CATALOGUE, TOOLS, ON)
    assert [f"{f.rule} {f.message}" for f in report.findings][:4] == [
        "clauses-changed types.own.list of clauses.yml was changed since main.",
        "clauses-changed types.own.new of clauses.yml was added since main.",
        "clauses-changed types.own.old of clauses.yml is gone since main.",
        "packs-changed The pack gdpr is new since main.",
    ]
    assert [f.rule for f in report.findings][4:] == ["gdpr.access", "placeholder"]
