"""A section file has words for readers.

A file that is empty, or holds only comments, gives no section: the sections after it would move up, and nobody would see
that one is missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_tools.model.finding import Severity
from site_tools.model.folder import RawFile
from site_tools.model.text import Span
from site_tools.sources.comments import strip_comments
from site_tools.sources.decode import decode
from site_tools.sources.faults.examples import FACTS, SECTION
from site_tools.sources.faults.flag import Flag
from site_tools.sources.names import SECTION_NAME

SEVERITY = Severity.ERROR
MEND = "Write the section, or delete the file."
PASSES = ({"policy.yml": FACTS, "sections/01-contact.md": SECTION},)
FAILS = (
    (
        {"policy.yml": FACTS, "sections/01-contact.md": SECTION, "sections/02-data.md": "\n"},
        "0:0 This file is empty.",
    ),
    (
        {"policy.yml": FACTS, "sections/01-contact.md": SECTION, "sections/02-data.md": "<!-- to do -->\n"},
        "0:0 This file holds nothing but comments.",
    ),
)


def check_folder(files: Sequence[RawFile]) -> Iterator[Flag]:
    """Yield each section file in which readers would see nothing."""
    for raw in files:
        text = decode(raw) if SECTION_NAME.fullmatch(raw.name) else None
        if text and not any(line.strip() for line in strip_comments(text.text).lines):
            what = "holds nothing but comments" if text.text.strip() else "is empty"
            yield Flag(Span(raw.path), f"This file {what}.")
