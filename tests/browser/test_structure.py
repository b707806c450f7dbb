from __future__ import annotations

from itertools import pairwise

import pytest

from browser.served import Site

pytestmark = pytest.mark.browser

LEVELS = "() => [...document.querySelectorAll('main :is(h1,h2,h3,h4,h5,h6)')].map(e => Number(e.tagName[1]))"
NAMELESS = """() => [...document.querySelectorAll('nav')].filter(nav => getComputedStyle(nav).display !== 'none' &&
    !nav.getAttribute('aria-label') && !document.getElementById(nav.getAttribute('aria-labelledby'))
    ).map(nav => nav.className)"""
REPEATED = """() => {
    const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
    return ids.filter((id, i) => ids.indexOf(id) !== i);
}"""


def test_headings_make_an_outline(site: Site) -> None:
    with site.page() as page:
        for kind, url in site.kinds().items():
            page.goto(site.base + url)
            levels = page.evaluate(LEVELS)
            assert levels[0] == 1, kind
            assert levels.count(1) == 1, kind
            assert all(after - before <= 1 for before, after in pairwise(levels)), (kind, levels)


def test_pages_can_be_found_one_s_way_in_without_sight(site: Site) -> None:
    with site.page() as page:
        for kind, url in site.kinds().items():
            page.goto(site.base + url)
            assert page.locator("html").get_attribute("lang") == "en", kind
            assert page.evaluate(NAMELESS) == [], kind
            assert page.evaluate(REPEATED) == [], kind
            assert page.locator("article img").count() == 0, kind
            assert page.locator("main").count() == 1, kind
            assert page.locator(".cb-banner:not([role=note][aria-label])").count() == 0, kind
            assert page.locator("article a:not([href])").count() == 0, kind


def test_titles_tell_pages_apart(site: Site) -> None:
    titles = []
    with site.page() as page:
        for kind, url in site.kinds().items():
            if kind != "not found":
                page.goto(site.base + url)
                titles.append(page.title())
    assert len(set(titles)) == len(titles), titles


def test_the_card_states_what_a_reader_asks_first(site: Site) -> None:
    with site.page("privacy/") as page:
        names = page.locator(".cb-card dt").all_inner_texts()
        ways = page.locator(".cb-card .cb-ways a").all_inner_texts()
    assert names == ["Policy", "Organisation", "Version", "In force since", "Last updated", "Supersedes"]
    assert ways == ["What changed", "What changed since I agreed", "What it must hold", "All versions"]


def test_a_first_version_has_no_class_of_change(site: Site) -> None:
    with site.page(site.kinds()["first change"]) as page:
        assert "Class of change" not in page.locator("article").inner_text()
    with site.page(site.kinds()["change"]) as page:
        assert "Class of change" in page.locator("article").inner_text()
