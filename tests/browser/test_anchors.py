from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browser.served import PHONE, Site

pytestmark = pytest.mark.browser

BELOW_HEADER = """id => {
    const header = document.querySelector('.md-header').getBoundingClientRect();
    const box = document.getElementById(id).getBoundingClientRect();
    return box.top >= header.bottom - 1 && box.top < innerHeight - 20;
}"""


def _lands(page: Page, ident: str) -> bool:
    page.wait_for_timeout(150)
    return bool(page.evaluate(BELOW_HEADER, ident))


@pytest.mark.parametrize("selector", [".headerlink", ".cb-link"])
@pytest.mark.parametrize("options", [{}, PHONE], ids=["wide", "phone"])
def test_a_permanent_link_sets_the_address_and_shows_its_clause(
    site: Site, selector: str, options: dict[str, object]
) -> None:
    with site.page("privacy/", reduced_motion="reduce", **options) as page:
        links = page.locator(f"article {selector}")
        link = links.nth(links.count() // 2)
        target = str(link.get_attribute("href"))
        link.click()
        assert page.url == f"{site.base}privacy/{target}"
        assert _lands(page, target[1:])


def test_every_clause_and_former_id_lands_below_the_header(site: Site) -> None:
    former = {old: clause.id for clause in site.clauses for old in clause.was}
    assert former
    with site.page(reduced_motion="reduce", viewport={"width": 1280, "height": 800}) as page:
        for old, now in former.items():
            page.goto(f"{site.base}privacy/#{old}")
            assert _lands(page, now), (old, now)
        for clause in [c for c in site.clauses if c.kind in {"block", "item"}][:4]:
            page.goto(f"{site.base}privacy/#{clause.id}")
            assert _lands(page, clause.id), clause.id


def test_the_clause_that_a_link_led_to_is_marked(site: Site) -> None:
    item = next(clause for clause in site.clauses if clause.kind == "item")
    heading = next(clause for clause in site.clauses if clause.kind == "heading")
    former = next(clause for clause in site.clauses if clause.was and clause.kind == "heading")
    background = "id => getComputedStyle(document.getElementById(id)).backgroundColor"
    with site.page("privacy/") as page:
        for anchor, ident in ((item.id, item.id), (heading.id, heading.id), (former.was[0], former.id)):
            assert page.evaluate(background, ident) == "rgba(0, 0, 0, 0)"
            page.goto(f"{site.base}privacy/#{anchor}")
            assert page.evaluate(background, ident) != "rgba(0, 0, 0, 0)", anchor
