"""Data is used for something else."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.telling import reasons

ROW = "mat.01"
EXAMPLES = (
    ("We use it for billing.", "We use it for billing and direct marketing.", "material"),
    ("We use it for billing.", "We use this for billing.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each such value that is new, gone or another one now."""
    yield from reasons(changed, "purpose")
