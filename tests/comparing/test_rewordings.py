"""Sentences that changed: which became which, and that none of them is forgotten."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings

from comparing.chain import compared, policy
from comparing.generated import Part, of_parts, pairs, versions
from site_tools.compare.assess import assess
from site_tools.compare.diff import compare
from site_tools.compare.lines import lines
from site_tools.compare.normal import normal
from site_tools.compare.rewordings import rewordings
from site_tools.model.policy import Policy

ASK, PACK, SHIP = "You may ask us for a copy.", "We pack with paper.", "Our vans are quiet."
CASES = {
    "one that reads differently": (f"{PACK} We keep it for a year.", f"{PACK} We keep it for two years.",
                                   [("We keep it for a year.", "We keep it for two years.")]),
    "one that is new": (PACK, f"{PACK} {ASK}", [("", ASK)]),
    "one that is gone": (f"{PACK} {ASK}", PACK, [(ASK, "")]),
    "two in the other order": (f"{PACK} {ASK}", f"{ASK} {PACK}", []),
    "two that were joined": ("We collect your name. We collect your address.", "We collect your name; we collect your address.",
                             [("We collect your name. We collect your address.", "We collect your name; we collect your address.")]),
    "one that stands in another clause": (f"# A {{#a}}\n\n{PACK} {ASK}\n\n# B {{#b}}\n\n{SHIP}\n", f"# A {{#a}}\n\n{PACK}\n\n# B {{#b}}\n\n{SHIP} {ASK}\n",
                                          [(ASK, ASK)]),
    "an item that stands below another lead-in": ("We never:\n\n- sell your data;\n- track you.\n\nWe may:\n\n- guard it.",
                                                  "We never:\n\n- sell your data.\n\nWe may:\n\n- guard it;\n- track you.",
                                                  [("track you.", "track you.")]),
    "an item below an inner list that is new": ("We may close:\n\n- accounts that sleep.", "We may close:\n\n- trials:\n  - after 30 days;\n- accounts that sleep.",
                                                [("", "trials:"), ("", "after 30 days")]),
    "a cell that stands in another row": ("| Bolt | your name |\n| --- | --- |\n| Cash | your card |", "| Bolt | your card |\n| --- | --- |\n| Cash | your name |",
                                          [("your card", "your card"), ("your name", "your name")]),
    "a title": ("# Your choices {#a}\n\nYou may ask.\n", "# Choices {#a}\n\nYou may ask.\n", [("Your choices", "Choices")]),
    "nothing": (PACK, PACK, []),
}  # fmt: skip


@pytest.mark.parametrize(("before", "after", "expected"), CASES.values(), ids=CASES)
def test_which_became_which(before: str, after: str, expected: list[tuple[str, str]]) -> None:
    found = rewordings(compare(policy(before), policy(after)))
    weighty = [one for one in found if (one.clause_before, one.lead_before) != (one.clause_after, one.lead_after)]
    weighty += [one for one in found if one not in weighty and _bare(one.before) != _bare(one.after)]
    assert [(_bare(one.before), _bare(one.after)) for one in weighty] == [(_bare(a), _bare(b)) for a, b in expected]


def _bare(text: str) -> str:
    """Return the words without line breaks and without the mark at their end, which is a matter of lists."""
    return normal(text).rstrip(".;")


@settings(max_examples=150)
@given(pairs)
def test_no_sentence_that_came_or_went_is_forgotten(both: tuple[Policy, Policy]) -> None:
    """What one version says more often than the other stands in a rewording: the closed world begins here."""
    before, after = both
    found = rewordings(compare(before, after))
    then, now = _said(before), _said(after)
    gone, come = " ".join(normal(one.before) for one in found), " ".join(normal(one.after) for one in found)
    assert [text for text in then - now if text not in gone and text not in _joined(before, now)] == []
    assert [text for text in now - then if text not in come and text not in _joined(after, then)] == []


def _keys(some: Policy) -> list[str]:
    found = lines(some, [clause.id for clause in some.walk()])
    return [line.key for inner in found.values() for line in inner]


def _said(some: Policy) -> Counter[str]:
    return Counter(_keys(some))


def _joined(some: Policy, other: Counter[str]) -> set[str]:
    """Return the sentences that stand in one with their neighbours in the other version: a table's cells in a paragraph."""
    keys = _keys(some)
    runs = [keys[at : at + size] for size in (2, 3, 4) for at in range(len(keys))]
    return {key for run in runs if " ".join(run) in other for key in run}


def test_a_paragraph_that_got_an_id_is_read() -> None:
    told = rewordings(compare(policy("# A {#a}\n\nWe never pack.\n"), policy("# A {#a}\n\n{#x}\nWe pack.\n")))
    assert "We pack." in [one.after for one in told]


@settings(max_examples=60)
@given(versions)
def test_a_version_beside_itself_means_nothing(version: tuple[Part, ...]) -> None:
    told = assess(compare(of_parts(version), of_parts(version)), (), (), ())
    assert (told.change_class, told.grounds, told.facts) == ("none", (), ())


@settings(max_examples=60)
@given(versions)
def test_sections_in_another_order_are_editorial_at_most(version: tuple[Part, ...]) -> None:
    flat = tuple(Part(part.id, 1, part.title, part.blocks) for part in version)
    told = assess(compare(of_parts(flat), of_parts(flat[::-1])), (), (), ())
    assert told.change_class in {"none", "editorial"}, told.grounds


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("You may object, complain or appeal.", "California", id="another audience"),
        pytest.param(
            "We never sell, rent or trade your data.", "Former rules", id="another title that does not matter"
        ),
    ],
)
def test_a_sentence_that_moves_is_judged_by_where_it_stands(before: str, after: str) -> None:
    there = f"# One {{#one}}\n\n{PACK} {before}\n\n# {after} {{#two}}\n\n{SHIP}\n"
    here = f"# One {{#one}}\n\n{PACK}\n\n# {after} {{#two}}\n\n{SHIP} {before}\n"
    told = compared(there, here).materiality
    assert told.change_class == ("material" if after == "California" else "editorial")
