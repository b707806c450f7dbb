"""We do or may do something more with data."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason

ROW = "mat.01"
EXAMPLES = (
    ("We pack.", "We pack. We may record calls.", "material"),
    ("We share it with:\n\n- couriers.", "We share it with:\n\n- couriers;\n- tailors.", "material"),
    ("We pack.", "We pack. You may call.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield a new sentence or item by which we do or may do something."""
    if changed.new and changed.said_after.frame in {"permission", "practice"}:
        yield Reason("We do or may do something more.", changed.left)
