"""A built site as a browser meets it: served on a free port of this machine, page by page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, Page

from example import Example
from site_tools.model.policy import Clause
from site_tools.model.release import History, Version

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Say nothing."""


@dataclass(frozen=True)
class Site:
    """A site at the address `base`, built from `example`, and the browser that looks at it."""

    base: str
    example: Example
    browser: Browser

    @contextmanager
    def page(self, url: str = "", **options: Any) -> Iterator[Page]:  # noqa: ANN401 - Playwright's options of a context
        """Open the page at `url` in a context of its own."""
        context = self.browser.new_context(**options)
        try:
            page = context.new_page()
            page.goto(self.base + url)
            yield page
        finally:
            context.close()

    @property
    def history(self) -> History:
        history = self.example.load().history("privacy")
        assert history is not None
        return history

    @property
    def in_force(self) -> Version:
        return self.history.versions[-1]

    @property
    def archived(self) -> str:
        return f"privacy/{self.history.versions[0].label}/"

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Return every clause of the policy in force, in reading order."""
        return tuple(self.in_force.policy.walk())

    def kinds(self) -> dict[str, str]:
        """Return the URL of one page of each kind."""
        first, newest = self.history.versions[0].label, self.history.versions[-1].label
        return {
            "home": "",
            "about": "about/",
            "policy": "privacy/",
            "another policy": "cookies/",
            "archived": f"privacy/{first}/",
            "permanent": f"privacy/{newest}/",
            "draft": "privacy/draft/",
            "versions": "privacy/versions/",
            "coverage": "privacy/coverage/",
            "first change": f"privacy/changes/{first}/",
            "change": f"privacy/changes/{newest}/",
            "draft's change": "privacy/changes/draft/",
            "compare": f"privacy/compare/?from={first}",
            "not found": "404.html",
        }


def search(page: Page, words: str) -> list[str]:
    """Search as a reader does, once the box says that it is ready; return the address of each result."""
    box = page.get_by_role("textbox", name="Search")
    box.click()
    page.locator(".md-search-result__meta", has_text="Type to start searching").wait_for()
    box.fill(words[:-1])
    box.press(words[-1])  # the theme searches when a key is let go: so this is one search, and not one a letter
    page.locator(".md-search-result__item").first.wait_for()
    addresses: list[str] = page.locator(".md-search-result__link").evaluate_all("all => all.map(e => e.href)")
    return addresses


@contextmanager
def serve(example: Example, browser: Browser) -> Iterator[Site]:
    """Serve the site built in `example`."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(example.root / "site"))) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield Site(f"http://127.0.0.1:{server.server_address[1]}/", example, browser)
        finally:
            server.shutdown()
            thread.join()
