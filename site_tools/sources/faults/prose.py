"""A parsed file → where a pattern stands in the words that readers see, code left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from site_tools.sources.comments import CODE_SPAN
from site_tools.sources.document import Document

_BREAKS = {"softbreak", "hardbreak"}
_CODE = {"fence", "code_block"}
_TEXT = {"text", "text_special"}


def in_prose(document: Document, pattern: str, mark: str) -> Iterator[tuple[int, int, re.Match[str]]]:
    r"""Yield line, column and match of `pattern` in running text; each match holds `mark`.

    What is written with a backslash or an entity (`\<b>`, `&lt;b>`) was meant to be shown, and is left out.
    """
    if not any(mark in line for line in document.visible.lines):
        return
    lines = document.visible.blanked
    wanted = re.compile(pattern)
    for token in document.inlines():
        if mark not in token.content:
            continue
        after = ((token.map or [0])[0], 0)
        for match in wanted.finditer(_shown(token)):
            if place := _place(lines, token, match[0].split("\n")[0], after):
                after = (place[0] - 1, place[1])
                yield *place, match


def notes(document: Document, label: str) -> Iterator[tuple[int, int]]:
    """Yield line and column of each place where the note `label` is written."""
    code = {n for token in document.tokens if token.type in _CODE and token.map for n in range(*token.map)}
    begins = re.compile(rf"[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(?:\[\^[^\]]+\]:\s*)*(\[\^{re.escape(label)}\]:)")
    for number, line in enumerate(document.visible.blanked, 1):
        if number - 1 not in code and (match := begins.match(line)):
            yield number, match.start(1) + 1


def _shown(token: Token) -> str:
    return "".join(
        "\n" if child.type in _BREAKS else child.content if child.type in _TEXT else "\0"
        for child in token.children or ()
        if child.type in _BREAKS | _TEXT or not child.nesting
    )


def _place(lines: Sequence[str], token: Token, needle: str, after: tuple[int, int]) -> tuple[int, int] | None:
    for row in range(after[0], min((token.map or [0, 0])[1], len(lines))):
        line = CODE_SPAN.sub(lambda code: " " * len(code[0]), lines[row])
        column = line.find(needle, after[1] if row == after[0] else 0)
        while column > 0 and line[column - 1] == "\\":
            column = line.find(needle, column + 1)
        if column >= 0:
            return row + 1, column + 1
    return None
