"""A release that the base branch does not have shows what it lacks and what it departed from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from checks.small import CATALOGUE, ON, TOOLS, facts, policy, said, version
from site_tools.checks import pages
from site_tools.checks.check import Subject, check
from site_tools.checks.terms import terms
from site_tools.model.release import History, Lowered, Version

FILE = "policy_src/privacy/releases/2023-01-01/release.yml"
TEXT = "# Data {#data}\n\nWe keep logs.\n"


def changed(**fields: object) -> Version:
    """Return a version that keeps to every rule, with other fields."""
    good = version(TEXT)
    kept = {"published": date(2022, 11, 1), "change_class": "material", "summary": "We keep logs."}
    return replace(good, release=replace(good.release, **(kept | fields)))  # type: ignore[arg-type]


def test_a_version_that_keeps_to_the_rules_shows_nothing() -> None:
    assert list(terms(changed())) == []
    assert list(terms(changed(published=date(2022, 12, 2)))) == []


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (
            {"published": date(2022, 12, 31)},
            (
                "error short-notice: 2023-01-01 takes effect 1 day after its publication; "
                "this policy gives its readers 30 (notice_days)."
            ),
        ),
        (
            {"published": date(2022, 12, 30), "notice_waived": "A court said so."},
            (
                "note short-notice: 2023-01-01 takes effect 2 days after its publication; this policy gives its readers 30 "
                "(notice_days). Waived: A court said so."
            ),
        ),
        (
            {"summary": " "},
            (
                "error missing-summary: 2023-01-01 changes what readers can do or what happens with their data, and has no "
                "summary."
            ),
        ),
        (
            {"change_class": "editorial", "lowered": Lowered("material", "Only style."), "summary": ""},
            "note class-lowered: The class of 2023-01-01 was lowered from material to editorial: Only style.",
        ),
    ],
    ids=["short notice", "waived notice", "no summary", "lowered"],
)
def test_a_departure_is_shown(fields: dict[str, object], message: str) -> None:
    (found,) = terms(changed(**fields))
    assert f"{found.severity} {found.rule}: {found.message}" == message
    assert found.span.file == FILE
    assert found.rule in pages.ENGINE


@pytest.mark.parametrize("fields", [{"checked": "imported"}, {"change_class": "favourable"}, {"change_class": "none"}])
def test_what_nobody_has_judged_and_what_needs_no_notice_shows_nothing(fields: dict[str, object]) -> None:
    assert list(terms(changed(published=date(2023, 1, 1), summary="", **fields))) == []


def test_only_a_later_version_that_the_baseline_lacks_is_looked_at() -> None:
    first, later = version(TEXT, "2022-01-01"), changed(summary="")
    history = History("privacy", (first, later), policy(TEXT))
    for unseen, count in (((), 0), (("2022-01-01",), 0), (("2022-01-01", "2023-01-01"), 1)):
        report = check([Subject(history, facts(), ON, unseen=unseen)], CATALOGUE, TOOLS, ON)
        assert len([line for line in said(report.findings) if "missing-summary" in line]) == count
