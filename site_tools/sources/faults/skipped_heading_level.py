"""A heading is at most one level below the one above it.

The numbers of clauses follow from their levels. Below `#` comes `##`; with `###` at once, the clause would get a number that
belongs to another level.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from site_tools.model.finding import Severity
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag, at

SEVERITY = Severity.ERROR
MEND = "Take away # signs until the heading has one more than the heading that it belongs to."
PASSES = ("# A {#a}\n\n## B {#b}\n\n### C {#c}\n\nWords.\n\n## D {#d}\n\nWords.\n",)
FAILS = (
    (
        "# A {#a}\n\n### C {#c}\n\nWords.\n",
        "3:1 This heading has 3 # signs below one that has 1; it may have 2 at most.",
    ),
)


def check_document(document: Document) -> Iterator[Flag]:
    """Yield each heading that is two or more levels below the one before it."""
    headings = [heading for heading in document.headings if heading.level]
    for above, heading in pairwise(headings):
        if heading.level > above.level + 1:
            message = (
                f"This heading has {heading.level} # signs below one that has {above.level};"
                f" it may have {above.level + 1} at most."
            )
            yield at(heading.line, 1, message)
