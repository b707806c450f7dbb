"""In the margin of the page in force, and of a draft's: when each clause last changed, linked to that change."""

from __future__ import annotations

import re

import pytest

from example import Example
from pages.rendered import converter, tree
from site_tools.model.page import Page

PARSER = converter()


def marks(page: Page) -> dict[str, tuple[str, str]]:
    """Return what stands in the margin of each clause, and where it leads."""
    article = tree(page.text, PARSER)
    found = {}
    for mark in article.xpath("//a[contains(@class, 'cb-since')]"):
        (clause,) = mark.xpath("ancestor::*[@class='cb-clause'][1]/@id") or mark.xpath(
            "ancestor::div[contains(@class, 'cb-margin')]/preceding-sibling::*[self::h2 or self::h3][1]/@id"
        )
        found[clause] = (mark.text_content(), mark.get("href"))
    return found


@pytest.fixture
def grown(example: Example) -> Example:
    """Return a policy of four versions: reworded, renamed with a new clause, moved; and a draft ahead of them."""
    example.release("2020-01-01")
    example.section("01-data.md", "# Data {#data}\n\nWe collect your name.\n\n## Kinds {#kinds}\n\nNames and sizes.\n")
    example.release("2021-01-01")
    contact = '# Reach us {#reach was="contact"}\n\nWrite to us.\n\n- {#mail}\n  By mail.\n- {#fax}\n  By telefax.\n- By telephone.\n'
    example.section("02-contact.md", contact)
    example.release("2022-01-01")
    example.section("03-more.md", "# More {#more}\n\nThere is more to say about it.\n")
    example.release("2023-01-01")
    example.section(
        "03-more.md", "# More {#more}\n\nThere is much more to say about it.\n\n## Less {#less}\n\nAnd less.\n"
    )
    return example


def pages(example: Example, as_of: str, *, drafts: bool = False) -> dict[str, Page]:
    return {page.path: page for page in example.compose(as_of, drafts=drafts)}


def test_each_clause_says_when_it_last_changed_and_links_to_that_change(grown: Example) -> None:
    assert marks(pages(grown, "2024-01-01")["privacy/index.md"]) == {
        "preamble": ("Unchanged since 1 January 2020", "changes/2020-01-01/"),
        "data": ("Unchanged since 1 January 2020", "changes/2020-01-01/"),
        "kinds": ("Changed 1 January 2021", "changes/2021-01-01/#now-kinds"),
        "reach": ("Changed 1 January 2022", "changes/2022-01-01/#now-reach"),
        "mail": ("Unchanged since 1 January 2020", "changes/2020-01-01/"),
        "fax": ("Added 1 January 2022", "changes/2022-01-01/#now-reach"),
        "more": ("New in this version, 1 January 2023", "changes/2023-01-01/#now-more"),
    }


def test_the_page_in_force_knows_nothing_of_an_upcoming_version(grown: Example) -> None:
    shown = marks(pages(grown, "2022-06-01")["privacy/index.md"])
    assert shown["fax"] == ("New in this version, 1 January 2022", "changes/2022-01-01/#now-reach")
    assert "more" not in shown


def test_a_draft_says_what_it_changes(grown: Example) -> None:
    shown = marks(pages(grown, "2024-01-01", drafts=True)["privacy/draft/index.md"])
    assert shown["more"] == ("Changed in this draft", "../changes/draft/#now-more")
    assert shown["less"] == ("New in this draft", "../changes/draft/#now-less")
    assert shown["kinds"] == ("Changed 1 January 2021", "../changes/2021-01-01/#now-kinds")


def test_a_version_s_own_page_depends_on_that_version_alone(grown: Example) -> None:
    for path, page in pages(grown, "2024-01-01").items():
        if re.fullmatch(r"privacy/\d.*", path):
            assert marks(page) == {}, path


def test_every_mark_leads_to_a_place_of_its_change_page(grown: Example) -> None:
    composed = pages(grown, "2024-01-01", drafts=True)
    for _, href in marks(composed["privacy/index.md"]).values():
        path, _, anchor = href.partition("#")
        text = composed[f"privacy/{path}index.md"].text
        assert not anchor or f"{{#{anchor}}}" in text, href


def test_an_item_that_changed_when_its_heading_did_says_so_only_when_asked(grown: Example) -> None:
    grown.section("04-list.md", "# List {#list}\n\nAs follows.\n\n- {#one}\n  The first.\n")
    grown.release("2023-06-01")
    text = pages(grown, "2024-01-01")["privacy/index.md"].text
    assert re.findall(r'class="([^"]*)" href="changes/2023-06-01/#now-list"', text) == [
        "cb-since cb-since-added",
        "cb-since cb-since-added cb-as-above",
    ]
