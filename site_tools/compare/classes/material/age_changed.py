"""Another age counts."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.telling import reasons

ROW = "mat.14"
EXAMPLES = (
    ("You must be at least 16 years old.", "You must be at least 14 years old.", "material"),
    ("You must be at least 16 years old.", "You must all be at least 16 years old.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each such value that is new, gone or another one now."""
    yield from reasons(changed, "age")
