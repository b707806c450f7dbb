"""A section file has a title.

The line `# Title {#id}` begins a section. Without it nothing of the file can be shown, for no clause would hold its words.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag, at

SEVERITY = Severity.ERROR
MEND = "Begin the file with one # and the section's title, such as `# Contact {#contact}`."
PASSES = ("# Contact {#contact}\n\nWrite to us.\n", "Contact {#contact}\n=======\n\nWrite to us.\n")
FAILS = (
    ("Write to us.\n", "1:1 This file has no title, so that none of it can be shown."),
    (
        "<!-- new -->\n\n## Contact {#contact}\n\nWrite to us.\n",
        "3:1 This file has no title: its first heading has 2 # signs instead of one.",
    ),
    ("#Contact {#contact}\n\nWrite to us.\n", "1:1 This is no title yet: a space is missing after the #."),
)


def check_document(document: Document) -> Iterator[Flag]:
    """Yield once where no heading has one # sign."""
    if document.clause is not None or not document.tokens:
        return
    for number, line in zip(document.visible.numbers, document.visible.lines, strict=True):
        if line.startswith("#") and line[1:2] not in ("#", " ", "\t", ""):
            yield at(number, 1, "This is no title yet: a space is missing after the #.")
            return
    first = next((heading for heading in document.headings if heading.level), None)
    if first:
        message = f"This file has no title: its first heading has {first.level} # signs instead of one."
        yield at(first.line, 1, message)
    else:
        yield at(1, 1, "This file has no title, so that none of it can be shown.")
