from __future__ import annotations

import pytest

from checks.small import CATALOGUE, ON, TOOLS, checked, facts, policy, said, version
from checks.test_requirements import ANSWERED, COPY, GOOD
from site_tools.checks.check import Subject, check
from site_tools.model.check import CheckReport
from site_tools.model.finding import Finding, Severity
from site_tools.model.release import History

OLD = version(GOOD)


def after(text: str, before: str = GOOD) -> CheckReport:
    return checked(text, version(before), changes=ANSWERED)


def losses(report: CheckReport, rule: str = "lost-clause") -> list[Finding]:
    return [finding for finding in report.findings if finding.rule == rule]


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        GOOD.replace(COPY, "You can request and have\na copy of what we hold."),
        GOOD.replace("# Rights {#rights}\n\n#", "").replace("## Access", "# Access"),
        GOOD.partition("# Contact")[1] + GOOD.partition("# Contact")[2] + "\n" + GOOD.partition("# Contact")[0],
        GOOD.replace("{#access", '{#right-to-access was="access"'),
        GOOD.replace(COPY, f"{COPY}\n\n<!-- {COPY} -->"),
    ],
)
def test_a_benign_edit_loses_nothing(text: str) -> None:
    assert said(after(text).findings) == []


def test_a_dropped_clause_is_shown_with_its_old_words_and_where_to_put_them() -> None:
    text = GOOD.replace('## Access {#access clause="right.access"}\n\n', "").replace(
        COPY, "We care about a copy of your data."
    )
    finding = losses(after(text))[0]
    assert finding.severity is Severity.ERROR
    assert finding.message == (
        "Access (right.access) is lost. In 2023-01-01 it stood in “1.1 Access” at sections/01-rights.md:5: “You may ask us for "
        "a copy of your data”. Now no clause declares it, and nothing in the policy says it. The nearest words left are "
        "“We care about a copy of your data” (sections/01-rights.md:3)."
    )
    assert finding.mend == (
        'Put the clause ## Access {#access clause="right.access"} back below “1. Rights” (sections/01-rights.md:1); its old '
        "words stand at sections/01-rights.md:3."
    )
    assert [(str(r.span), r.message) for r in finding.related] == [
        ("sections/01-rights.md:5:1", "it stood here in 2023-01-01"),
        ("sections/01-rights.md:3:1", "the nearest words left"),
    ]
    assert (finding.type, str(finding.span)) == ("right.access", "sections/01-rights.md:1:1")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (GOOD.replace(COPY, "We care."), "Now “1.1 Access” declares it and does not say it."),
        (GOOD.replace(COPY, f"<!-- {COPY} -->\n\nWe care."), "Now “1.1 Access” declares it and does not say it."),
        (GOOD.replace(COPY, f"```\n{COPY}\n```"), "Now “1.1 Access” declares it and does not say it."),
        (
            GOOD.replace(COPY, "We take access seriously."),
            "Now “1.1 Access” says only half of it; missing: the whole of it.",
        ),
        (GOOD.replace(COPY, "We give no copies."), "Now “1.1 Access” denies it: “We give no copies”."),
        (GOOD.replace(' clause="right.access"', ""), "Now “1.1 Access” still says it, but no clause declares it."),
        (GOOD + "\n# B {#b}\n\nWe give no copies.\n", "Now “4. B” denies it: “We give no copies”."),
    ],
)
def test_each_way_to_lose_a_clause_is_told(text: str, words: str) -> None:
    found = losses(after(text))
    assert len(found) == 1
    assert words in found[0].message


def test_a_loss_counts_whatever_the_packs_and_the_profile_say() -> None:
    report = checked(GOOD.replace(COPY, "We care."), OLD, changes={**ANSWERED, "packs": []})
    assert [finding.type for finding in losses(report)] == ["right.access"]


def test_words_that_nothing_declared_are_missed_too() -> None:
    before = GOOD.replace(' clause="right.access"', "")
    assert [finding.type for finding in losses(after(before.replace(COPY, "We care."), before))] == ["right.access"]
    assert losses(after(GOOD, before)) == []


