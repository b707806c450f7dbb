"""A policy's folder holds at most 2,000 files.

A real policy has some dozens. With more, a folder of something else most likely got into the policy's, and what lies beyond
the limit is not read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_tools.model.finding import Severity
from site_tools.model.folder import MAX_FILES, RawFile
from site_tools.sources.faults.examples import FACTS, SECTION
from site_tools.sources.faults.flag import Flag, folder_of

SEVERITY = Severity.ERROR
MEND = "Move out of the policy's folder what is no part of the policy."
PASSES = ({"policy.yml": FACTS, "sections/01-contact.md": SECTION},)
FAILS = (
    (
        {"policy.yml": FACTS} | {f"notes/{number}.txt": "" for number in range(MAX_FILES)},
        "0:0 The policy's folder holds more than 2,000 files; the rest is not read.",
    ),
)


def check_folder(files: Sequence[RawFile]) -> Iterator[Flag]:
    """Yield once where reading the folder stopped at the limit."""
    if len(files) > MAX_FILES:
        yield Flag(folder_of(files), f"The policy's folder holds more than {MAX_FILES:,} files; the rest is not read.")
