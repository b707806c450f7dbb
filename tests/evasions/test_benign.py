"""Edits that take nothing from a reader, and negatives that grant: none is reported above a note."""

from __future__ import annotations

import re

import pytest
from _pytest.mark import ParameterSet

from evasions.benign import CASES, NEGATIVES, Benign
from evasions.edits import CONTACT, FAMILIES, RIGHTS, TARGETS, TRANSFERS, body, chain, swap
from evasions.held import catalogue, files, findings, said, sealed

LEFT_OUT = {
    9: "a table to a list: a row cannot declare what it is, so no clause of the three families stands in one",
    14: "mojibake repaired: a damaged text is refused before it can be sealed; the importers repair it",
    20: "a date's format: the policy states no date, and every page shows its own",
    36: "a vendor renamed with a declared alias: the policy names no vendor, and there are no aliases yet",
    37: "navigation, footer, style sheet, theme: no part of what is checked",
    40: "a translation's typing error: there are no locales yet",
}
ELSEWHERE = {
    21: {"rights", "transfer"},
    22: {"rights"},
    23: {"rights"},
    24: {"rights", "transfer"},
    25: {"rights", "transfer"},
    27: {"contact", "transfer"},
    12: {"contact"},
    19: {"contact"},
}
GAPS: dict[tuple[int, str, str], str] = {}


def _case(case: Benign) -> ParameterSet:
    gap = GAPS.get(case[:3])
    marks = [pytest.mark.xfail(strict=True, reason=gap)] if gap else []
    return pytest.param(case, id=f"{case.number}-{case.family}-{case.name}", marks=marks)


@pytest.mark.parametrize("case", [_case(case) for case in CASES])
def test_a_benign_edit_is_silent(case: Benign) -> None:
    assert said(findings(case.edit(dict(files())))) == []


@pytest.mark.parametrize(("family", "pair"), [pytest.param(f, p, id=f"{f}-{n}") for f, n, p in NEGATIVES])
def test_a_negative_that_takes_nothing_is_silent(family: str, pair: tuple[str, str]) -> None:
    file = {"contact": CONTACT, "rights": RIGHTS, "transfer": TRANSFERS}[family]
    assert said(findings(swap(file, pair)(dict(files())))) == []


def test_a_true_negative_is_evidence_where_the_profile_agrees() -> None:
    """Where the profile says that there is no officer, saying so meets the requirement."""
    none = chain(
        body(
            TARGETS["contact"], "We have not appointed a data protection officer because the law does not require one."
        ),
        swap("policy.yml", ("has_dpo: true", "has_dpo: false")),
    )
    assert {f.rule for f in findings(none(dict(files()))) if f.severity.name != "NOTE"} == {
        "profile-changed",
        "dwindled-evidence",  # the mailbox is gone, and the reader should see that
    }


def test_no_transfer_is_a_true_negative_too() -> None:
    types = "transfer.fact transfer.destination transfer.safeguard transfer.safeguard.uk"
    former = "destination safeguards scc addendum"
    words = "We do not transfer your Personal Data outside the EEA or the United Kingdom."
    texts = dict(files())
    facts = re.sub(r"(?s)  transfers:\n.*?(?=  indirect)", "  transfers: []\n", texts["policy.yml"])
    none = {TRANSFERS: f'# Transfers {{#transfers clause="{types}" was="{former}"}}\n\n{words}\n', "policy.yml": facts}
    found = [f for f in findings({**texts, **none}) if f.severity.name != "NOTE"]
    held = types.split()
    assert [f.message for f in found if f.rule.startswith(("gdpr.", "uk.")) or f.rule == "contradiction"] == []
    assert [f.message for f in found if f.rule == "lost-clause" and f.type in held] == []


def test_all_forty_are_tried_or_left_out_with_a_reason() -> None:
    tried = {(case.number, case.family) for case in CASES}
    every = {(number, family) for number in range(1, 41) for family in FAMILIES}
    left = {(number, family) for number in LEFT_OUT for family in FAMILIES}
    assert every - tried == left | {(number, family) for number, families in ELSEWHERE.items() for family in families}


def test_the_sealed_version_holds_what_it_declares() -> None:
    draft = sealed().history.draft
    assert draft is not None
    assert {name for clause in draft.walk() for name in clause.types} <= catalogue().types.keys()
