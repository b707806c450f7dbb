"""Another supervisory authority is named, or none any more."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.telling import reasons

ROW = "mat.18"
EXAMPLES = (
    ("You may complain to the CNIL.", "You may complain to the Garante.", "material"),
    ("You may complain to the CNIL.", "You may complain first to the CNIL.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each such value that is new, gone or another one now."""
    yield from reasons(changed, "authority")
