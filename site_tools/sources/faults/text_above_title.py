"""Nothing stands above a section's title.

Words above the title belong to no clause, and would be left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag, at

SEVERITY = Severity.ERROR
MEND = "Move the words below the title, or put them into the section before."
PASSES = ("<!-- for editors -->\n\n# Contact {#contact}\n\nWrite to us.\n",)
FAILS = (
    (
        "Write to us.\n\n# Contact {#contact}\n\nNow.\n",
        "1:1 This stands above the title in line 3 and would be left out.",
    ),
    (
        "## By post {#post}\n\nWrite.\n\n# Contact {#contact}\n\nNow.\n",
        "1:1 This stands above the title in line 5 and would be left out.",
    ),
)


def check_document(document: Document) -> Iterator[Flag]:
    """Yield the first thing above the first title."""
    title = next((heading for heading in document.headings if heading.level == 1), None)
    if title is None or document.headings[0] is title:
        return
    lines = zip(document.visible.numbers, document.visible.lines, strict=True)
    first = next((number for number, line in lines if line.strip()), 1)
    yield at(first, 1, f"This stands above the title in line {title.line} and would be left out.")
