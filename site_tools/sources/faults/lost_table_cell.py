"""No row of a table has more cells than its heading row.

What stands in a further cell is not shown, as in every Markdown program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag, at

SEVERITY = Severity.ERROR
MEND = "Add a column to the first two lines of the table; a | that is part of the text is written \\|."
PASSES = ("# A {#a}\n\n| Data | Why |\n|---|---|\n| Mail | To answer |\n| Name \\| alias |\n",)
FAILS = (
    (
        "# A {#a}\n\n| Data | Why |\n|---|---|\n| Mail | To answer | 30 days |\n",
        "5:22 “30 days” would not be shown: this row has more cells than the table's heading row.",
    ),
    (
        "# A {#a}\n\n> Data | Why\n> ---|---\n> Mail | To answer | 30 days\n",
        "5:22 “30 days” would not be shown: this row has more cells than the table's heading row.",
    ),
)
_BAR = re.compile(r"(?<!\\)\|")


def check_document(document: Document) -> Iterator[Flag]:
    """Yield the first cell too many of each row."""
    columns = 0
    for token in document.tokens:
        if token.type == "thead_open":
            columns = 0
        columns += token.type == "th_open"
        if token.type == "tr_open" and token.map and columns:
            line = document.visible.blanked[token.map[0]]
            bars = [bar.end() for bar in _BAR.finditer(line)]
            extra = columns - (0 if line.lstrip(" \t>").startswith("|") else 1)
            if extra < len(bars) and (rest := line[bars[extra] :].strip().strip("|").strip()):
                column = line.find(rest, bars[extra]) + 1
                message = f"“{rest}” would not be shown: this row has more cells than the table's heading row."
                yield at(token.map[0] + 1, column, message)
