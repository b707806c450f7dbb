"""Text with editors' comments → the lines that readers are to see, each with its number in the file.

Comments are taken out before CommonMark sees them: it would take a whole line for HTML where a comment begins one, and
lose the words after it. A line that held nothing but a comment vanishes, so that adding one changes no paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from site_tools.model.value import value

OPENS, CLOSES = "<!--", "-->"
_FENCE = re.compile(r"[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(?P<mark>`{3,}(?=[^`]*$)|~{3,})(?P<rest>.*)")
CODE_SPAN = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")


@value
class Visible:
    """`lines[i]` is line `numbers[i]` (from 1) of the file; `unclosed` is the line of a comment without an end, or 0.

    `blanked` has every line of the file with spaces in the place of comments: columns found there are the file's.
    """

    lines: tuple[str, ...]
    numbers: tuple[int, ...]
    blanked: tuple[str, ...]
    unclosed: int = 0


def strip_comments(text: str) -> Visible:
    """Return `text` without its HTML comments, code left alone. An unclosed comment hides nothing."""
    lines = tuple(text.split("\n"))
    if OPENS not in text:
        return Visible(lines, tuple(range(1, len(lines) + 1)), lines)
    kept: list[tuple[int, str]] = []
    blanked: list[str] = []
    fence = ""
    opened = 0
    for number, line in enumerate(lines, 1):
        in_code = bool(fence)
        if not opened:
            fence = _fence(line, fence)
        comments, still_open = ([], False) if in_code or fence else _comments(line, inside=bool(opened))
        rest = _without(line, comments)
        if rest.strip() or not (comments or opened):
            kept.append((number, rest))
        blanked.append(_blank(line, comments))
        opened = (opened or number) if still_open else 0
    if opened:
        return Visible(lines, tuple(range(1, len(lines) + 1)), lines, opened)
    return Visible(tuple(line for _, line in kept), tuple(number for number, _ in kept), tuple(blanked))


def _fence(line: str, fence: str) -> str:
    """Return the mark of the code block that is open after `line`, "" where none is."""
    match = _FENCE.match(line)
    if match is None:
        return fence
    if not fence:
        return match["mark"]
    return "" if match["mark"].startswith(fence) and not match["rest"].strip() else fence


def _comments(line: str, *, inside: bool) -> tuple[list[tuple[int, int]], bool]:
    """Return where comments stand in one line, and whether one is still open at its end."""
    found: list[tuple[int, int]] = []
    start = 0 if inside else _opening(line, 0)
    while start >= 0:
        end = line.find(CLOSES, start if inside else start + len(OPENS))
        if end < 0:
            return [*found, (start, len(line))], True
        found.append((start, end + len(CLOSES)))
        start, inside = _opening(line, end + len(CLOSES)), False
    return found, False


def _opening(line: str, position: int) -> int:
    """Return where the next comment opens outside a code span, -1 where none does."""
    code = [span.span() for span in CODE_SPAN.finditer(line, position)]
    start = line.find(OPENS, position)
    while start >= 0 and (around := next((end for begin, end in code if begin < start < end), 0)):
        start = line.find(OPENS, around)
    return start


def _without(line: str, comments: Sequence[tuple[int, int]]) -> str:
    rest, position = "", 0
    for start, end in comments:
        rest += line[position:start]
        position = end
        if not rest.strip():  # words after a comment must not become indented code
            position += len(line[position:]) - len(line[position:].lstrip())
    return rest + line[position:]


def _blank(line: str, comments: Sequence[tuple[int, int]]) -> str:
    for start, end in comments:
        line = line[:start] + " " * (end - start) + line[end:]
    return line
