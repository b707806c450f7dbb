"""Another legal basis carries a use of data."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.telling import reasons

ROW = "mat.11"
EXAMPLES = (
    (
        "We process it on the basis of your consent.",
        "We process it on the basis of our legitimate interests.",
        "material",
    ),
    ("We process it on the basis of your consent.", "We process all on the basis of your consent.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each such value that is new, gone or another one now."""
    yield from reasons(changed, "basis")
