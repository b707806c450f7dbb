"""What `serve` does at each save: build again, say what was found, keep the last good pages."""

from __future__ import annotations

import sys
from pathlib import Path

from site_tools import pipeline
from site_tools.errors import OperatorError, Refused
from site_tools.reports.text import render
from site_tools.settings import Settings


class Preview:
    """The previewed site of one repository."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._docs = settings.work / "serve" / "docs"
        self.site = settings.work / "serve" / "site"

    def watched(self) -> tuple[Path, ...]:
        """Return the files and folders whose change rebuilds the preview."""
        return self._settings.policy_src, self._settings.content, self._settings.root / "mkdocs.yml"

    def rebuild(self) -> None:
        """Build the preview again and print the findings; whatever is wrong, nothing raises and the old pages stay."""
        colour = sys.stdout.isatty()
        try:
            repository = pipeline.preview(self._settings, self._docs, self.site)
        except Refused as refusal:
            sys.stdout.write(render(refusal.findings, colour=colour) + f"{refusal} The last good pages stay.\n")
        except (OperatorError, OSError) as error:
            sys.stdout.write(f"{error}\nThe last good pages stay.\n")
        else:
            sys.stdout.write(render(repository.drafts, colour=colour) + f"Built as of {self._settings.as_of}.\n")
        sys.stdout.flush()
