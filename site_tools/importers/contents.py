"""HTML elements → the same without the document's own table of contents: the site makes one."""

from __future__ import annotations

import re
from collections.abc import Collection

from bs4 import BeautifulSoup, PageElement, Tag

from site_tools.importers import titles
from site_tools.importers.inline import text_of
from site_tools.importers.tidy import HEADINGS, line_of
from site_tools.importers.values import Step, excerpt

_HEADING = re.compile(r"(?:table of )?contents?|toc|on this page|overview of sections", re.IGNORECASE)
_MARK = re.compile(r"\[\[?_?toc_?\]?\]|toc", re.IGNORECASE)
_LEAD = re.compile(r"\b(?:sections?|contents?|links?|jump|topics?|chapters?|headings?)\b", re.IGNORECASE)
_LEAD_LENGTH = 250


def leave_out(soup: BeautifulSoup) -> tuple[dict[str, str], list[Step]]:
    """Take tables of contents out of the tree, with the heading or the sentence that announces them.

    Returns which title each of their links meant, and the steps.
    """
    steps: list[Step] = []
    meant: dict[str, str] = {}
    known = {titles.same(titles.read(text_of([tag])).text) for tag in soup.find_all(list(HEADINGS))} - {""}
    for tag in soup.find_all(["ul", "ol", "p"]):
        if tag.decomposed or not (_is_mark(tag) or _is_contents(tag, known)):
            continue
        before, after = _neighbour(tag, forwards=False), _neighbour(tag, forwards=True)
        entries = len(tag.find_all("li"))
        meant |= {str(a["href"])[1:]: titles.same(titles.read(text_of([a])).text) for a in tag.find_all("a", href=True)}
        steps.append(Step(line_of(tag), f"table of contents left out ({entries} entries): the site makes its own"))
        tag.decompose()
        if before is not None and _announces(before, after):
            steps.append(
                Step(
                    line_of(before),
                    f"announcement of the table of contents left out: {excerpt(text_of([before]), 200)}",
                )
            )
            before.decompose()
    return meant, steps


def _is_mark(tag: Tag) -> bool:
    return _MARK.fullmatch(text_of([tag])) is not None


def _is_contents(tag: Tag, known: Collection[str]) -> bool:
    items = tag.find_all("li") if tag.name != "p" else []
    if len(items) < 2 or tag.find_parent("li"):  # noqa: PLR2004 - one entry is no table
        return False
    return all(_is_entry(item, known) for item in items) and (len(items) > 2 or tag.find("a") is not None)  # noqa: PLR2004


def _is_entry(item: Tag, known: Collection[str]) -> bool:
    """Whether a list item is a title of this document, or nothing but a link into it."""
    own = [child for child in item.children if not (isinstance(child, Tag) and child.name in {"ul", "ol"})]
    words = text_of(own)
    links = [link for link in item.find_all("a", href=True) if link.find_parent("li") is item]
    if len(links) == 1 and str(links[0]["href"]).startswith("#"):
        return titles.same(text_of(links)) == titles.same(titles.read(words).text) or text_of(links) == words
    return not links and titles.same(titles.read(words).text) in known


def _neighbour(tag: Tag, *, forwards: bool) -> Tag | None:
    siblings: list[PageElement] = list(tag.next_siblings if forwards else tag.previous_siblings)
    return next((other for other in siblings if isinstance(other, Tag) and text_of([other])), None)


def _announces(before: Tag, after: Tag | None) -> bool:
    words = text_of([before])
    if before.name in HEADINGS:
        return _HEADING.fullmatch(titles.read(words).text.rstrip(":")) is not None and (
            after is None or after.name in HEADINGS
        )
    if before.name != "p":
        return False
    heads = _HEADING.fullmatch(words.rstrip(":")) is not None
    return heads or (words.endswith(":") and len(words) <= _LEAD_LENGTH and _LEAD.search(words) is not None)
