"""A CheckReport in the formats that people and programs read. To add one: write the file, list it here."""

from __future__ import annotations

from collections.abc import Callable

from site_tools.model.check import CheckReport
from site_tools.reports.findings import github, json, junit, markdown, sarif, text

FORMATS: dict[str, Callable[[CheckReport], str]] = {
    "text": text.render,
    "json": json.render,
    "sarif": sarif.render,
    "junit": junit.render,
    "github": github.render,
    "markdown": markdown.render,
}
