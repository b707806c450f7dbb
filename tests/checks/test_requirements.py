from __future__ import annotations

import pytest

from checks.small import CATALOGUE, ON, TOOLS, checked, facts, policy, said
from site_tools.checks.check import Subject, check
from site_tools.model.finding import Finding, Severity
from site_tools.model.release import History

GOOD = """\
# Rights {#rights}

## Access {#access clause="right.access"}

You may ask us for a copy of your data.

# Contact {#contact clause="contact.controller"}

Write to privacy@acme.com.

# Retention {#retention clause="retention.period"}

We keep data for 90 days.
"""
ANSWERED = {"profile": {"audience": ["eea"], "has_dpo": False, "transfers": []}}
COPY = "You may ask us for a copy of your data."


def one(text: str, rule: str) -> Finding:
    report = checked(text, changes=ANSWERED)
    found = [finding for finding in report.findings if finding.rule == rule]
    assert len(found) == 1, said(report.findings)
    return found[0]


def test_a_policy_that_holds_everything_has_no_finding() -> None:
    report = checked(GOOD, changes=ANSWERED)
    assert said(report.findings) == []
    assert [(row.requirement.id, row.verdict, str(row.span), row.scope) for row in report.coverage] == [
        ("gdpr.contact", "satisfied", "sections/02-contact.md:3:1", "declared in “2. Contact”"),
        ("gdpr.dpo", "not-applicable", "None", ""),
        ("gdpr.access", "satisfied", "sections/01-rights.md:5:1", "declared in “1.1 Access”"),
        ("gdpr.safeguard", "not-applicable", "None", ""),
        ("gdpr.retention", "satisfied", "sections/03-retention.md:3:1", "declared in “3. Retention”"),
    ]


def test_an_emptied_clause_says_what_is_missing_and_what_would_do() -> None:
    finding = one(GOOD.replace(COPY, "We care."), "gdpr.access")
    assert finding.severity is Severity.ERROR
    assert str(finding.span) == "sections/01-rights.md:3:1"
    assert finding.message == "“1.1 Access” declares right.access but does not say it. Missing: words on access."
    assert finding.mend == "Words that would do, for example: “Wording of right.access.”"
    assert finding.reference == "Art. 13 GDPR, https://eur-lex.europa.eu/eli/reg/2016/679/art_13"
    assert (finding.type, finding.clause, finding.heading) == ("right.access", "access", "1.1 Access")


def test_words_that_moved_away_are_shown_where_they_are() -> None:
    finding = one(GOOD.replace(COPY, "We care.").replace("We keep", f"{COPY}\nWe keep"), "gdpr.access")
    assert "Such words stand in “3. Retention” (“You may ask us for a copy of your data”)" in finding.message
    assert finding.mend.endswith('# Retention {#retention clause="retention.period right.access"}')
    assert [str(related.span) for related in finding.related] == ["sections/03-retention.md:3:1"]


def test_a_clause_that_nothing_declares_is_shown_with_the_braces_to_write() -> None:
    finding = one(GOOD.replace(' clause="right.access"', ""), "gdpr.access")
    assert finding.message == (
        "“1.1 Access” seems to hold “Access” (right.access): “You may ask us for a copy of your data”. No clause declares it, "
        "so nothing would notice its loss."
    )
    assert finding.mend == 'Declare it at sections/01-rights.md:3: ## Access {#access clause="right.access"}'


def test_what_stands_nowhere_is_said_to_be_missing_from_the_whole_policy() -> None:
    finding = one(GOOD.partition("# Contact")[2].replace(" {#", "# C {#", 1), "gdpr.access")
    assert "no clause declares it, and nothing in the whole policy says it" in finding.message
    assert finding.mend.startswith('Add a clause with clause="right.access" in its braces.')


def test_weak_evidence_elsewhere_does_not_count_as_a_clause() -> None:
    text = GOOD.replace(' clause="right.access"', "").replace(COPY, "We take access seriously.")
    assert "is missing" in one(text, "gdpr.access").message


def test_a_weak_clause_is_a_warning_at_most() -> None:
    assert one(GOOD.replace(COPY, "We take access seriously."), "gdpr.access").severity is Severity.WARNING
    assert one(GOOD.replace("for 90 days", "as long as we like"), "gdpr.retention").severity is Severity.NOTE


@pytest.mark.parametrize("place", ["inside", "elsewhere"])
def test_a_denial_contradicts_wherever_it_stands(place: str) -> None:
    denial = "You do not have the right to a copy."
    text = GOOD.replace(COPY, denial) if place == "inside" else f"{GOOD}\n# More {{#more}}\n\n{denial}\n"
    finding = one(text, "gdpr.access")
    assert f"denies right.access: “{denial[:-1]}”." in finding.message
    assert ("“1.1 Access” grants it." in finding.message) == (place == "elsewhere")
    assert finding.span.file == ("sections/01-rights.md" if place == "inside" else "sections/04-more.md")


