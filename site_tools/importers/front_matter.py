"""A Markdown file → its front matter's title and the text below, its lines still where they were."""

from __future__ import annotations

import re

import yaml

from site_tools.importers.values import Step, excerpt

_FRONT_MATTER = re.compile(
    r"\A(?:[ \t]*\n)*---[ \t]*\n(?P<yaml>.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)


def split(text: str) -> tuple[str, str, list[Step]]:
    """Return the front matter's title ("" without one), the text with blank lines in its stead, and the steps."""
    match = _FRONT_MATTER.match(text)
    values = _mapping(match["yaml"]) if match else None
    if match is None or values is None:
        return "", text, []
    title = " ".join(str(values.get("title") or "").split())
    dropped = [f"{key}: {excerpt(str(value))}" for key, value in values.items() if value is not None]
    steps = [Step(1, f"front matter left out ({'; '.join(dropped)})" if dropped else "empty front matter left out")]
    return title, "\n" * match[0].count("\n") + text[match.end() :], steps


def _mapping(raw: str) -> dict[object, object] | None:
    """Read YAML that must be a mapping; None where it is something else, such as text between two rules."""
    try:
        values = yaml.load(raw, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError, TypeError):
        return None
    if values is None and not raw.strip():
        return {}
    return values if isinstance(values, dict) else None
