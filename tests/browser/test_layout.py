from __future__ import annotations

import pytest

from browser.served import PHONE, Site

pytestmark = pytest.mark.browser

STICKING_OUT = """width => {
    const scrolls = element => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    const inside = element => {
        for (let e = element.parentElement; e; e = e.parentElement) if (e.tagName !== 'HTML' && scrolls(e)) return true;
        return false;
    };
    const wide = [...document.querySelectorAll('article, article *')].filter(element =>
        element.getBoundingClientRect().right > width + 0.5 && !inside(element));
    const root = document.documentElement;
    return [...wide.map(e => e.outerHTML.slice(0, 80)), ...(root.scrollWidth > width ? ['the page'] : [])];
}"""


@pytest.mark.parametrize("width", [320, 390])
def test_no_page_is_wider_than_a_phone(site: Site, width: int) -> None:
    wide = {}
    with site.page(**(PHONE | {"viewport": {"width": width, "height": 844}})) as page:
        for kind, url in site.kinds().items():
            page.goto(site.base + url)
            wide[kind] = page.evaluate(STICKING_OUT, width)
    assert {kind: found for kind, found in wide.items() if found} == {}


def test_a_wide_table_scrolls_by_itself(site: Site) -> None:
    with site.page("cookies/", java_script_enabled=False, **PHONE) as page:
        table = page.locator("article table").first
        assert table.evaluate("e => e.scrollWidth > e.clientWidth")
        assert table.evaluate("e => { e.scrollLeft = 50; return e.scrollLeft }") == 50


def test_the_card_is_compact(site: Site) -> None:
    with site.page("privacy/", viewport={"width": 1280, "height": 800}) as page:
        box = page.locator(".cb-card").bounding_box()
        assert box is not None
        assert box["height"] < 250
        assert page.locator(".cb-contents ul").evaluate("e => getComputedStyle(e).columnCount") == "2"
        assert page.locator(".cb-contents li").first.evaluate("e => getComputedStyle(e).listStyleType") == "none"
