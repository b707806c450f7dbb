"""A Markdown file → its front matter's title and the text below, its lines still where they were."""

from __future__ import annotations

import re

import yaml

from site_tools.importers.values import Step, excerpt

_FRONT_MATTER = re.compile(
    r"\A(?:[ \t]*\n)*---[ \t]*\n(?P<yaml>.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)

_DEEPEST = 20
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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


def _is_plain(raw: str) -> bool:
    """Return whether YAML can be read safely: ten lines of aliases mean a billion values, and depth ends the process."""
    depth = 0
    for event in yaml.parse(raw, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.AliasEvent) or depth > _DEEPEST:
            return False
    return True


def _mapping(raw: str) -> dict[object, object] | None:
    """Read YAML that must be a mapping; None where it is something else, such as text between two rules."""
    try:
        values = yaml.load(raw, Loader=_LOADER) if _is_plain(raw) else None  # noqa: S506 - the fast safe one
    except (yaml.YAMLError, ValueError, RecursionError, TypeError):
        return None
    if values is None and not raw.strip():
        return {}
    return values if isinstance(values, dict) else None
