"""A ChangeReport in the formats that people and programs read. To add one: write the file, list it here."""

from __future__ import annotations

from collections.abc import Callable

from site_tools.model.comparison import ChangeReport
from site_tools.reports.changes import html, json, markdown, text

FORMATS: dict[str, Callable[[ChangeReport], str]] = {
    "text": text.render,
    "json": json.render,
    "markdown": markdown.render,
    "html": html.render,
}
