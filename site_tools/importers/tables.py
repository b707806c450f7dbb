"""Tables and definition lists in the tree → such that every word stands in a cell, a term or a definition."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import BeautifulSoup, NavigableString, PageElement, Tag

from site_tools.importers.tidy import line_of
from site_tools.importers.values import Step, excerpt

_HOLDERS = {"table": ("td", "th", "caption"), "dl": ("dt", "dd")}
_PARTS = ("tr", "td", "th", "tbody", "thead", "tfoot", "caption")


def mend(soup: BeautifulSoup) -> Iterator[Step]:
    """Unfold tables that hold tables, and put words that stand between cells above their table."""
    for table in soup.find_all("table"):
        if table.find("table"):
            yield Step(line_of(table), "table around a table unfolded into paragraphs")
            for part in table.find_all(list(_PARTS)):
                if part.find_parent("table") is table:
                    part.name = "div"
            table.name = "div"
    for name, holders in _HOLDERS.items():
        for element in soup.find_all(name):
            for text in _stray(element, holders):
                yield Step(
                    line_of(element), f"words between the parts of a {_NAMES[name]} put above it: {excerpt(str(text))}"
                )
                above = Tag(name="p")
                element.insert_before(above)
                above.append(text)


def _stray(element: Tag, holders: tuple[str, ...]) -> list[PageElement]:
    """Return the words below `element` that none of its parts holds."""
    return [
        text
        for text in element.find_all(string=True)
        if isinstance(text, NavigableString) and text.strip() and text.find_parent([*holders, element.name]) is element
    ]


_NAMES = {"table": "table", "dl": "definition list"}
