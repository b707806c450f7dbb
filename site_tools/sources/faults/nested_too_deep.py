"""Lists and quotations nest at most five deep.

Deeper ones cannot be read on a telephone or cited, and beyond a limit of the parser their words would be lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag, at

SEVERITY = Severity.ERROR
MEND = "Give the inner list a heading of its own, or write it as sentences."
PASSES = ("# A {#a}\n\n- 1\n  - 2\n    - 3\n      - 4\n        - 5\n",)
FAILS = (
    (
        "# A {#a}\n\n- 1\n  - 2\n    - 3\n      - 4\n        - 5\n          - 6\n",
        "8:11 This stands 6 lists or quotations deep; 5 is the most.",
    ),
    ("# A {#a}\n\n> > > > > > Words.\n", "3:11 This stands 6 lists or quotations deep; 5 is the most."),
)
DEEPEST = 5
_NESTS = {"bullet_list", "ordered_list", "blockquote", "dl"}


def check_document(document: Document) -> Iterator[Flag]:
    """Yield each list or quotation that is one too deep."""
    depth = 0
    for token in document.tokens:
        if token.type.rpartition("_")[0] not in _NESTS:
            continue
        depth += token.nesting
        if depth == DEEPEST + 1 and token.nesting == 1:
            line = (token.map or [0])[0]
            text = document.visible.blanked[line]
            column = _column(text) if token.type == "blockquote_open" else len(text) - len(text.lstrip()) + 1
            yield at(line + 1, column, f"This stands {depth} lists or quotations deep; {DEEPEST} is the most.")


def _column(text: str) -> int:
    """Return the column of the quotation mark that is one too many."""
    marks = [i for i, character in enumerate(text, 1) if character == ">"]
    return marks[DEEPEST] if len(marks) > DEEPEST else len(text) - len(text.lstrip()) + 1
