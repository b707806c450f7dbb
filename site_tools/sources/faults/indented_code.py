"""No paragraph is indented so far that it becomes program code.

Four spaces before a line make it code: it is shown in a typewriter's letters, does not wrap on a telephone, and its links and
bold words stay bare.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag
from site_tools.sources.passages import Finder

SEVERITY = Severity.WARNING
MEND = "Take the spaces away, or begin a list with a hyphen."
PASSES = ("# A {#a}\n\n- Item\n\n    More of it.\n\n```\ncode\n```\n",)
FAILS = (
    (
        "# A {#a}\n\nWords.\n\n    Amper Music, Inc.\n    New York\n",
        "5:5 Four spaces or more before these words make them program code.",
    ),
)


def check_document(document: Document) -> Iterator[Flag]:
    """Yield each indented code block."""
    finder = Finder(document.visible.blanked)
    for token in document.tokens:
        if token.type == "code_block":
            span = finder.find(token, ("", token.content.strip().split("\n")[0]))
            yield Flag(span, "Four spaces or more before these words make them program code.")
