from __future__ import annotations

from typing import Any

import pytest

from browser.served import PHONE, Site

pytestmark = pytest.mark.browser

ENOUGH = 4.5  # WCAG 2.2, 1.4.3
FAINT = """() => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    const context = canvas.getContext('2d', {willReadFrequently: true});
    const seen = colours => {
        for (const colour of ['white', ...colours]) { context.fillStyle = colour; context.fillRect(0, 0, 1, 1); }
        return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const light = rgb => {
        const [r, g, b] = rgb.map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const shown = element => element.checkVisibility({opacityProperty: true, visibilityProperty: true});
    const speaks = element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    const found = [];
    for (const element of document.querySelectorAll('article *, .md-footer *, .md-sidebar *')) {
        if (!shown(element) || !speaks(element)) continue;
        const behind = [];
        for (let e = element; e; e = e.parentElement) behind.unshift(getComputedStyle(e).backgroundColor);
        const lights = [light(seen(behind)), light(seen([...behind, getComputedStyle(element).color]))];
        const ratio = (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
        found.push([ratio, element.className || element.tagName, element.textContent.trim().slice(0, 40)]);
    }
    return found;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("options", [{}, PHONE], ids=["wide", "phone"])
def test_every_word_stands_out_from_its_ground(site: Site, scheme: Any, options: dict[str, Any]) -> None:  # noqa: ANN401 - a literal of Playwright's
    faint = {}
    with site.page(color_scheme=scheme, **options) as page:
        for kind, url in site.kinds().items():
            page.goto(site.base + url)
            assert page.locator("body").get_attribute("data-md-color-scheme") == (
                "slate" if scheme == "dark" else "default"
            )
            measured = page.evaluate(FAINT)
            assert measured
            faint[kind] = [(round(ratio, 2), *what) for ratio, *what in measured if ratio < ENOUGH]
    assert {kind: found for kind, found in faint.items() if found} == {}


def test_an_upcoming_version_stands_out_in_the_dark(announced: Site) -> None:
    with announced.page("privacy/versions/", color_scheme="dark") as page:
        assert [what for ratio, *what in page.evaluate(FAINT) if ratio < ENOUGH] == []


def test_links_in_text_are_told_by_more_than_colour(site: Site) -> None:
    plain = """() => [...document.querySelectorAll(
        'article :is(p, li, td, dd):not(.cb-contents li, .task-list-item) > a:not(.headerlink, .cb-link)')].filter(e =>
        !getComputedStyle(e).textDecorationLine.includes('underline') ||
        getComputedStyle(e).textDecorationColor === 'rgba(0, 0, 0, 0)').map(e => e.outerHTML)"""
    with site.page() as page:
        for kind, url in site.kinds().items():
            page.goto(site.base + url)
            assert page.evaluate(plain) == [], kind
