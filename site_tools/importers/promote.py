"""Paragraphs that look like headings in a text that has none → headings."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from site_tools.importers import titles
from site_tools.importers.inline import text_of
from site_tools.importers.plain.lines import title_like
from site_tools.importers.tidy import HEADINGS, line_of
from site_tools.importers.values import Step, excerpt

_LEAST = 2


def promote(soup: BeautifulSoup) -> Iterator[Step]:
    """Make short bold paragraphs headings where nothing but a title is one; each is a step."""
    headings = soup.find_all(list(HEADINGS))
    bold = [tag for tag in soup.find_all("p", recursive=False) if _is_bold_title(tag)]
    if len(bold) < _LEAST or len(headings) > 1 or not bold[-1].find_next_sibling():
        return
    level = int(headings[0].name[1]) + 1 if headings else 2
    for tag in bold:
        yield Step(line_of(tag), f"bold paragraph made a heading: {excerpt(text_of([tag]))}")
        tag.name = f"h{min(level, 6)}"


def _is_bold_title(tag: Tag) -> bool:
    words = text_of([tag])
    bold = text_of(tag.find_all(["strong", "b"]))
    return bool(words) and words == bold and title_like(titles.read(words).text.rstrip(":"))
