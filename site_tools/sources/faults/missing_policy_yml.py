"""A policy has a `policy.yml`.

It gives the policy's title and language, names who is responsible, and answers the questions on which the required clauses
depend. Without it nothing can be published.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_tools.model.finding import Severity
from site_tools.model.folder import RawFile
from site_tools.sources.faults.examples import FACTS, SECTION
from site_tools.sources.faults.flag import Flag, folder_of
from site_tools.sources.names import FACTS_NAME

SEVERITY = Severity.ERROR
MEND = 'Create it with "title", "language" and "controller" with a "name" below it.'
PASSES = ({"policy.yml": FACTS, "sections/01-contact.md": SECTION},)
FAILS = (({"sections/01-contact.md": SECTION}, "0:0 The policy has no policy.yml."),)


def check_folder(files: Sequence[RawFile]) -> Iterator[Flag]:
    """Yield once where the file is not there."""
    if not any(raw.name == FACTS_NAME for raw in files):
        yield Flag(folder_of(files), "The policy has no policy.yml.")
