"""A right is gone, or reads so that it is another one."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.telling import reasons

ROW = "mat.07"
EXAMPLES = (
    ("You may ask us to delete your data. We pack.", "We pack.", "material"),
    ("You may ask us to delete your data.", "You may ask us at once to delete your data.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each such value that is new, gone or another one now."""
    yield from reasons(changed, "right")
