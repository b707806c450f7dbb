"""The policy no longer says what we do: whether we still do it, the words do not show."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason

ROW = "mat.33"
EXAMPLES = (
    ("We pack. We share your orders with couriers.", "We pack.", "material"),
    ("We share it with:\n\n- couriers;\n- tailors.", "We share it with:\n\n- couriers.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield a sentence that is gone and in which we said what we do or may do."""
    if changed.gone and changed.said_before.frame in {"permission", "practice"}:
        yield Reason("The policy no longer says that we do this.", changed.left)
