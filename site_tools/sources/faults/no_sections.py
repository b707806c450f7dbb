"""A policy has at least one section.

Its words stand in the files `sections/NN-name.md`; a policy without any would publish an empty page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_tools.model.finding import Severity
from site_tools.model.folder import RawFile
from site_tools.sources.faults.examples import FACTS, SECTION
from site_tools.sources.faults.flag import Flag, folder_of
from site_tools.sources.names import SECTION_NAME

SEVERITY = Severity.ERROR
MEND = "Write the first section in sections/01-name.md; it begins with `# Title {#id}`."
PASSES = ({"policy.yml": FACTS, "sections/01-contact.md": SECTION},)
FAILS = (({"policy.yml": FACTS}, "0:0 The policy has no file sections/NN-name.md."),)


def check_folder(files: Sequence[RawFile]) -> Iterator[Flag]:
    """Yield once where there is no section file."""
    if not any(SECTION_NAME.fullmatch(raw.name) for raw in files):
        yield Flag(folder_of(files), "The policy has no file sections/NN-name.md.")
