"""Every file of a policy can be read, and lies in the policy's own folder.

A link could publish what lies outside the policy's folder, and its words would change without the policy changing. So
links are not followed, and what is no ordinary file is not opened.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_tools.model.finding import Severity
from site_tools.model.folder import RawFile
from site_tools.model.text import Span
from site_tools.sources.faults.examples import FACTS, SECTION
from site_tools.sources.faults.flag import Flag

SEVERITY = Severity.ERROR
MEND = "Put the file itself in the place of the link, or allow it to be read."
PASSES = ({"policy.yml": FACTS, "sections/01-contact.md": SECTION},)
FAILS = (
    (
        {"policy.yml": FACTS, "sections/01-contact.md": SECTION, "sections/02-data.md": None},
        "0:0 This file is not read: a link to another place.",
    ),
)


def check_folder(files: Sequence[RawFile]) -> Iterator[Flag]:
    """Yield each file that came without its bytes."""
    for raw in files:
        if raw.data is None:
            yield Flag(Span(raw.path), f"This file is not read: {raw.fault}.")
