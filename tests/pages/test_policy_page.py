from __future__ import annotations

import pytest

from example import Example
from pages.rendered import converter, page_of, policy_of, tree, words
from site_tools.model.page import Page

PARSER = converter()


def _pages(example: Example, as_of: str, *, drafts: bool = False) -> dict[str, Page]:
    return {page.url: page for page in example.compose(as_of, drafts=drafts) if page.path.endswith(".md")}


@pytest.fixture
def linked(example: Example) -> Example:
    """Return two policies, of which `privacy` links to `cookies`, with two releases each."""
    example.policy("cookies", "Cookie Policy")
    example.section(
        "01-data.md", "# Data {#data}\n\nSee [cookies](policy:cookies) and [kinds](policy:cookies#kinds).\n"
    )
    for day in ("2020-01-01", "2021-01-01"):
        example.section("03-day.md", f"# Day {{#day}}\n\nSince {day}.\n", "cookies")
        example.section("03-day.md", f"# Day {{#day}}\n\nSince {day}.\n")
        example.release(day, policy="cookies")
        example.release(day)
    return example


def test_a_release_links_to_the_versions_it_was_sealed_with(linked: Example) -> None:
    pages = _pages(linked, "2022-01-01")
    for url, link in (
        ("privacy/2020-01-01/", "../../cookies/2020-01-01/"),
        ("privacy/2021-01-01/", "../../cookies/2021-01-01/"),
        ("privacy/", "../cookies/2021-01-01/"),
    ):
        assert f'<a href="{link}">cookies</a>' in pages[url].text
        assert f'<a href="{link}#kinds">kinds</a>' in pages[url].text
        assert "policy:" not in pages[url].text


def test_a_draft_links_to_drafts(linked: Example) -> None:
    page = _pages(linked, "2022-01-01", drafts=True)["privacy/draft/"]
    assert '<a href="../../cookies/draft/">cookies</a>' in page.text
    assert "<strong>Draft.</strong>" in page.text


def test_without_drafts_nothing_tells_of_one(linked: Example) -> None:
    linked.section("04-secret.md", "# Secret {#secret}\n\nA plan.\n")
    pages = _pages(linked, "2022-01-01")
    assert not [url for url, page in pages.items() if "draft" in url or "raft" in page.text or "Secret" in page.text]


def test_former_ids_stand_just_above_their_heading() -> None:
    policy = policy_of('# Now {#now was="then once"}\n\nWords.\n\n## Below {#below was="before"}\n\nMore.\n')
    article = tree(page_of(policy), PARSER)
    for ident, former in (("now", ["then", "once"]), ("below", ["before"])):
        (heading,) = article.xpath(f"//*[@id='{ident}']")
        above = heading.getprevious()
        assert above.get("class") == "cb-formers"
        assert above.xpath(".//@id") == former


def test_the_contents_list_every_section_and_no_clause() -> None:
    policy = policy_of("# One <b> {#one}\n\nA.\n\n## Inner {#inner}\n\nB.\n", "# Two & two {#two}\n\nC.\n")
    links = tree(page_of(policy), PARSER).xpath("//nav[@class='cb-contents']//li/a")
    assert [(a.get("href"), words(a)) for a in links] == [("#one", "1. One <b>"), ("#two", "2. Two & two")]


def test_headings_bear_numbers_and_levels() -> None:
    policy = policy_of("# One {#one}\n\n## Two {#two}\n\nA.\n\n### Three {#three}\n\nB.\n")
    article = tree(page_of(policy), PARSER)
    shown = [(h.tag, h.get("id"), words(h)) for h in article.xpath("//*[self::h2 or self::h3 or self::h4]")]
    assert shown == [("h2", "one", "1. One"), ("h3", "two", "1.1 Two"), ("h4", "three", "1.1.1 Three")]
    assert [div.get("data-clause") for div in article.xpath("//div[@class='cb-body']")] == ["two", "three"]


def test_one_more_release_changes_no_page_of_a_superseded_version(linked: Example) -> None:
    before = _pages(linked, "2024-01-01")
    linked.section("03-day.md", "# Day {#day}\n\nSince 2023.\n")
    linked.release("2023-01-01")
    after = _pages(linked, "2024-01-01")
    kept = ["privacy/2020-01-01/", "privacy/changes/2020-01-01/", "privacy/changes/2021-01-01/", "cookies/"]
    assert {url: after[url].text for url in kept} == {url: before[url].text for url in kept}
    assert "Archived version." in after["privacy/2021-01-01/"].text
    assert "2023" not in after["privacy/2021-01-01/"].text
