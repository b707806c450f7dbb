"""Every comment has an end, and none is published.

`<!-- … -->` is for editors. Without its end nothing tells which of the words that follow are for readers, so that all of
them are shown, the editors' own too.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.comments import CLOSES, OPENS
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag, at
from site_tools.sources.faults.prose import in_prose

SEVERITY = Severity.ERROR
MEND = "Close the comment with -->, and give one that runs over several lines lines of its own."
PASSES = (
    "# Contact {#contact}\n\n<!-- ask legal -->\nWrite to us. <!-- ok -->\n",
    "# Contact {#contact}\n\nComments are written `<!-- so -->`.\n",
)
FAILS = (
    (
        "# Contact {#contact}\n\nWrite <!-- ask legal\n",
        "3:7 This comment is never closed, so that readers would see it.",
    ),
    (
        "# Contact {#contact}\n\n> ```\n> code\n\nWrite <!-- ask legal --> us.\n",
        "6:7 Readers would see this comment: the code above it is never closed.",
    ),
)
_COMMENT = r"<!--"


def check_document(document: Document) -> Iterator[Flag]:
    """Yield the comment without an end, or else each that stays visible."""
    if unclosed := document.visible.unclosed:
        text = document.lines[unclosed - 1]
        column = text.find(OPENS, max(text.rfind(CLOSES), 0)) + 1
        yield at(unclosed, column, "This comment is never closed, so that readers would see it.")
        return
    for line, column, _ in in_prose(document, _COMMENT, OPENS):
        yield at(line, column, "Readers would see this comment: the code above it is never closed.")
