from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from browser.served import Site, search

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("words", ["erasure", "Marketing", "Data Controller"])
def test_the_search_finds_the_policy_in_force_and_nothing_archived(site: Site, words: str) -> None:
    with site.page() as page:
        paths = {urlsplit(address).path for address in search(page, words)}
    assert "/privacy/" in paths
    policies = {f"/{policy}/{page}" for policy in ("privacy", "cookies") for page in ("", "versions/", "coverage/")}
    assert paths <= {"/", "/about/"} | policies
