"""Every heading has words.

A clause without a title shows in the table of contents as a bare number, and nobody can tell what it is about.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag, at
from site_tools.sources.passages import visible_text

SEVERITY = Severity.ERROR
MEND = "Write the title between the # signs and the braces."
PASSES = ("# Contact {#contact}\n\nWrite to us.\n",)
FAILS = (("# Contact {#contact}\n\n## {#post}\n\nWrite to us.\n", "3:1 This heading has no words."),)


def check_document(document: Document) -> Iterator[Flag]:
    """Yield each heading in which readers see nothing."""
    for heading in document.headings:
        if heading.inline and not visible_text(heading.inline).strip():
            yield at(heading.line, 1, "This heading has no words.")
