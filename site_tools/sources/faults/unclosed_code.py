"""Every block of code has an end.

Three backquotes or tildes begin a block of code. Without a second such line, all that follows in the file is shown as code,
headings and links included.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag, at

SEVERITY = Severity.ERROR
MEND = "Close the block with a line of the same marks, or delete the line that opens it."
PASSES = ("# A {#a}\n\n```\ncode\n```\n\n> ~~~\n> code\n> ~~~~\n",)
FAILS = (
    ("# A {#a}\n\n```\nWords.\n\n## B {#b}\n", "3:1 The code that begins here has no end."),
    ("# A {#a}\n\n> ~~~\n> Words.\n\nMore.\n", "3:3 The code that begins here has no end."),
)


def check_document(document: Document) -> Iterator[Flag]:
    """Yield each fenced block that its own kind of line does not end."""
    lines = document.visible.blanked
    for token in document.tokens:
        if token.type == "fence" and token.map:
            first, last = token.map[0], min(token.map[1], len(lines)) - 1
            end = lines[last].strip(" \t>")
            if first == last or not end.startswith(token.markup) or end.strip(token.markup[0]):
                yield at(first + 1, lines[first].find(token.markup) + 1, "The code that begins here has no end.")
