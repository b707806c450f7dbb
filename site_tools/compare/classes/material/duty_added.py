"""Readers must do something more, or may no longer do something."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason

ROW = "mat.07"
EXAMPLES = (
    ("You may write.", "You may write. You must sign in first.", "material"),
    ("You may write.", "You may write. You may call.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield a sentence that puts a duty on readers or denies them something."""
    if changed.said_after.frame in {"duty", "denial"} and changed.said_after != changed.said_before:
        yield Reason("Readers have a further duty, or may not do something.", changed.left)
