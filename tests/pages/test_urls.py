from __future__ import annotations

import pytest

from site_tools.model.page import Page
from site_tools.pages import urls


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("", "index.md"),
        (urls.main_page("privacy"), "privacy/index.md"),
        (urls.main_page("index"), "index/index.md"),
        (urls.main_page("reindex"), "reindex/index.md"),
        (urls.version_page("privacy", "2019-07-15-2"), "privacy/2019-07-15-2/index.md"),
        (urls.version_page("privacy", "draft"), "privacy/draft/index.md"),
        (urls.versions_page("privacy"), "privacy/versions/index.md"),
        (urls.change_page("privacy", "2019-07-15"), "privacy/changes/2019-07-15/index.md"),
    ],
)
def test_a_page_is_served_where_its_links_lead(url: str, path: str) -> None:
    assert urls.file_of(url) == path
    assert Page(path, "").url == url
