"""Where each page of a policy lives, as a path below `content/` and as a URL below the site's root."""

from __future__ import annotations


def main_page(policy: str) -> str:
    """Return the URL of the version in force."""
    return f"{policy}/"


def version_page(policy: str, label: str) -> str:
    """Return the permanent URL of one version ("draft" for the draft)."""
    return f"{policy}/{label}/"


def versions_page(policy: str) -> str:
    """Return the URL of the list of versions."""
    return f"{policy}/versions/"


def change_page(policy: str, label: str) -> str:
    """Return the URL that says what one version changed."""
    return f"{policy}/changes/{label}/"


def compare_page(policy: str) -> str:
    """Return the URL of the page that compares any two versions."""
    return f"{policy}/compare/"


def coverage_page(policy: str) -> str:
    """Return the URL of what the version in force must hold, and where it holds it."""
    return f"{policy}/coverage/"


def file_of(url: str) -> str:
    """Return the path below `content/` of the page served at `url`.

    Always a folder's index: MkDocs leaves a link inside HTML as it is, relative to the page's URL, while Zensical takes
    it as relative to the file and rewrites it. Only where both are the same folder do the two agree.
    """
    return f"{url}index.md"
