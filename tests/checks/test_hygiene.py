from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType

import pytest

from checks.small import CATALOGUE, ON, TOOLS, policy, version
from site_tools.checks import hygiene
from site_tools.checks.hygiene import RULES, Draft, rule_id
from site_tools.checks.look import Look
from site_tools.model.finding import Finding, Severity

MODULES = [
    importlib.import_module(f"{hygiene.__name__}.{info.name}") for info in pkgutil.iter_modules(hygiene.__path__)
]
PASSES = [pytest.param(rule, text, id=f"{rule_id(rule)}-{i}") for rule in RULES for i, text in enumerate(rule.PASSES)]
FAILS = [
    pytest.param(rule, text, messages, id=f"{rule_id(rule)}-{i}")
    for rule in RULES
    for i, (text, *messages) in enumerate(rule.FAILS)
]


def findings(text: str) -> list[Finding]:
    draft = policy(text)
    return list(hygiene.run(Draft(Look(draft, ON, CATALOGUE, TOOLS), {"privacy": draft})))


@pytest.mark.parametrize(("rule", "text"), PASSES)
def test_what_a_rule_shows_as_right_is_not_found_by_it(rule: ModuleType, text: str) -> None:
    assert [f.message for f in findings(text) if f.rule == rule_id(rule)] == []


@pytest.mark.parametrize(("rule", "text", "messages"), FAILS)
def test_what_a_rule_shows_as_wrong_is_found_at_its_place(rule: ModuleType, text: str, messages: list[str]) -> None:
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


def test_a_typed_date_is_held_against_the_versions() -> None:
    text = "# Scope {#scope}\n\nLast updated: January 1, 2023.\n"
    sealed = version(text)
    for draft, message in (
        (policy(text), []),
        (policy(text + "\nMore.\n"), ["which is no later than 2023-01-01, and has changed since that version."]),
        (policy(text.replace("2023", "2024")), []),
    ):
        found = hygiene.run(Draft(Look(draft, ON, CATALOGUE, TOOLS), {}, (sealed,)))
        assert [f.message.partition("”, ")[2] for f in found if f.rule == "date-mismatch"] == message
