"""A footnote is defined at the margin.

Inside a list, a quotation or another footnote its words would be lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag, at

SEVERITY = Severity.ERROR
MEND = "Move the line to the margin, with an empty line before and after it."
PASSES = ("# A {#a}\n\nSee.[^1] And.[^2]\n\n[^1]: One.\n[^2]: Two.\n",)
FAILS = (
    (
        "# A {#a}\n\nSee.[^1]\n\n- item\n\n  [^1]: Words.\n",
        "7:3 The footnote [^1] is defined inside a list, a quotation or another footnote.",
    ),
    (
        "# A {#a}\n\nSee.[^1]\n\n[^1]: One.\n\n    [^2]: Two.\n",
        "7:5 The footnote [^2] is defined inside a list, a quotation or another footnote.",
    ),
)


def check_document(document: Document) -> Iterator[Flag]:
    """Yield each definition that does not stand at the margin."""
    for index in dict.fromkeys(document.env.get("inner_notes", ())):
        line = document.visible.numbers[index]
        text = document.visible.blanked[line - 1]
        column = text.find("[^") + 1
        name = text[column - 1 : text.find("]", column)]
        yield at(line, column, f"The footnote {name}] is defined inside a list, a quotation or another footnote.")
