"""Plain text, such as a scraped web page → Imported."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise

from bs4 import BeautifulSoup

from site_tools.importers import characters, mojibake
from site_tools.importers.compose import Foreign, compose
from site_tools.importers.ids import Ids
from site_tools.importers.plain import contents, edges, lists, sections
from site_tools.importers.plain.clauses import clauses
from site_tools.importers.plain.contents import Opening
from site_tools.importers.plain.edges import Edges, recased
from site_tools.importers.plain.lines import Line, is_cut, lines_of, paragraphs, without
from site_tools.importers.values import Imported, Step, excerpt
from site_tools.reading import unix_lines


def read_text(text: str, name: str, *, ids: Ids | None = None) -> Imported:
    """Turn plain text into sections: by its own table of contents, else by numbers, lone titles or `Title:` openings.

    Args:
        text: the document.
        name: what to call the policy where the text has no title of its own.
        ids: the ids of earlier versions, which clauses keep.

    Raises:
        NothingToImport: no words are left.
    """
    text, restored = mojibake.restore(unix_lines(text))
    text, cleaned = characters.clean(text)
    lines = _spaced(lines_of(text))
    steps = [*restored, *cleaned]
    table = contents.find(lines)
    if table:
        steps.append(
            Step(table.lines[0], f"table of contents left out ({len(table.openings)} entries): the site makes its own")
        )
        lines = without(lines, table.lines)
        first = table.openings[0].index
    else:
        first = len(lines)
    trimmed = edges.trim(lines, first)
    listed = table.openings if table else ()
    counted = sections.numbered(trimmed.lines) if table else sections.find(trimmed.lines)
    trimmed, openings = _titled(trimmed, counted if _sections(counted) > _sections(listed) else listed)
    lines, found = _without_numbers(trimmed.lines, openings)
    steps += [*trimmed.steps, *found, *_joins(lines)]
    html = "\n".join(_html(lines, openings, trimmed.title))
    return compose(Foreign(BeautifulSoup(html, "html.parser"), trimmed.title, tuple(steps)), name, "", ids or Ids())


def _sections(openings: Sequence[Opening]) -> int:
    return sum(opening.level == 1 for opening in openings)


def _titled(trimmed: Edges, openings: Sequence[Opening]) -> tuple[Edges, Sequence[Opening]]:
    """Take a first heading with nothing above it, and nothing below it but the next one, for the policy's title."""
    if trimmed.title or len(openings) < 3 or openings[0].number or openings[0].rest:  # noqa: PLR2004
        return trimmed, openings
    first, second = openings[0].index, openings[1].index
    if any(line.text for index, line in enumerate(trimmed.lines[:second]) if index != first):
        return trimmed, openings
    line, title = trimmed.lines[first], recased(openings[0].title)
    step = Step(line.number, f"title of the policy: {excerpt(title)}")
    return Edges(title, without(trimmed.lines, [line.number]), (*trimmed.steps, step)), openings[1:]


def _without_numbers(lines: Sequence[Line], openings: Sequence[Opening]) -> tuple[tuple[Line, ...], list[Step]]:
    """Take off section numbers, those too that hang on the end of the line above a section."""
    changed = list(lines)
    steps: list[Step] = []
    count = 0
    for opening in openings:
        count += opening.level == 1
        title = excerpt(opening.title)
        if opening.number:
            steps.append(
                Step(
                    lines[opening.index].number,
                    f"typed number “{opening.number}” left out of the title {title}: the site numbers",
                )
            )
        above = next((i for i in range(opening.index - 1, -1, -1) if lines[i].text), None)
        if above is None or opening.level > 1 or opening.number:
            continue
        text = changed[above].text
        if f" {text}".endswith(f" {count}."):
            changed[above] = Line(changed[above].number, text.removesuffix(f"{count}.").rstrip())
            steps.append(
                Step(changed[above].number, f"number “{count}.” left out: it belongs to the next section, {title}")
            )
    return tuple(changed), steps


def _joins(lines: Sequence[Line]) -> Iterable[Step]:
    for before, line in pairwise(lines):
        if line.text and is_cut(before.text, line.text):
            yield Step(
                line.number, f"goes on in the middle of a sentence; joined to the line before: {excerpt(line.text, 30)}"
            )


def _spaced(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines; where a text has no blank line at all, each line is a paragraph."""
    words = [index for index, line in enumerate(lines) if line.text]
    if words and all(line.text for line in lines[words[0] : words[-1]]):
        return [part for line in lines for part in (line, Line(line.number, ""))]
    return lines


def _html(lines: Sequence[Line], openings: Sequence[Opening], title: str) -> Iterable[str]:
    if title:
        yield f"<h1>{escape(title)}</h1>"
    starts = [opening.index for opening in openings]
    yield lists.html(paragraphs(lines[: starts[0]] if starts else lines))
    for opening, end in zip(openings, [*starts, len(lines)][1:], strict=True):
        line = lines[opening.index]
        yield f'<h{opening.level + 1} data-line="{line.number}">{escape(opening.title)}</h{opening.level + 1}>'
        body = [Line(line.number, opening.rest), *lines[opening.index + 1 : end]]
        for clause in clauses(paragraphs(body)):
            if clause.title:
                level = min(opening.level + 1 + clause.level, 6)
                yield f'<h{level} data-line="{clause.line}">{escape(clause.title)}</h{level}>'
            yield lists.html(clause.paragraphs)
