"""A section file holds at most 200 kB.

That is about 30,000 words, several times the longest policies. A larger file is most likely something else that got the name
of a section.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_tools.model.finding import Severity
from site_tools.model.folder import RawFile
from site_tools.model.text import Span
from site_tools.sources.faults.examples import FACTS, SECTION
from site_tools.sources.faults.flag import Flag
from site_tools.sources.names import SECTION_NAME

SEVERITY = Severity.ERROR
MEND = "Split the section, or put the right file in its place."
MAX_BYTES = 200_000
PASSES = ({"policy.yml": FACTS, "sections/01-contact.md": SECTION},)
FAILS = (
    (
        {"policy.yml": FACTS, "sections/01-contact.md": SECTION + "Write to us.\n" * 20_000},
        "0:0 This file holds 261 kB; a section may hold 200 kB.",
    ),
)


def check_folder(files: Sequence[RawFile]) -> Iterator[Flag]:
    """Yield each section file over the limit."""
    for raw in files:
        if SECTION_NAME.fullmatch(raw.name) and len(raw.data or b"") > MAX_BYTES:
            size = -(-len(raw.data or b"") // 1000)
            yield Flag(Span(raw.path), f"This file holds {size} kB; a section may hold {MAX_BYTES // 1000} kB.")
