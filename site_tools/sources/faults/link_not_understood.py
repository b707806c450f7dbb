"""Every link is written so that it becomes one.

`[text](#id)` becomes a link only without spaces in its address and with an address that is allowed. Otherwise readers see the
brackets, and no link.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag, at
from site_tools.sources.faults.prose import in_prose

SEVERITY = Severity.ERROR
MEND = "Write [text](#id), [text](policy:name#id) or [text](https://…), without spaces in the address."
PASSES = (
    "# A {#a}\n\nSee [us](#a), [sic] (see below), [Company], [1][2], `[x](y z)`, \\[x](y z) and [b].\n\n[b]: #a\n",
)
FAILS = (
    (
        "# A {#a}\n\nSee [EU Users](#eu users).\n",
        "3:5 Readers see “[EU Users](#eu users)” as it stands here, and no link.",
    ),
    ("# A {#a}\n\nSee [x](javascript:y).\n", "3:5 Readers see “[x](javascript:y)” as it stands here, and no link."),
    ("# A {#a}\n\nSee [EU Users][eu].\n", "3:5 Readers see “[EU Users][eu]” as it stands here, and no link."),
    ("# A {#a}\n\nSee [EU Users][].\n", "3:5 Readers see “[EU Users][]” as it stands here, and no link."),
    ("# A {#a}\n\nSee [EU Users](#eu\n", "3:5 Readers see “[EU Users](#eu” as it stands here, and no link."),
)
_LINK = r"\[(?!\^)[^\[\]]*\](?:\([^()\n]*\)?|\[(?!\^)(?![0-9]+\])[^\[\]]*\])"


def check_document(document: Document) -> Iterator[Flag]:
    """Yield each link that stayed text."""
    for line, column, match in in_prose(document, _LINK, "]"):
        yield at(line, column, f"Readers see “{' '.join(match[0].split())}” as it stands here, and no link.")
