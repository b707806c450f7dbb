"""A heading has words below it.

A clause that is only a title promises something and says nothing; most often its text was lost while editing.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag

SEVERITY = Severity.WARNING
MEND = "Write the clause, or delete its heading."
PASSES = ("# Rights {#rights}\n\n## Access {#access}\n\nYou may ask for a copy.\n",)
FAILS = (
    (
        "# Rights {#rights}\n\n## Access {#access}\n\n## Erasure {#erasure}\n\nAsk.\n",
        "3:1 Nothing stands below the heading “Access”.",
    ),
    ("# Rights {#rights}\n", "1:1 Nothing stands below the heading “Rights”."),
)


def check_document(document: Document) -> Iterator[Flag]:
    """Yield each heading without words and without clauses of its own."""
    for clause in document.clause.walk() if document.clause else ():
        if not clause.passages and not clause.clauses and clause.title:
            yield Flag(clause.span, f"Nothing stands below the heading “{clause.title}”.")
