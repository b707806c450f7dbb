"""A CheckReport in the formats that people and programs read. To add one: write the file, list it here."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from site_tools.model.check import CheckReport

Render = Callable[[CheckReport], str]


def _renderer(name: str) -> Render:
    """Return the format's function; its module is imported when it is first asked to write."""

    def render(report: CheckReport) -> str:
        text: str = import_module(f"{__name__}.{name}").render(report)
        return text

    return render


FORMATS: dict[str, Render] = {
    name: _renderer(name) for name in ("text", "json", "sarif", "junit", "github", "markdown")
}
