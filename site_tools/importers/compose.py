"""HTML elements of a foreign text → section files in Clausebook's source format, and the report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bs4 import BeautifulSoup

from site_tools.errors import OperatorError
from site_tools.importers import contents, escape, links, notes, outline, tables
from site_tools.importers.blocks import write
from site_tools.importers.ids import Ids, Wanted, plain_words
from site_tools.importers.outline import Part
from site_tools.importers.promote import promote
from site_tools.importers.tidy import tidy
from site_tools.importers.values import Imported, ImportedSection, NothingToImport, Step, gathered
from site_tools.model.value import value


@value
class Foreign:
    """A foreign text as read: its elements, the title that stands outside them (or ""), and the steps so far."""

    soup: BeautifulSoup
    title: str
    steps: tuple[Step, ...]


def compose(foreign: Foreign, name: str, base_url: str, ids: Ids) -> Imported:
    """Cut the text into sections and write them.

    Raises NothingToImport where no words are left, another OperatorError where they stand too deep inside each other.
    """
    try:
        return _composed(foreign, name, base_url, ids)
    except RecursionError:
        raise OperatorError(
            "Lists, quotations or HTML elements stand hundreds deep inside each other. Give the text alone."
        ) from None


def _composed(foreign: Foreign, name: str, base_url: str, ids: Ids) -> Imported:
    soup = foreign.soup
    steps = [*foreign.steps, *tidy(soup), *tables.mend(soup), *promote(soup)]
    footnotes, found = notes.take_out(soup)
    meant, left_out = contents.leave_out(soup)
    steps += [*found, *left_out]
    cut, found = outline.parts_of(soup)
    title, cut = outline.choose_title(cut, foreign.title, name)
    parts, rebased = outline.rebase(_sections(cut, title))
    if not parts or not any(part.title or part.text for part in cut):
        raise NothingToImport("No text to import was found: it is empty, or holds only pictures and layout.")
    steps += [*found, *rebased]
    idents = ids.assign(_wanted(parts))
    steps += links.settle([*parts, _note_part(footnotes)], links.anchors(parts, idents, meant), base_url)
    return Imported(tuple(_files(parts, idents, footnotes)), title, gathered(steps))


def _sections(cut: Sequence[Part], title: str) -> tuple[Part, ...]:
    """Return the parts to write: a preamble only where it has words, and one section where there are no headings."""
    above, *headed = cut
    if not headed:
        return (replace(above, level=1, title=title),) if outline.has_words(above) else ()
    if outline.has_words(above):
        return (above, *headed)
    first = replace(headed[0], anchors=(*headed[0].anchors, *above.anchors))
    return (first, *headed[1:])


def _note_part(footnotes: notes.Notes) -> Part:
    return Part(0, "", 0, tuple(footnotes.values()))


def _wanted(parts: Sequence[Part]) -> list[Wanted]:
    above: list[str] = []
    wanted: list[Wanted] = []
    for part in parts:
        del above[max(part.level - 1, 0) :]
        wanted.append(Wanted(part.title, above[-1] if above else "", plain_words(write(part.nodes)), part.id))
        above.append(part.title)
    return wanted


def _files(parts: Sequence[Part], idents: Sequence[str], footnotes: notes.Notes) -> Iterable[ImportedSection]:
    """Yield one file for each part of level 1 with all below it; the preamble is number 0."""
    starts = [index for index, part in enumerate(parts) if part.level <= 1]
    order = 0 if parts[0].level == 0 else 1
    for start, end in zip(starts, [*starts[1:], len(parts)], strict=True):
        blocks = [
            block
            for part, ident in zip(parts[start:end], idents[start:end], strict=True)
            for block in _blocks(part, ident)
        ]
        labels = notes.referred([node for part in parts[start:end] for node in part.nodes], footnotes)
        text = "\n\n".join([*blocks, *notes.written(labels, footnotes)]) + "\n"
        yield ImportedSection(order, idents[start], f"{order:02d}-{idents[start]}.md", text)
        order += 1


def _blocks(part: Part, ident: str) -> Iterable[str]:
    yield f"{'#' * max(part.level, 1)} {heading_text(part.title or 'Introduction')} {{#{ident}}}"
    if body := write(part.nodes):
        yield body


def heading_text(title: str) -> str:
    """Return a title as Markdown that shows it letter by letter."""
    escaped = escape.words(title)
    return escaped.replace("{", "\\{").replace("}", "\\}")
