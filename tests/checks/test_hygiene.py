from __future__ import annotations

import importlib
import pkgutil
from datetime import date
from types import ModuleType

import pytest

from checks.small import CATALOGUE, ON, TOOLS, policy, version
from site_tools.checks import hygiene
from site_tools.checks.hygiene import RULES, Draft
from site_tools.checks.look import Look
from site_tools.model.finding import Finding, Severity
from site_tools.model.policy import Policy
from site_tools.rulepages import rule_id

MODULES = [
    importlib.import_module(f"{hygiene.__name__}.{info.name}") for info in pkgutil.iter_modules(hygiene.__path__)
]
PASSES = [pytest.param(rule, text, id=f"{rule_id(rule)}-{i}") for rule in RULES for i, text in enumerate(rule.PASSES)]
FAILS = [
    pytest.param(rule, text, messages, id=f"{rule_id(rule)}-{i}")
    for rule in RULES
    for i, (text, *messages) in enumerate(rule.FAILS)
]


def findings(example: str | dict[str, str]) -> list[Finding]:
    """Run every rule on a draft, or on the last of several texts, the versions before it."""
    *before, text = [example] if isinstance(example, str) else example.values()
    draft = policy(text)
    versions = tuple(version(earlier) for earlier in before)
    return list(hygiene.run(Draft(Look(draft, ON, CATALOGUE, TOOLS), {"privacy": draft}, versions)))


@pytest.mark.parametrize(("rule", "text"), PASSES)
def test_what_a_rule_shows_as_right_is_not_found_by_it(rule: ModuleType, text: str | dict[str, str]) -> None:
    assert [f.message for f in findings(text) if f.rule == rule_id(rule)] == []


@pytest.mark.parametrize(("rule", "text", "messages"), FAILS)
def test_what_a_rule_shows_as_wrong_is_found_at_its_place(
    rule: ModuleType, text: str | dict[str, str], messages: list[str]
) -> None:
    found = [f"{f.span.line}:{f.span.column} {f.message}" for f in findings(text) if f.rule == rule_id(rule)]
    assert found == messages


def test_every_rule_is_listed_once() -> None:
    assert {module for module in MODULES if hasattr(module, "SEVERITY")} == set(RULES)


@pytest.mark.parametrize("rule", RULES, ids=rule_id)
def test_a_rule_is_a_whole_page(rule: ModuleType) -> None:
    promise, blank, *reasons = (rule.__doc__ or "").splitlines()
    assert promise.endswith(".")
    assert not blank
    assert "".join(reasons).strip().endswith(".")
    assert isinstance(rule.SEVERITY, Severity)
    assert rule.MEND
    assert rule.PASSES
    assert rule.FAILS


def dated(rule: str, draft: Policy, sealing: date | None = None) -> list[str]:
    sealed = version("# Scope {#scope}\n\nEffective January 2, 2023.\n")
    found = hygiene.run(Draft(Look(draft, ON, CATALOGUE, TOOLS), {}, (sealed,), frozenset(), sealing))
    return [f"{f.severity}: {f.message}" for f in found if f.rule == rule]


def test_a_typed_date_is_held_against_the_version_that_it_stands_in() -> None:
    draft = policy("# Scope {#scope}\n\nEffective January 2, 2023.\n")
    assert dated("date-mismatch", draft) == [
        "warning: The text says “effective January 2, 2023”, and the version took effect on 2023-01-01."
    ]
    changed = policy("# Scope {#scope}\n\nEffective January 2, 2023. More.\n")
    assert dated("date-mismatch", changed) == []
    assert len(dated("date-left-behind", changed)) == 1


def test_an_effective_day_in_the_text_is_the_day_of_the_version_that_is_sealed() -> None:
    draft = policy("# Scope {#scope}\n\nEffective 1 March 2024. Last updated 1 February 2024. More.\n")
    on_that_day = date(2024, 3, 1)
    assert [m for m in dated("date-mismatch", draft, on_that_day) if "elsewhere" not in m] == []
    assert dated("date-mismatch", draft, date(2024, 4, 1))[0] == (
        "error: The text says “effective 1 March 2024”, and the version takes effect on 2024-04-01."
    )
    edited = policy("# Scope {#scope}\n\nLast updated 1 February 2024. More.\n")
    assert dated("date-mismatch", edited, date(2024, 4, 1)) == []
