"""`compare/texts.json` holds every wording once: it grows with wordings, and never with pairs of versions."""

from __future__ import annotations

import json
from typing import Any

from example import Example


def texts(example: Example, *, drafts: bool = False) -> Any:  # noqa: ANN401 - JSON
    (page,) = (p for p in example.compose("2030-01-01", drafts=drafts) if p.path == "privacy/compare/texts.json")
    return json.loads(page.text)


def grown(example: Example, years: range) -> None:
    for year in years:
        example.section("01-data.md", f"# Data {{#data}}\n\nWe collect your name, as of {year}.\n")
        example.release(f"{year}-01-01")


def test_a_wording_that_many_versions_have_stands_once(example: Example) -> None:
    grown(example, range(2010, 2016))
    found = texts(example)
    assert [version["label"] for version in found["versions"]] == [f"{year}-01-01" for year in range(2010, 2016)]
    assert len(found["sections"]) == 6 + 2
    said = [passage for wording in found["wordings"].values() for _, passage in wording["passages"]]
    assert said.count("Write to us.") == 1
    assert len(found["stated"]) == 1


def test_it_grows_in_proportion_to_the_versions(example: Example) -> None:
    sizes = []
    for years in (range(2000, 2008), range(2008, 2016), range(2016, 2024)):
        grown(example, years)
        sizes.append(len(json.dumps(texts(example))))
    first, second = sizes[1] - sizes[0], sizes[2] - sizes[1]
    assert 0.95 < second / first < 1.05


def test_quotes_and_wrapping_are_no_other_wording(example: Example) -> None:
    example.section("01-data.md", '# Data {#data}\n\nWe call it "data"\nand keep it.\n')
    example.release("2020-01-01")
    example.section("01-data.md", "# Data {#data}\n\nWe call it “data” and keep it.\n\nFor good.\n")
    example.release("2021-01-01")
    example.section("01-data.md", '# Data {#data}\n\nWe call it\n"data" and keep it.\n')
    example.release("2022-01-01")
    found = texts(example)
    keys = [found["sections"][version["sections"][1][0]][0]["words"] for version in found["versions"]]
    same = [found["wordings"][key]["same"] for key in keys]
    assert same[0] == same[2] != same[1]


def test_what_a_clause_was_called_in_the_version_before_is_told(example: Example) -> None:
    example.release("2020-01-01")
    example.section("02-contact.md", "# Reach us {#reach}\n\nWrite to us.\n\n- {#mail}\n  By mail.\n- By telephone.\n")
    example.release("2021-01-01")
    first, second = texts(example)["versions"]
    assert "was" not in first
    assert second["was"] == {"reach": "contact"}


def test_a_draft_is_there_only_where_drafts_are_published(example: Example) -> None:
    example.release("2020-01-01")
    example.section("03-more.md", "# More {#more}\n\nA secret plan.\n")
    assert "secret" not in json.dumps(texts(example))
    assert texts(example, drafts=True)["versions"][-1]["label"] == "draft"
