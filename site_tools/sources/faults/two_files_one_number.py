"""No two section files have the same number.

The number of a file gives its section's place. Where two share one, their order hangs on the rest of their names, and so
does the number that readers cite.
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
MEND = "Rename one of the two, so that the numbers give the order in which the sections stand."
PASSES = ({"policy.yml": FACTS, "sections/01-contact.md": SECTION, "sections/02-data.md": "# Data {#data}\n\nNone.\n"},)
FAILS = (
    (
        {"policy.yml": FACTS, "sections/01-contact.md": SECTION, "sections/001-data.md": "# Data {#data}\n\nNone.\n"},
        "0:0 The number 1 belongs to sections/001-data.md already.",
    ),
)


def check_folder(files: Sequence[RawFile]) -> Iterator[Flag]:
    """Yield each section file whose number a file before it has."""
    taken: dict[int, str] = {}
    for raw in files:
        if match := SECTION_NAME.fullmatch(raw.name):
            first = taken.setdefault(int(match[1]), raw.name)
            if first != raw.name:
                yield Flag(Span(raw.path), f"The number {int(match[1])} belongs to {first} already.")
