"""What readers may do is gone or reaches less far: no longer free, no longer at any time, only for some data."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason, became

ROW = "mat.07"
EXAMPLES = (
    ("You may object at any time.", "You may object.", "material"),
    ("You may object. We pack.", "We pack.", "material"),
    ("You may object.", "You may object at any time.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield a right that is gone, and each place in one that changed."""
    if changed.said_before.frame != "right":
        return
    if changed.gone:
        yield Reason("Something that readers could do is gone.", changed.left)
    elif changed.both and changed.left:
        what = "; ".join(became(changed, hunk) for hunk in changed.left)
        yield Reason(f"What readers may do reads differently: {what}.", changed.left)
