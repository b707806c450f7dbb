from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browser.served import Site

pytestmark = pytest.mark.browser


def _banners(page: Page) -> list[str]:
    return page.get_by_role("note").all_inner_texts()


def test_an_archived_page_says_so_and_leads_to_the_page_in_force(site: Site) -> None:
    with site.page(site.archived) as page:
        (said,) = _banners(page)
        assert said.startswith("Archived version.")
        page.get_by_role("link", name="Read the version in force").click()
        assert page.url == f"{site.base}privacy/"
        assert _banners(page) == []


def test_the_permanent_page_of_the_version_in_force_says_so(site: Site) -> None:
    with site.page(f"privacy/{site.in_force.label}/") as page:
        (said,) = _banners(page)
    assert said.startswith("In force.")


def test_a_draft_says_that_it_is_one(site: Site) -> None:
    with site.page("privacy/draft/") as page:
        (said,) = _banners(page)
    assert said.startswith("Draft.")
    assert "not in force" in said


def test_an_upcoming_version_says_from_when(announced: Site) -> None:
    with announced.page("privacy/2023-09-01/") as page:
        (said,) = _banners(page)
    assert said.startswith("Not yet in force. This version takes effect on 1 September 2023.")


def test_the_page_in_force_announces_the_next_version(announced: Site) -> None:
    with announced.page("privacy/") as page:
        (said,) = _banners(page)
        assert "It takes effect on 1 September 2023." in said
        page.get_by_role("link", name="what will change").click()
        assert page.url == f"{announced.base}privacy/changes/2023-09-01/"
    with announced.page("privacy/versions/") as page:
        assert page.locator(".cb-state").all_inner_texts() == ["Upcoming", "In force", "Superseded"]


def test_the_menu_leads_to_each_policy_and_its_list_of_versions_alone(site: Site) -> None:
    with site.page("privacy/", viewport={"width": 1280, "height": 800}) as page:
        links = page.locator(".md-nav--primary a.md-nav__link:not(.md-nav--secondary a)")
        menu = {str(links.nth(i).evaluate("e => new URL(e.href).pathname")) for i in range(links.count())}
    assert menu == {"/", "/about/", "/privacy/", "/privacy/versions/", "/cookies/", "/cookies/versions/"}
