"""What a change means: the table of small edits, and each rule's own examples, by the whole chain."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from comparing.chain import compared, policy
from site_tools.compare.assess import assess
from site_tools.compare.classes import NAMING, RULES, rule_class, rule_id
from site_tools.compare.classes.grounds import UNEXPLAINED
from site_tools.compare.diff import compare
from site_tools.model.materiality import LinkedChange
from site_tools.model.release import ChangeClass

TABLE: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "classes_table.yml").read_text(encoding="utf-8"))
# Rows of the rules on materiality without an edit in the table, and why.
WITHOUT = {
    "mat.24": "another policy's change: `test_the_class_of_a_linked_policy_counts`",
    "mat.25": "there are no locales yet",
    "mat.30": "there is no separate facts file",
}


@pytest.mark.parametrize("case", TABLE, ids=lambda case: f"{case['row']}-{case['name']}")
def test_the_table(case: dict[str, Any]) -> None:
    told = compared(case["before"], case["after"], case.get("facts")).materiality
    assert told.change_class == case["class"], told.grounds


def test_the_table_is_large_and_has_every_row() -> None:
    counts = Counter(case["class"] for case in TABLE)
    assert len(TABLE) >= 120
    assert set(counts) == {"none", "editorial", "clarifying", "favourable", "material", "loss"}
    rows = {case["row"] for case in TABLE}
    assert {f"mat.{n:02}" for n in range(1, 34)} - rows == WITHOUT.keys()
    assert {f"M{n}" for n in (12, 13, 14, 15)} <= rows
    assert {f"trap {n}" for n in range(1, 13)} <= rows
    assert len({case["name"] for case in TABLE}) == len(TABLE)


EXAMPLES = [
    pytest.param(rule, *example, id=f"{rule_id(rule)}-{number}")
    for rule in RULES
    for number, example in enumerate(rule.EXAMPLES)
]


@pytest.mark.parametrize(("rule", "before", "after", "expected"), EXAMPLES)
def test_a_rules_examples(rule: ModuleType, before: str, after: str, expected: str) -> None:
    found = [ground for ground in compared(before, after).materiality.grounds if ground.rule == rule_id(rule)]
    assert {ground.change_class for ground in found} == ({expected} if expected else set())


def test_a_rule_is_a_page_with_examples_both_ways() -> None:
    assert len({rule_id(rule) for rule in RULES} | {UNEXPLAINED}) == len(RULES) + 1
    for rule in RULES:
        assert rule.__doc__
        assert rule.ROW
        classes = {expected for _, _, expected in rule.EXAMPLES}
        assert rule_class(rule) in classes, rule_id(rule)
        assert classes <= {rule_class(rule), ""}


def test_a_folder_holds_only_rules_that_are_listed() -> None:
    listed = {Path(str(rule.__file__)) for rule in RULES}
    folder = Path(str(RULES[0].__file__)).parents[1]
    assert listed == {path for path in folder.glob("*/*.py") if path.name != "__init__.py"}
    assert all(rule_class(rule) == "material" for rule in NAMING)


def test_a_change_has_the_highest_class_of_its_grounds_and_they_come_worst_first() -> None:
    told = compared(
        "We recieve letters. We keep orders for two years.", "We receive letters. We keep orders for ten years."
    ).materiality
    assert told.change_class == "material"
    assert [ground.change_class for ground in told.grounds] == ["material", "editorial"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("info@acme.example", "post@acme.example"),
        ("1 High Street, London EC1A 1AA, United Kingdom", "5 Main Road, Leeds LS1 1AA, United Kingdom"),
    ],
)
def test_each_sentence_with_a_changed_way_says_so(before: str, after: str) -> None:
    """The fact is told where it is met first; the next sentence has the same reason."""
    text = "# One {{#one}}\n\nWrite to {0}.\n\n# Two {{#two}}\n\nOur office reads what comes to {0}.\n"
    found = compared(text.format(before), text.format(after)).materiality.grounds
    assert {(ground.rule, ground.clause) for ground in found} == {
        ("contact-changed", "one"),
        ("contact-changed", "two"),
    }


@pytest.mark.parametrize("rule", NAMING, ids=rule_id)
def test_what_only_names_never_lowers(rule: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the rules that say why a change is material it is material all the same."""
    monkeypatch.setattr("site_tools.compare.classes.grounds.NAMING", ())
    for before, after, expected in rule.EXAMPLES:
        if expected:
            found = compared(before, after).materiality
            assert found.change_class in {"material", "loss"}
            assert UNEXPLAINED in {ground.rule for ground in found.grounds}


@pytest.mark.parametrize("change_class", ["editorial", "material"])
def test_the_class_of_a_linked_policy_counts(change_class: ChangeClass) -> None:
    """mat.24: what this policy is read together with changed."""
    before, after = policy("We pack with paper"), policy("We pack with paper.")
    linked = LinkedChange("cookies", "Cookie Policy", "2020-01-01", "2021-01-01", change_class, "data")
    told = assess(compare(before, after), (), (), (), linked=[linked])
    assert told.change_class == change_class
    assert "linked-policy-changed" in {ground.rule for ground in told.grounds}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Wir verkaufen Ihre Daten nicht", "Wir verkaufen Ihre Daten nicht.", "editorial"),
        ("Wir verkaufen Ihre Daten nicht.", "Wir verkaufen Ihre Daten.", "material"),
        ("Wir geben sie weiter.", "Wir geben Sie weiter.", "material"),
        ("# Rechte {#r}\n\nSie dürfen fragen.\n", "# Rechte der Kinder {#r}\n\nSie dürfen fragen.\n", "material"),
    ],
)
def test_in_a_language_without_rules_nearly_all_is_material(before: str, after: str, expected: str) -> None:
    assert compared(before, after, language="de").materiality.change_class == expected
