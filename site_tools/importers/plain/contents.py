"""A text's own table of contents → where each of its entries opens a section further down."""

from __future__ import annotations

import re
from collections.abc import Sequence

from site_tools.importers import titles
from site_tools.importers.plain.lines import Line
from site_tools.model.value import value

_FIRST_LINES = 150
_LONGEST = 110
_LEAST = 3
_PAGE = re.compile(r"(?:\s*\.{2,}\s*|\s{2,}|\s*…\s*)\d{1,3}$")
_HEAD = re.compile(r"(?:table of )?contents?:?|index:?|in this (?:policy|notice|statement):?", re.IGNORECASE)


@value
class Opening:
    """A section begins at `lines[index]`, whose words after the title are `rest`; `number` is the one typed before it."""

    index: int
    title: str
    rest: str
    number: str = ""
    level: int = 1


@value
class Contents:
    """`lines` are the numbers of the lines that the table takes, its heading included."""

    openings: tuple[Opening, ...]
    lines: tuple[int, ...]


def find(lines: Sequence[Line]) -> Contents | None:
    """Return the longest run of short lines near the top that recur further down, in order, as openings."""
    best: tuple[list[int], list[Opening]] = ([], [])
    start = 0
    while start < min(len(lines), _FIRST_LINES):
        run, openings = _run(lines, start)
        if len(run) > len(best[0]):
            best = run, openings
        start = run[-1] + 1 if len(run) >= _LEAST else start + 1
    run, openings = best
    if len(run) < _LEAST:
        return None
    above = next((index for index in range(run[0] - 1, -1, -1) if lines[index].text), None)
    heads = [above] if above is not None and _HEAD.fullmatch(lines[above].text) else []
    return Contents(tuple(openings), tuple(lines[index].number for index in [*heads, *run]))


def _run(lines: Sequence[Line], start: int) -> tuple[list[int], list[Opening]]:
    """Return the indices of the longest run from `start` whose entries all recur below it, with where they do."""
    run: list[int] = []
    best: list[Opening] = []
    for index in range(start, len(lines)):
        text = lines[index].text
        if not text:
            if not run:
                break
            continue
        longer = [*run, index]
        openings = _openings(lines, longer) if len(text) <= _LONGEST else None
        if openings is None:
            break
        run, best = longer, openings
    return run, best


def _openings(lines: Sequence[Line], run: Sequence[int]) -> list[Opening] | None:
    found: list[Opening] = []
    position = run[-1] + 1
    for entry in run:
        title = titles.read(_PAGE.sub("", lines[entry].text)).text.rstrip(":.")
        opening = next((o for i in range(position, len(lines)) if (o := opens(lines[i], i, title))), None)
        if opening is None:
            return None
        found.append(opening)
        position = opening.index + 1
    return found


def opens(line: Line, index: int, title: str) -> Opening | None:
    """Return the opening if the line begins with the title, perhaps numbered, and a colon, a full stop or its end."""
    if not title or not line.text or not any(c.isalnum() for c in title):
        return None
    read = titles.read(line.text) if not line.text.lower().startswith(title.lower()) else titles.Title(line.text)
    head, tail = read.text[: len(title)], read.text[len(title) :]
    if head.lower() != title.lower() or not re.match(r"\s*(?:[:.]\s|[:.]?$|[–—-]\s)", tail):
        return None
    return Opening(index, head, tail.lstrip(" :.–—-"), read.number)
