"""Data may go to another country, or a promise to keep it in one is gone."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.telling import reasons

ROW = "mat.04"
EXAMPLES = (
    ("We transfer it to Canada.", "We transfer it to Canada and India.", "material"),
    ("We transfer it to Canada.", "We send it to Canada.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each such value that is new, gone or another one now."""
    yield from reasons(changed, "country")
