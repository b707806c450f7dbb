"""No heading stands inside a list, a quotation or a note.

Such a heading would begin a clause in the middle of another one's body: it gets no number, no place in the table of contents,
and nobody could say where it ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from site_tools.model.finding import Severity
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag
from site_tools.sources.passages import Finder

SEVERITY = Severity.ERROR
MEND = "Move the heading out to the beginning of a line, or write its words in bold."
PASSES = ("# A {#a}\n\n- **Post.** Write to us.\n\n> Quoted \\# words.\n",)
FAILS = (
    (
        "# A {#a}\n\n- ## Post {#post}\n\n  Write to us.\n",
        "3:3 This heading stands inside a list, a quotation or a note.",
    ),
    ("# A {#a}\n\n> Quoted\n> ---\n", "3:3 This line became a heading inside a block by the --- below it."),
)


def check_document(document: Document) -> Iterator[Flag]:
    """Yield each heading below the top level of its file."""
    finder = Finder(document.visible.blanked)
    for opening, inline in pairwise(document.tokens):
        if opening.type != "heading_open" or not opening.level:
            continue
        if opening.markup in {"-", "="}:
            span = finder.find(inline, ("", inline.content.split("\n")[0]))
            yield Flag(span, f"This line became a heading inside a block by the {opening.markup * 3} below it.")
        else:
            span = finder.find(opening, ("", opening.markup))
            yield Flag(span, "This heading stands inside a list, a quotation or a note.")
