"""HTML elements → steps for what our source format has no way to write and will be made plain."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from site_tools.importers.values import Step, excerpt

_LINE = "data-line"
_PLAIN = {"sup": "raised text", "sub": "lowered text"}


def simplified(soup: BeautifulSoup) -> Iterator[Step]:
    """Yield a step for each raised or lowered text, lettered list, and cell that spans others."""
    for tag in soup.find_all(_is_simplified):
        placed = tag if _LINE in tag.attrs else tag.find_previous(attrs={_LINE: True})
        line = int(str(placed[_LINE])) if isinstance(placed, Tag) else 0
        if tag.name == "ol":
            yield Step(line, f"list counted with “{tag['type']}” becomes one with numbers")
        elif tag.name in {"td", "th"}:
            yield Step(line, f"cell that spans several becomes one cell: {excerpt(tag.get_text())}")
        else:
            yield Step(line, f"{_PLAIN[tag.name]} made plain: {excerpt(tag.get_text())}")


def _is_simplified(tag: Tag) -> bool:
    if tag.name == "ol":
        return str(tag.get("type", "1")) != "1"
    if tag.name in {"td", "th"}:
        return any(str(tag.get(span, "1")) != "1" for span in ("colspan", "rowspan"))
    return tag.name in _PLAIN and bool(tag.get_text().strip())
