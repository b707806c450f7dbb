from __future__ import annotations

import pytest

from browser.served import PHONE, Site

pytestmark = pytest.mark.browser

FOCUSED = """() => {
    const e = document.activeElement;
    const where = e.closest('.cb-card') ? 'card' : e.closest('.cb-contents') ? 'contents' : e.className.split(' ')[0];
    const box = e.getBoundingClientRect();
    const shown = getComputedStyle(e).opacity !== '0' && box.width > 0 && box.height > 0;
    return [where, shown];
}"""


def test_tab_reaches_every_way_through_a_policy(site: Site) -> None:
    wanted = {"md-skip", "card", "contents", "headerlink", "cb-link"}
    reached: list[str] = []
    with site.page("privacy/", reduced_motion="reduce") as page:
        for _ in range(300):
            page.keyboard.press("Tab")
            where, shown = page.evaluate(FOCUSED)
            assert shown or where not in wanted, where
            reached.append(where)
            if wanted <= set(reached):
                break
    assert reached[0] == "md-skip"
    assert wanted <= set(reached)


def test_the_skip_link_leads_past_the_menu(site: Site) -> None:
    with site.page("privacy/") as page:
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("() => document.activeElement.closest('article') !== null")


def test_permanent_links_show_where_nothing_hovers(site: Site) -> None:
    for options, opacity in (({}, "0"), (PHONE, "1")):
        with site.page("privacy/", **options) as page:
            for selector in (".headerlink", ".cb-link"):
                link = page.locator(f"article {selector}").last
                assert link.evaluate("e => getComputedStyle(e).opacity") == opacity, (selector, options)


def test_a_permanent_link_shows_on_hover(site: Site) -> None:
    with site.page("privacy/", reduced_motion="reduce") as page:
        clause = page.locator(".cb-clause").first
        clause.hover()
        assert clause.locator(".cb-link").evaluate("e => getComputedStyle(e).opacity") == "1"
