"""Conditions: a truth table, unanswered questions included."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from site_tools.catalogue.conditions import asks, holds, unanswered
from site_tools.catalogue.faults import profile_questions
from site_tools.catalogue.questions import faults, said

SCC = {"country": "US", "from": ["eea"], "mechanism": "scc"}
IDTA = {"country": "US", "from": ["uk"], "mechanism": "idta"}
OPEN = {"country": "US", "from": ["eea"]}

TABLE: list[tuple[Any, dict[str, Any], bool | None]] = [
    (None, {}, True),
    ("always", {}, True),
    ({"audience": "eea"}, {"audience": ["eea", "uk"]}, True),
    ({"audience": "eea"}, {"audience": ["uk"]}, False),
    ({"audience": "eea"}, {"audience": []}, False),
    ({"audience": "eea"}, {}, None),
    ({"audience": ["eea", "ch"]}, {"audience": ["ch"]}, True),
    ({"has_dpo": True}, {"has_dpo": True}, True),
    ({"has_dpo": True}, {"has_dpo": False}, False),
    ({"has_dpo": True}, {}, None),
    ({"has_dpo": False}, {"has_dpo": False}, True),
    ({"automated_decisions": "solely"}, {"automated_decisions": "none"}, False),
    ({"automated_decisions": ["none", "significant"]}, {"automated_decisions": "none"}, True),
    ({"established_in": "eea"}, {"established_in": ["FR"]}, True),
    ({"established_in": "eea"}, {"established_in": ["US", "GB"]}, False),
    ({"established_in": "uk"}, {"established_in": ["GB"]}, True),
    ({"established_in": "FR"}, {"established_in": ["FR"]}, True),
    ({"transfers_from": "eea"}, {"transfers": [SCC]}, True),
    ({"transfers_from": "uk"}, {"transfers": [SCC]}, False),
    ({"transfers_from": "eea"}, {"transfers": []}, False),
    ({"transfers_from": "eea"}, {}, None),
    ({"transfer": {"from": "eea", "mechanism": ["scc", "bcr"]}}, {"transfers": [IDTA, SCC]}, True),
    ({"transfer": {"from": "eea", "mechanism": "idta"}}, {"transfers": [IDTA, SCC]}, False),
    ({"transfer": {"from": "eea", "mechanism": "scc"}}, {"transfers": [OPEN]}, None),
    ({"transfer": {"from": "uk", "mechanism": "scc"}}, {"transfers": [OPEN]}, False),
    ({"not": {"has_dpo": True}}, {"has_dpo": True}, False),
    ({"not": {"has_dpo": True}}, {}, None),
    ({"all": [{"has_dpo": True}, {"audience": "eea"}]}, {"has_dpo": True}, None),
    ({"all": [{"has_dpo": True}, {"audience": "eea"}]}, {"has_dpo": False}, False),
    ({"any": [{"has_dpo": True}, {"audience": "eea"}]}, {"has_dpo": True}, True),
    ({"any": [{"has_dpo": True}, {"audience": "eea"}]}, {"has_dpo": False}, None),
    ({"has_dpo": True, "audience": "eea"}, {"has_dpo": True, "audience": ["eea"]}, True),
    ({"claimed": {"representative_exempt": "eu"}}, {}, False),
    ({"claimed": {"representative_exempt": "eu"}}, {"representative_exempt": ["eu"]}, True),
]


@pytest.mark.parametrize(("when", "profile", "expected"), TABLE)
def test_truth_table(when: object, profile: dict[str, Any], expected: bool | None) -> None:  # noqa: FBT001
    assert holds(when, profile) is expected
    assert bool(unanswered(when, profile)) is (expected is None)
    assert not list(faults(when, profile_questions()))
    assert said(when)


def test_a_day() -> None:
    when = {"since": "2026-06-19"}
    assert holds(when, {}, date(2026, 6, 19)) is True
    assert holds(when, {}, date(2026, 6, 18)) is False
    assert holds(when, {}) is True


def test_what_is_asked() -> None:
    when = {
        "any": [{"has_dpo": True}, {"transfers_from": "eea"}, {"not": {"transfer": {"from": "uk"}}}],
        "since": "2026-01-01",
    }
    assert asks(when) == ("has_dpo", "transfers")
    assert asks("always") == ()


def test_only_questions_that_decide_are_unanswered() -> None:
    when = {"any": [{"all": [{"has_dpo": True}, {"audience": "eea"}]}, {"email_marketing": True}]}
    assert unanswered(when, {"has_dpo": False}) == ("email_marketing",)
    assert unanswered(when, {}) == ("has_dpo", "audience", "email_marketing")
    assert unanswered(when, {"email_marketing": True}) == ()


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ({"audiense": "eea"}, '"audiense" is no question of the profile. Did you mean audience?'),
        ({"audience": "eae"}, '"eae" is no answer to "audience". Did you mean eea?'),
        ({"has_dpo": "yes"}, '"has_dpo" is answered with true or false, not "yes".'),
        (
            {"established_in": "Europe"},
            '"Europe" is neither a region (eea, uk, ch, us, ca, br) nor a code of two capital letters.',
        ),
        ({"transfer": {"form": "eea"}}, '"form" is no key of a transfer. Did you mean from?'),
        ({"since": "soon"}, '"soon" is no day; write it as YYYY-MM-DD.'),
        ({"any": {"has_dpo": True}}, '"any" needs a list of conditions.'),
        ("sometimes", 'A condition is "always" or a question with its answer, such as {audience: eea}.'),
        ({}, 'A condition is "always" or a question with its answer, such as {audience: eea}.'),
    ],
)
def test_a_fault_says_what_to_write(when: object, expected: str) -> None:
    assert [message for _, message in faults(when, profile_questions())] == [expected]


def test_a_condition_in_words() -> None:
    when = {"all": [{"audience": ["eea", "uk"]}, {"not": {"has_dpo": True}}], "since": "2026-02-05"}
    assert said(when) == "audience is eea or uk, and not (has_dpo is true), and for texts in force from 2026-02-05"
