"""The list of versions: from when to when each was in force, and where its publisher departed from the usual terms."""

from __future__ import annotations

from example import Example
from pages.rendered import converter, tree, words

PARSER = converter()


def _entries(example: Example) -> list[str]:
    (page,) = (p for p in example.compose("2024-01-01", drafts=False) if p.path == "privacy/versions/index.md")
    return [words(entry) for entry in tree(page.text, PARSER).xpath("//div[@class='cb-version']")]


def test_a_version_replaced_on_its_first_day_says_so(example: Example) -> None:
    for label, text in (("2020-01-01", "One."), ("2020-01-01-2", "Two."), ("2021-01-01", "Three.")):
        example.section("03-more.md", f"# More {{#more}}\n\n{text}\n")
        example.release(label)
    newest, second, first = _entries(example)
    assert newest.startswith("In force since 1 January 2021; ")
    assert second.startswith("Superseded in force from 1 January 2020 to 1 January 2021; ")
    assert first.startswith("Superseded in force on 1 January 2020, and replaced that day; ")


def test_a_lowered_class_and_waived_notice_stand_with_their_reasons(example: Example) -> None:
    for year, more in (
        (2020, ()),
        (2021, ("--class", "editorial", "--reason", "It is a <typing error>.")),
        (2022, ("--class", "material")),
    ):
        example.section("03-more.md", f"# More {{#more}}\n\nWe keep it for {year} days.\n")
        example.release(f"{year}-01-01", *more)
    waived, lowered, first = _entries(example)
    assert "class of change: material It changed. Shorter notice. Readers got no notice of this change" in waived
    assert "class of change: editorial (lowered from material) It changed. Classed below what the words say." in lowered
    assert "Reason given: “It is a <typing error>.”" in lowered
    assert "Reason given" not in first
