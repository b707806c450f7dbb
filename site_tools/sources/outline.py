"""Tokens of a section file → its headings, each with the tokens of its body and footnotes; clauses marked by tokens.

In a body a block or item clause stands between a `clause_open` and a `clause_close` token; the opening one holds the
`Attributes` and the kind in `meta`. Attribute lines that nothing can follow stay `attributes` tokens: they are strays.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from markdown_it.token import Token

from site_tools.model.value import value
from site_tools.sources.attributes import Attributes, parse_attributes


@value
class Heading:
    """One heading and what stands below it up to the next; `inline` is None for text above the first heading.

    `attributes` is None where the heading has no braces. `level` counts the `#` signs; `line` counts from 1.
    """

    level: int
    line: int
    inline: Token | None
    attributes: Attributes | None
    body: tuple[Token, ...]
    footnotes: tuple[tuple[Token, ...], ...] = ()


def outline(tokens: Sequence[Token], lines: Sequence[str]) -> tuple[Heading, ...]:
    """Cut a file's tokens at its top-level headings. Footnotes go to the heading that first refers to them.

    `lines` are the file's, comments blanked.
    """
    body, notes = _split_footnotes(tokens)
    starts = [i for i, token in enumerate(body) if token.type == "heading_open" and token.level == 0]
    bounds = [*starts, len(body)]
    headings = [Heading(0, 1, None, None, _mark_clauses(body[: bounds[0]], lines))] if bounds[0] else []
    for start, end in zip(starts, bounds[1:], strict=True):
        opening = body[start]
        line = (opening.map or [0])[0] + 1
        braces = str(opening.meta["attributes"])
        last = (opening.map or [0, 1])[1] - (opening.markup in {"=", "-"})  # not the line that underlines it
        attributes = parse_attributes(braces, last, _column(lines, last, braces)) if braces else None
        inside = _mark_clauses(body[start + 3 : end], lines)
        headings.append(Heading(int(opening.tag[1]), line, body[start + 1], attributes, inside))
    return tuple(_with_footnotes(headings, notes))


def _column(lines: Sequence[str], line: int, needle: str) -> int:
    return lines[line - 1].rfind(needle) + 1 if line <= len(lines) else 0


def _split_footnotes(tokens: Sequence[Token]) -> tuple[list[Token], dict[int, tuple[Token, ...]]]:
    """Return the tokens above the footnote block, and each footnote's own by its number."""
    body: list[Token] = []
    notes: dict[int, list[Token]] = {}
    current: list[Token] | None = None
    for token in tokens:
        if token.type == "footnote_open":
            current = notes.setdefault(int(token.meta["id"]), [])
        elif token.type == "footnote_close":
            current = None
        elif current is not None:
            current.append(token)
        elif not token.type.startswith("footnote_block"):
            body.append(token)
    return body, {number: tuple(inside) for number, inside in notes.items()}


def _with_footnotes(headings: Sequence[Heading], notes: dict[int, tuple[Token, ...]]) -> Iterator[Heading]:
    placed: set[int] = set()
    for heading in headings:
        numbers: list[int] = []
        waiting = list(_footnote_numbers(heading.body))
        while waiting:
            number = waiting.pop(0)
            if number in notes and number not in placed:
                placed.add(number)
                numbers.append(number)
                waiting.extend(_footnote_numbers(notes[number]))
        yield replace(heading, footnotes=tuple(notes[number] for number in numbers))


def _footnote_numbers(tokens: Sequence[Token]) -> Iterator[int]:
    for token in tokens:
        for child in token.children or ():
            if child.type == "footnote_ref":
                yield int(child.meta["id"])


def _mark_clauses(tokens: Sequence[Token], lines: Sequence[str]) -> tuple[Token, ...]:
    """Replace each attribute line that something follows by tokens around what it marks."""
    marked: list[Token] = []
    closings: dict[int, Token] = {}  # index of the token that ends a clause -> the clause's closing token
    for i, token in enumerate(tokens):
        end = _claimed_until(tokens, i) if token.type == "attributes" else 0
        if end:
            meta = _meta(tokens, i, lines)
            marked.append(Token("clause_open", "div", 1, map=token.map, meta=meta, level=token.level))
            closings[end] = Token("clause_close", "div", -1, meta=meta, level=token.level)
        elif i not in closings:
            marked.append(token)
        elif token.type == "list_item_close":
            marked += [closings[i], token]
        else:
            marked += [token, closings[i]]
    return tuple(marked)


def _meta(tokens: Sequence[Token], i: int, lines: Sequence[str]) -> dict[str, Any]:
    """Return what the attribute line at `i` says; an item's own tag shows the id."""
    token = tokens[i]
    line = (token.map or [0])[0] + 1
    attributes = parse_attributes(token.content, line, _column(lines, line, token.content))
    if not token.level:
        return {"attributes": attributes, "kind": "block"}
    tokens[i - 1].attrs = {"class": "cb-clause", "id": attributes.id}
    return {"attributes": attributes, "kind": "item"}


def _claimed_until(tokens: Sequence[Token], i: int) -> int:
    """Return the index of the last token that the attribute line at `i` marks, 0 where it marks nothing."""
    token = tokens[i]
    if token.level and i and tokens[i - 1].type == "list_item_open":
        end = _closing(tokens, i - 1)
        return end if end > i + 1 else 0
    if token.level or i + 1 >= len(tokens) or tokens[i + 1].type == "attributes":
        return 0
    following = tokens[i + 1]
    adjacent = following.map is not None and token.map is not None and following.map[0] == token.map[1]
    return _closing(tokens, i + 1) if adjacent else 0


def _closing(tokens: Sequence[Token], i: int) -> int:
    if tokens[i].nesting != 1:
        return i
    return next(j for j in range(i + 1, len(tokens)) if tokens[j].nesting == -1 and tokens[j].level == tokens[i].level)
