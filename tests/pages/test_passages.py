"""A clause's own passages as the page that compares versions gets them: where each stands, and its words with their marks."""

from __future__ import annotations

from pages.rendered import policy_of
from site_tools.compare.own import own_body
from site_tools.pages.passages import own_passages


def _own(text: str) -> dict[str, list[list[object]]]:
    policy = policy_of(f"# Data {{#data}}\n\n{text}\n")
    (section,) = policy.sections
    return own_passages(own_body(section.clause))


def test_plain_words_stay_a_string() -> None:
    assert _own("We keep\nit.\n\nAnd more.") == {"": [["p", "We keep it."], ["p", "And more."]]}


def test_marks_stand_behind_the_words_outermost_first() -> None:
    assert _own("We **keep [*it*](https://example.com/a?b&c)** and `code`; see [Data](#data), **“You”**.") == {
        "": [
            [
                "p",
                [
                    "We ",
                    ["keep ", "strong"],
                    ["it", "strong", "a=https://example.com/a?b&c", "em"],
                    " and ",
                    ["code", "code"],
                    "; see ",
                    ["Data", "a=#data"],
                    ", ",
                    ["“You”", "dfn"],
                    ".",
                ],
            ]
        ]
    }


def test_only_what_holds_several_passages_bears_a_number() -> None:
    text = "3. One\n4. Two\n   - In\n\n| A | B |\n|---|---|\n| c | |\n\nTerm\n: Means\n\n```\na\n  b\n```\n"
    assert _own(text) == {
        "": [
            ["ol.1:3,li", "One"],
            ["ol.1:3,li.2", "Two"],
            ["ol.1:3,li.2,ul,li", "In"],
            ["table.3,thead.4,tr.5,th", "A"],
            ["table.3,thead.4,tr.5,th", "B"],
            ["table.3,tbody.6,tr.7,td", "c"],
            ["table.3,tbody.6,tr.7,td", []],
            ["dl.8,dt", "Term"],
            ["dl.8,dd", "Means"],
            ["pre", [["a\n  b", "code"]]],
        ]
    }


def test_an_item_that_is_a_clause_stands_in_a_list_of_its_own_without_a_number() -> None:
    text = "1. One\n2. {#two}\n   Two\n\n   More\n   - {#in}\n     Inside\n3. Three\n"
    assert _own(text) == {
        "": [["ul.1,li,p", "One"], ["ul.1,li,p", "Three"]],
        "two": [["ul.1,li.2,p", "Two"], ["ul.1,li.2,p", "More"]],
        "in": [["ul,li", " Inside"]],
    }


def test_a_footnotes_number_is_no_word() -> None:
    assert _own("We keep it.[^1]\n\n[^1]: For a year.") == {"": [["p", "We keep it."], ["ol,li,p", "For a year."]]}
