"""`/privacy/compare/`: without scripts a list of what each version changed; with them any two versions, from this site alone."""

from __future__ import annotations

import re

import pytest

from example import Example
from pages.rendered import converter, tree
from site_tools.model.page import Page

PARSER = converter()


@pytest.fixture
def pages(example: Example) -> dict[str, Page]:
    """Return the pages of a policy with a superseded version, one in force and an upcoming one."""
    for year in (2020, 2021, 2030):
        example.section("01-data.md", f"# Data {{#data}}\n\nWords of {year}.\n")
        example.release(f"{year}-01-01", "--summary", f"What {year} <brought>.")
    return {page.path: page for page in example.compose("2024-01-01", drafts=False)}


def test_it_lists_the_change_page_of_each_version_newest_first(pages: dict[str, Page]) -> None:
    steps = tree(pages["privacy/compare/index.md"].text, PARSER).xpath("//ul[@class='cb-steps']/li")
    assert [(li.get("data-version"), li.xpath("a/@href")[0]) for li in steps] == [
        (f"{year}-01-01", f"../changes/{year}-01-01/") for year in (2030, 2021, 2020)
    ]
    assert "What 2021 <brought>." in steps[1].text_content()


def test_a_version_without_a_summary_is_told_in_the_sentences_worked_out(example: Example) -> None:
    for year, text in ((2020, "One."), (2021, "Two."), (2022, "Two.")):
        example.section("03-more.md", f"# More {{#more}}\n\n{text}\n")
        example.edit("policy_src/privacy/policy.yml", "packs: []", f"packs: []  # {year}") if year == 2022 else None
        example.release(f"{year}-01-01", *(("--class", "none", "--summary", "") if year == 2022 else ()))
    example.section("03-more.md", "# More {#more}\n\nThree.\n")
    composed = {page.path: page for page in example.compose("2024-01-01", drafts=True)}
    steps = tree(composed["privacy/compare/index.md"].text, PARSER).xpath("//ul[@class='cb-steps']/li")
    told = [" ".join(step.text_content().split()) for step in steps]
    assert told[0] == "What changed in the draft “3. More” no longer says “Two.” “3. More” now also says “Three.”"
    assert told[1] == "What changed in 2022-01-01 in force from 1 January 2022 Nothing that a reader sees."
    assert "It changed." in told[2]


def test_the_form_asks_from_the_version_before_to_the_one_in_force(pages: dict[str, Page]) -> None:
    (form,) = tree(pages["privacy/compare/index.md"].text, PARSER).xpath("//form")
    assert form.xpath(".//select/@name") == ["from", "to"]
    assert form.xpath(".//option[@selected]/@value") == ["2020-01-01", "2021-01-01"]
    names = ["2030-01-01 (upcoming)", "2021-01-01 (in force)", "2020-01-01"]
    assert [select.xpath("option/text()") for select in form.xpath(".//select")] == [names, names]
    assert form.xpath(".//select/@id | .//input/@id") == form.xpath(".//label/@for")
    assert "hidden" in form.attrib  # until a script can answer it


def test_nothing_in_it_needs_a_loose_content_security_policy(pages: dict[str, Page]) -> None:
    article = tree(pages["privacy/compare/index.md"].text, PARSER)
    scripts = article.xpath("//script")
    assert [script.get("src") for script in scripts] == [
        "../../assets/clausebook-diff.js",
        "../../assets/clausebook-compare.js",
    ]
    assert not any(script.text for script in scripts)
    assert not [name for e in article.iter() for name in e.attrib if name.startswith("on") or name == "style"]
    own = pages["assets/clausebook-compare.js"].text
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function", own)


def test_the_library_comes_with_its_licence(pages: dict[str, Page]) -> None:
    library = pages["assets/clausebook-diff.js"].text
    assert library.startswith("/*! jsdiff ")
    assert "Redistribution and use in source and binary forms" in library[:2000]


def test_every_way_to_it_is_there_and_none_from_a_superseded_version(pages: dict[str, Page]) -> None:
    found = {
        path: re.findall(r'href="([^"]*compare/[^"]*)"', page.text)
        for path, page in pages.items()
        if path.startswith("privacy/") and path.endswith(".md")
    }
    assert found["privacy/index.md"] == ["compare/"]
    assert "../../compare/?from=2020-01-01&amp;to=2021-01-01" in found["privacy/changes/2021-01-01/index.md"]
    assert found["privacy/versions/index.md"] == ["../compare/", "../compare/?from=2020-01-01"]
    assert found["privacy/2020-01-01/index.md"] == []
