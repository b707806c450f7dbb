"""A change page with a passage that moved: to eyes without colours, to ears, by keyboard, on a phone and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.served import PHONE, Site, serve
from example import MKDOCS, Example

pytestmark = [pytest.mark.browser, pytest.mark.builds]

PASSAGE = "We hand your name and your address to the firm that sends you our parcels."
PAGE = "privacy/changes/2021-01-01/"


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Site]:
    """Serve a policy of which a paragraph moved to another section and changed on its way."""
    example = Example.make(Path(tmp_path_factory.mktemp("moved")) / "repo")
    example.write("mkdocs.yml", MKDOCS + "extra_css: [assets/clausebook.css]\n")
    example.section("01-data.md", f"# Data {{#data}}\n\nWe collect your name.\n\n{PASSAGE}\n")
    example.release("2020-01-01")
    example.section("01-data.md", "# Data {#data}\n\nWe collect your name.\n")
    example.section("03-use.md", f"# Use {{#use}}\n\nWe use it.\n\n{PASSAGE.replace('parcels', 'letters')}\n")
    example.release("2021-01-01")
    example.must("build", "--as-of", "2024-01-01")
    with serve(example, browser) as site:
        yield site


def test_each_place_leads_to_the_other_by_keyboard(moved: Site) -> None:
    with moved.page(PAGE, **PHONE) as page:
        for here, there in (("was-1", "now-1"), ("now-1", "was-1")):
            page.locator(f"#{here} a").focus()
            page.keyboard.press("Enter")
            page.wait_for_url(f"**#{there}")
            assert page.locator(f"#{there}").evaluate("e => e.getBoundingClientRect().top >= 0")
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_what_moved_is_told_without_colours(moved: Site) -> None:
    sign = "e => getComputedStyle(e.closest('.cb-carried'), '::before').content"
    with moved.page(PAGE) as page:
        for media in ("screen", "print"):
            page.emulate_media(media=media)
            assert page.locator("#was-1").inner_text().startswith("Moved to 3. Use: “We hand your name")
            assert page.locator("#now-1").inner_text() == "Moved here from 1. Data"
            assert [page.locator(f"#{ident}-1").evaluate(sign) for ident in ("was", "now")] == ['"→" / ""'] * 2
            drawn = page.locator(".cb-here").evaluate("e => getComputedStyle(e).textDecorationStyle")
            assert drawn == "dotted"
        said = page.locator("p:has(> #now-1)").aria_snapshot()
    assert "Moved here from" in said
    assert "deleted: parcels. end of deletion" in said.replace('"', "")
    assert "end of what moved here" in said
