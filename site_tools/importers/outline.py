"""HTML elements in their order → headings with their bodies, the levels re-based so that none is skipped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bs4 import BeautifulSoup, PageElement, Tag
from rapidfuzz import fuzz

from site_tools.importers import titles
from site_tools.importers.blocks import write
from site_tools.importers.inline import text_of
from site_tools.importers.markup import LINE
from site_tools.importers.tidy import HEADINGS, line_of
from site_tools.importers.values import Step, excerpt
from site_tools.model.value import value

DEEPEST = 5
_ALIKE = 80


@value
class Part:
    """A heading and what stands below it, up to the next one. The text above the first heading has level 0 and no title.

    `id` is one that the heading names itself; `anchors` are others by which links reach it.
    """

    level: int
    title: str
    line: int
    nodes: tuple[PageElement, ...]
    id: str = ""
    anchors: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Return the words of the body on one line."""
        return text_of(self.nodes)


def parts_of(soup: BeautifulSoup) -> tuple[tuple[Part, ...], list[Step]]:
    """Cut the tree at its headings; the first part is the text above them."""
    parts: list[Part] = [Part(0, "", 0, ())]
    steps: list[Step] = []
    for node in _opened(soup.children):
        if not (isinstance(node, Tag) and node.name in HEADINGS):
            parts[-1] = replace(parts[-1], nodes=(*parts[-1].nodes, node))
            continue
        title = titles.read(text_of([node]))
        if not title.text:
            steps.append(Step(line_of(node), "heading without words left out"))
            continue
        anchors = [str(tag[key]) for tag in [node, *node.find_all()] for key in ("id", "name") if tag.get(key)]
        parts.append(Part(int(node.name[1]), title.text, line_of(node), (), title.id, tuple(anchors)))
        steps += _cuts(node, title)
    return tuple(parts), steps


def _opened(nodes: Iterable[PageElement]) -> Iterable[PageElement]:
    """Yield the nodes, with raw HTML opened wherever it holds a heading."""
    for node in list(nodes):
        if isinstance(node, Tag) and node.name not in HEADINGS and LINE not in node.attrs and node.find(list(HEADINGS)):
            yield from _opened(node.children)
        else:
            yield node


def _cuts(node: Tag, title: titles.Title) -> Iterable[Step]:
    if title.number:
        yield Step(
            line_of(node),
            f"typed number “{title.number}” left out of the title {excerpt(title.text)}: the site numbers",
        )
    if title.attributes and title.attributes != f"#{title.id}":
        yield Step(line_of(node), f"layout mark left out of the title {excerpt(title.text)}: {{{title.attributes}}}")
    for link in node.find_all("a", href=True):
        yield Step(line_of(node), f"link in the title {excerpt(title.text)} made text: {link['href']}")


def choose_title(parts: Sequence[Part], front: str, name: str) -> tuple[str, tuple[Part, ...]]:
    """Return the policy's title and the parts without the heading that gave it. `front` is the front matter's title."""
    fallback = front or " ".join(name.replace("-", " ").replace("_", " ").split()).capitalize() or "Policy"
    if len(parts) == 1:
        return fallback, tuple(parts)
    above, first, *others = parts
    if not _is_title(first, others, front):
        return fallback, tuple(parts)
    merged = replace(above, nodes=(*above.nodes, *first.nodes), anchors=(*above.anchors, *first.anchors))
    return first.title, (merged, *others)


def _is_title(first: Part, others: Sequence[Part], front: str) -> bool:
    outermost = min((part.level for part in others), default=first.level + 1)
    alike = bool(front) and fuzz.token_sort_ratio(titles.same(first.title), titles.same(front)) >= _ALIKE
    names_document = bool(titles.DOCUMENT.search(first.title)) and not titles.ABOUT_DOCUMENT.match(first.title)
    if first.level > outermost:
        return False
    if first.level < outermost:
        return first.level == 1 or alike or (not front and (bool(others) or names_document))
    return alike or (not front and names_document)


def rebase(parts: Sequence[Part]) -> tuple[tuple[Part, ...], list[Step]]:
    """Return the parts with levels that are depths: 1 a section, 2 a clause in it; none skipped, none below 5."""
    open_levels: list[int] = []
    rebased: list[Part] = []
    for part in parts:
        if part.level:
            while open_levels and open_levels[-1] >= part.level:
                open_levels.pop()
            open_levels.append(part.level)
        rebased.append(replace(part, level=min(len(open_levels), DEEPEST) if part.level else 0))
    changed = {(before.level, after.level) for before, after in zip(parts, rebased, strict=True) if before.level}
    shifts = {before - after for before, after in changed}
    steps = [Step(0, "heading levels re-based: " + ", ".join(f"{'#' * a} → {'#' * b}" for a, b in sorted(changed)))]
    return tuple(rebased), steps if len(shifts) > 1 or shifts - {0, 1} else []


def has_words(part: Part) -> bool:
    """Whether anything below the heading would be written."""
    return bool(write(part.nodes))
