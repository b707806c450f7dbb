"""The paragraphs of one clause → HTML: paragraphs, and lists where the lines are items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from itertools import takewhile

from site_tools.importers.plain.clauses import walk_labels
from site_tools.importers.plain.lines import BULLET, LETTERED, NUMBERED, Line, Paragraph

_ITEM_END = re.compile(r"(?:;|,|\b(?:and|or))$")
_LONGEST_ITEM = 200
_SHORT_LINE = 60  # a wrapped paragraph has longer ones
_LEAST = 2
_MARKS = (BULLET, LETTERED, NUMBERED)


def html(paragraphs: Sequence[Paragraph]) -> str:
    """Return the paragraphs as `p`, `ul` and `ol` elements that know their lines."""
    return "\n".join(_blocks(paragraphs))


def _blocks(paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    index, introduced = 0, False
    while index < len(paragraphs):
        run = _run(paragraphs[index:]) if introduced else []
        if len(run) >= _LEAST:
            yield _list([[line] for paragraph in run for line in paragraph])
            index, introduced = index + len(run), False
            continue
        run = _marked_run(paragraphs[index:])
        if run:
            yield from _paragraph(tuple(line for paragraph in run for line in paragraph), introduced=introduced)
            index, introduced = index + len(run), False
            continue
        yield from _paragraph(paragraphs[index], introduced=introduced)
        introduced = paragraphs[index][-1].text.endswith(":")
        index += 1


def _run(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the leading paragraphs that are items without a mark: one line, no sentence."""
    run = list(takewhile(_is_bare_item, paragraphs))
    if (
        run
        and run[-1][0].text.endswith((";", "and", "or"))
        and len(run) < len(paragraphs)
        and len(paragraphs[len(run)]) == 1
    ):
        run.append(paragraphs[len(run)])
    return run


def _is_bare_item(paragraph: Paragraph) -> bool:
    text = paragraph[0].text
    marked = any(mark.match(text) for mark in _MARKS)
    return (
        len(paragraph) == 1
        and not marked
        and len(text) <= _LONGEST_ITEM
        and (bool(_ITEM_END.search(text)) or text[-1] not in ".!?:")
    )


def _marked_run(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the leading paragraphs that all begin with the same kind of mark, so that they make one list."""
    for mark in _MARKS:
        run = list(takewhile(lambda paragraph, mark=mark: mark.match(paragraph[0].text), paragraphs))  # type: ignore[misc]
        if run:
            return run
    return []


def _paragraph(lines: Paragraph, *, introduced: bool) -> Iterator[str]:
    """Yield a paragraph, and below it the list that its lines turn into."""
    marked = next((i for i, line in enumerate(lines) if any(mark.match(line.text) for mark in _MARKS)), None)
    if marked is not None:
        yield from _text(lines[:marked])
        yield from _marked(lines[marked:])
        return
    starts = [0] if introduced else []
    starts += [i + 1 for i, line in enumerate(lines[:-1]) if line.text.endswith(":")]
    for start in starts:
        items = _items(lines[start:])
        if len(items) >= _LEAST:
            yield from _text(lines[:start])
            yield _list(items)
            return
    yield from _text(lines)


def _items(lines: Paragraph) -> list[list[Line]]:
    """Return the lines as items of an enumeration, [] where they are none."""
    labels = list(walk_labels(lines))
    labelled = labels[0] and sum(labels) >= _LEAST
    if all(_is_bare_item((line,)) and len(line.text) <= _SHORT_LINE for line in lines):
        return [[line] for line in lines]
    if not labelled and not any(line.text.endswith(";") for line in lines):
        return []
    first_word = lines[0].text.split()[0]
    items: list[list[Line]] = []
    for line, label in zip(lines, labels, strict=True):
        before = items[-1][-1].text if items else ""
        ended = bool(_ITEM_END.search(before)) or line.text.split()[0] == first_word
        begins = label if labelled else not line.text[0].islower() and ended
        if not items or begins:
            items.append([line])
        else:
            items[-1].append(line)
    return items


def _marked(lines: Paragraph) -> Iterator[str]:
    """Yield lists of lines that begin with bullets, letters or numbers."""
    kind = next(mark for mark in _MARKS if mark.match(lines[0].text))
    items: list[list[Line]] = []
    for line in lines:
        match = kind.match(line.text)
        if match:
            items.append([Line(line.number, line.text if kind is LETTERED else line.text[match.end() :])])
        else:
            items[-1].append(line)
    numbers = (
        [int(match["number"]) for line in lines if (match := NUMBERED.match(line.text))] if kind is NUMBERED else []
    )
    if not numbers:
        yield _list(items)
    elif numbers == list(range(numbers[0], numbers[0] + len(numbers))):
        yield _list(items, f'ol start="{numbers[0]}"')
    else:
        for number, item in zip(numbers, items, strict=True):
            yield _list([item], f'ol start="{number}"')


def _list(items: Sequence[Sequence[Line]], opening: str = "ul") -> str:
    inner = "".join(f'<li data-line="{item[0].number}">{_words(item)}</li>' for item in items)
    return f'<{opening} data-line="{items[0][0].number}">{inner}</{opening[:2]}>'


def _text(lines: Paragraph) -> Iterator[str]:
    if lines:
        words = _words(lines)
        yield f'<p data-line="{lines[0].number}">{words.replace(chr(10), "<br>") if _is_address(lines) else words}</p>'


def _is_address(lines: Paragraph) -> bool:
    """Whether the lines were broken on purpose: all short, hardly one a sentence."""
    return all(len(line.text) <= _SHORT_LINE for line in lines) and sum(
        line.text.endswith((".", ";", ":")) for line in lines
    ) * 2 < len(lines)


def _words(lines: Sequence[Line]) -> str:
    return "\n".join(escape(line.text) for line in lines)
