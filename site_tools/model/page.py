"""A file of the docs tree, as MkDocs will read it."""

from __future__ import annotations

from dataclasses import dataclass

from site_tools.model.policy import Policy


@dataclass(frozen=True, slots=True)
class Page:
    """One generated file: `path` below `content/`, with `/`; `text` is written as UTF-8.

    `shows` is the policy every clause of which the built page must show, None for pages that show none.
    """

    path: str
    text: str
    shows: Policy | None = None

    @property
    def url(self) -> str:
        """Return where the page is served, below the site's root: "" for the home page, else with a final `/`."""
        folder = self.path.removesuffix(".md").removesuffix("index")
        return folder if not folder or folder.endswith("/") else f"{folder}/"
