"""Every table is written so that it becomes one.

A table's first line and the line `|---|---|` below it must have the same number of cells, and a blank line before them.
Otherwise readers see the bars.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag, at
from site_tools.sources.faults.prose import in_prose

SEVERITY = Severity.ERROR
MEND = "Give the first two lines of the table the same number of cells."
PASSES = ("# A {#a}\n\n| Data | Why |\n|---|---|\n| Mail | To answer |\n\nA | b - c.\n\n---\n",)
FAILS = (
    (
        "# A {#a}\n\n| Data | Why | When |\n|---|---|\n| Mail | To answer | 30 days |\n",
        "4:1 This is no table: the line above has another number of cells. Readers see the bars.",
    ),
    (
        "# A {#a}\n\nWords.\n| Data |\n|---|---|\n",
        "5:1 This is no table: the line above has another number of cells. Readers see the bars.",
    ),
)
_RULE = (
    r"(?m)^[ \t]*(?:\|[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?|:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?)[ \t]*$"
)


def check_document(document: Document) -> Iterator[Flag]:
    """Yield the second line of each table that stayed text."""
    for line, column, _ in in_prose(document, _RULE, "|"):
        message = "This is no table: the line above has another number of cells. Readers see the bars."
        yield at(line, column, message)
