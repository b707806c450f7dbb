"""Another sum of money is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.telling import reasons

ROW = "mat.07"
EXAMPLES = (
    ("A copy costs 10 euros.", "A copy costs 20 euros.", "material"),
    ("A copy costs 10 euros.", "Each copy costs 10 euros.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each such value that is new, gone or another one now."""
    yield from reasons(changed, "money")
