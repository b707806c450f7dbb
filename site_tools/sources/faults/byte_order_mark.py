"""No file begins with a byte-order mark.

Some editors put three invisible bytes in front of a text. They are left out here, but other programs that compare or
search the files stumble over them.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Sequence

from site_tools.model.finding import Severity
from site_tools.model.folder import RawFile
from site_tools.model.text import Span
from site_tools.sources.faults.examples import FACTS, SECTION
from site_tools.sources.faults.flag import Flag

SEVERITY = Severity.WARNING
MEND = 'Save the file as "UTF-8", not as "UTF-8 with BOM".'
PASSES = ({"policy.yml": FACTS, "sections/01-contact.md": SECTION},)
FAILS = (
    (
        {"policy.yml": FACTS, "sections/01-contact.md": codecs.BOM_UTF8 + SECTION.encode()},
        "1:1 The file begins with an invisible byte-order mark (U+FEFF).",
    ),
)


def check_folder(files: Sequence[RawFile]) -> Iterator[Flag]:
    """Yield each file that begins with the mark."""
    for raw in files:
        if raw.data is not None and raw.data.startswith(codecs.BOM_UTF8):
            yield Flag(Span(raw.path, 1, 1), "The file begins with an invisible byte-order mark (U+FEFF).")
