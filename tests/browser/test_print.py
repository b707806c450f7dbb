from __future__ import annotations

import pytest

from browser.served import Site

pytestmark = pytest.mark.browser


def test_paper_shows_the_banner_and_the_text_and_no_menu(site: Site) -> None:
    with site.page(site.archived, viewport={"width": 800, "height": 1100}) as page:
        page.emulate_media(media="print")
        for selector in (".md-header", ".md-sidebar", ".md-search", ".md-footer", ".cb-contents", ".cb-ways"):
            assert not page.locator(selector).first.is_visible(), selector
        for selector in (".cb-banner", ".cb-card dl", "h1", "h2", ".cb-body", "dfn"):
            assert page.locator(selector).first.is_visible(), selector
        assert page.locator("h2").first.evaluate("e => getComputedStyle(e).breakAfter") == "avoid"


def test_paper_says_where_links_to_other_sites_lead(site: Site) -> None:
    said = "e => getComputedStyle(e, '::after').content"
    with site.page("privacy/") as page:
        link = page.locator(".cb-body a[href^=http]").first
        assert link.evaluate(said) == "none"
        page.emulate_media(media="print")
        assert str(link.get_attribute("href")) in link.evaluate(said)