def test_evidence_is_never_joined_across_clauses() -> None:
    text = (
        GOOD
        + '\n# A {#a clause="contact.dpo"}\n\nOur officer is Jo.\n\n# B {#b clause="contact.dpo"}\n\nWrite to jo@acme.com.\n'
    )
    report = checked(text, changes={"profile": {**ANSWERED["profile"], "has_dpo": True}})
    assert [f"{f.rule} {f.severity}" for f in report.findings] == ["gdpr.dpo warning"]


def test_a_statement_satisfies() -> None:
    text = GOOD + '\n# Officer {#officer clause="contact.dpo"}\n\nWe have no data protection officer.\n'
    report = checked(text, changes={"profile": {**ANSWERED["profile"], "has_dpo": True}})
    assert said(report.findings) == []
    assert report.coverage[1].verdict == "satisfied-by-statement"


def test_a_stale_mechanism_has_the_severity_of_its_requirement() -> None:
    text = GOOD + '\n# Transfer {#transfer clause="transfer.safeguard"}\n\nIt rests on the EU-U.S. Privacy Shield.\n'
    report = checked(
        text, changes={"profile": {**ANSWERED["profile"], "transfers": [{"country": "US", "from": ["eea"]}]}}
    )
    finding = report.findings[0]
    assert (finding.rule, finding.severity) == ("gdpr.safeguard", Severity.ERROR)
    assert finding.message.startswith("“4. Transfer” rests transfer.safeguard on what no longer counts on 2024-06-01")


def test_an_open_question_is_one_finding_that_names_it() -> None:
    report = checked(GOOD, changes={"profile": {"audience": ["eea"], "transfers": []}})
    assert said(report.findings) == [
        (
            "error unanswered-question policy.yml:3:1: The profile does not answer “has_dpo” (Is there a data protection "
            "officer?), and 1 requirement depends on it: gdpr.dpo."
        )
    ]
    assert report.coverage[1].verdict == "unknown-profile"


def test_an_unanswered_audience_leaves_the_whole_pack_open() -> None:
    report = checked(GOOD, changes={"profile": {}})
    assert {row.verdict for row in report.coverage} == {"unknown-profile"}
    assert "5 requirements depend on it: gdpr.contact, gdpr.dpo, gdpr.access, gdpr.safeguard and 1 more" in " ".join(
        said(report.findings)
    )


def test_a_pack_that_does_not_exist_never_passes() -> None:
    report = checked(GOOD, changes={"packs": ["gdrp"]})
    assert [finding.rule for finding in report.findings] == ["unknown-pack"]
    assert "Did you mean gdpr?" in report.findings[0].message
    assert report.findings[0].severity is Severity.ERROR


def test_a_type_that_does_not_exist_is_named_with_the_nearest() -> None:
    report = checked(GOOD.replace("retention.period", "retention.periods"), changes=ANSWERED)
    assert (
        "There is no clause type retention.periods, so nothing checks this clause. Did you mean retention.period?"
        in {finding.message for finding in report.findings}
    )


def test_a_language_without_evidence_never_passes() -> None:
    report = checked(GOOD, changes={**ANSWERED, "language": "de-AT"})
    assert [finding.rule for finding in report.findings] == ["language-without-evidence"]
    assert report.coverage == ()
    assert said(checked(GOOD, changes={**ANSWERED, "language": "en-GB"}).findings) == []


def test_a_draft_that_cannot_be_read_never_passes() -> None:
    report = check([Subject(History("privacy", (), None), facts(), ON)], CATALOGUE, TOOLS, ON)
    assert [finding.rule for finding in report.findings] == ["not-checked"]


def test_findings_of_other_stages_come_last() -> None:
    other = Finding("image", Severity.ERROR, policy(GOOD).sections[0].clause.span, "An image.")
    subject = Subject(History("privacy", (), policy(GOOD)), facts(), ON)
    assert check([subject], CATALOGUE, TOOLS, ON, [other]).findings[-1] is other


def test_each_finding_has_its_page() -> None:
    report = checked(GOOD.replace(COPY, "We care. TBD."), changes=ANSWERED)
    assert (
        {page.id for page in report.rules}
        == {finding.rule for finding in report.findings}
        == {"gdpr.access", "placeholder"}
    )
    page = next(page for page in report.rules if page.id == "gdpr.access")
    assert page.title == "Access (Art. 13 GDPR)"
    assert "The law wants right.access." in page.help
