"""A Chromium, and the shipped site served to it. Without a Chromium these tests skip, unless CLAUSEBOOK_REQUIRE_BROWSER=1."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from browser.served import Site, serve
from conftest import copy_shipped
from example import Example

_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = os.environ.get("CLAUSEBOOK_BROWSER") or shutil.which("chromium") or shutil.which("google-chrome")
    if not found:
        said = "no Chromium on PATH; install Debian's chromium, or name one in CLAUSEBOOK_BROWSER"
        if os.environ.get("CLAUSEBOOK_REQUIRE_BROWSER") == "1":
            pytest.fail(said)
        pytest.skip(said)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(_ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(built: Example, browser: Browser) -> Iterator[Site]:
    """Serve the shipped policies, drafts included."""
    with serve(built, browser) as site:
        yield site


@pytest.fixture(scope="session")
def announced(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Site]:
    """Serve the shipped policies as they stood when the version of 2023-09-01 was published and not yet in force."""
    example = copy_shipped(Path(tmp_path_factory.mktemp("announced")) / "repo")
    example.must("build", "--as-of", "2023-08-10")
    with serve(example, browser) as site:
        yield site