def test_what_only_aged_is_no_loss() -> None:
    text = GOOD + '\n# T {#t clause="transfer.safeguard"}\n\nIt rests on the Privacy Shield.\n'
    sealed = version(text, "2019-01-01")
    draft = text.replace("90 days", "91 days")
    assert losses(checked(draft, sealed, changes=ANSWERED)) == []
    swapped = version(text.replace("the Privacy Shield", "standard contractual clauses"), "2019-01-01")
    assert [f.type for f in losses(checked(draft, swapped, changes=ANSWERED))] == ["transfer.safeguard"]


def test_each_release_that_the_baseline_lacks_is_held_against_the_one_before() -> None:
    lost = GOOD.replace(COPY, "We care.")
    versions = (OLD, version(lost, "2023-06-01"), version(lost, "2023-09-01"))
    history = History("privacy", versions, policy(lost, ANSWERED))
    for unseen, count in (((), 0), (("2023-06-01", "2023-09-01"), 1), (("2023-09-01",), 0)):
        subject = Subject(history, facts(ANSWERED), ON, unseen=unseen)
        found = losses(check([subject], CATALOGUE, TOOLS, ON))
        assert len(found) == count, unseen


def test_a_lost_kind_of_channel_is_a_warning() -> None:
    before = GOOD.replace("privacy@acme.com", "privacy@acme.com, or to Acme Ltd, 1 High Street, London N1 9GU")
    found = losses(after(GOOD, before), "dwindled-evidence")
    assert [(f.severity, f.message) for f in found] == [
        (
            Severity.WARNING,
            (
                "Controller (contact.controller) gave an e-mail address and a postal address in 2023-01-01; the postal address is "
                "gone. It stood at sections/02-contact.md:3."
            ),
        )
    ]


SECOND = '\n# Copies {#copies clause="right.access"}\n\nYou can have a copy on paper from our office.\n'


def test_a_second_declared_clause_that_is_gone_is_a_loss_too() -> None:
    found = losses(after(GOOD, GOOD + SECOND))
    assert [(f.severity, f.type) for f in found] == [(Severity.ERROR, "right.access")]
    assert "“You can have a copy on paper from our office”. Now “1.1 Access” alone holds it." in found[0].message
    assert found[0].mend.endswith('Where another clause took it over, write was="copies" into its braces.')


def test_clauses_that_were_merged_lose_nothing() -> None:
    merged = GOOD.replace("{#access ", '{#access was="copies" ').replace(COPY, "You can have a copy, on paper too.")
    assert losses(after(merged, GOOD + SECOND)) == []


@pytest.mark.parametrize("to_part", [True, False])
def test_a_declaration_may_move_to_a_part_of_its_clause_and_back(to_part: bool) -> None:  # noqa: FBT001 - a column
    whole = f'# All {{#all clause="right.access"}}\n\nWe care.\n\n{{#part}}\n{COPY}\n'
    part = '# All {#all}\n\nWe care.\n\n{#part clause="right.access"}\nYou can have a copy.\n'
    before, text = (whole, part) if to_part else (part, whole)
    assert losses(after(text + SECOND, before + SECOND)) == []


def test_the_double_of_a_clause_may_go() -> None:
    double = SECOND.replace("You can have a copy on paper from our office.", COPY)
    assert losses(after(GOOD, GOOD + double)) == []


def test_one_place_fewer_is_a_note_and_two_a_warning() -> None:
    more = "\n# More {#more}\n\nYou can have a copy.\n\n# Yet {#yet}\n\nYou may get a copy.\n"
    one = losses(after(GOOD + more.partition("\n# Yet")[0], GOOD + more), "dwindled-evidence")
    two = losses(after(GOOD, GOOD + more), "dwindled-evidence")
    assert [(f.severity, f.message.partition(" stood")[2]) for f in one + two] == [
        (Severity.NOTE, " in 3 places in 2023-01-01 and stands in 2 now; gone from “5. Yet”."),
        (Severity.WARNING, " in 3 places in 2023-01-01 and stands in 1 now; gone from “4. More” and “5. Yet”."),
    ]


def test_a_sentence_much_like_another_is_not_its_double() -> None:
    first = '\n## First {#first clause="right.erasure"}\n\nYou may ask us to erase the record of your orders.\n'
    second = first.replace("first", "second").replace("First", "Second").replace("orders", "visits")
    found = losses(after(GOOD + first, GOOD + first + second))
    assert [finding.type for finding in found] == ["right.erasure"]
    assert "erase the record of your visits" in found[0].message
    assert losses(after(GOOD + first, GOOD + first + second.replace("visits", "orders"))) == []
