from __future__ import annotations

import pytest

from browser.served import Site, search

pytestmark = pytest.mark.browser


def test_no_page_asks_another_site_for_anything_or_complains(site: Site) -> None:
    asked: list[str] = []
    said: list[str] = []
    with site.page() as page:
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(f"{page.url}: {message.type}: {message.text}"))
        page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
        page.on("response", lambda response: said.append(response.url) if response.status >= 400 else None)
        for url in site.kinds().values():
            page.goto(site.base + url, wait_until="networkidle")
        page.goto(site.base)
        assert search(page, "erasure")
    assert len(asked) > len(site.kinds())
    assert [url for url in asked if not url.startswith((site.base, "data:", "blob:"))] == []
    assert said == []
