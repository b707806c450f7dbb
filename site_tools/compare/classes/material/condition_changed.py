"""“And” became “or”, or the other way round, so that other cases are meant."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason, became

ROW = "mat.23"
EXAMPLES = (
    ("We do so if you agree and a court asks.", "We do so if you agree or a court asks.", "material"),
    ("We do so if you agree and a court asks.", "We do so if you agree, and a court asks.", ""),
)
_JOINTS = {"and", "or"}


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each place where one joint took the place of the other."""
    for hunk in changed.left:
        before, after = (set(side) & _JOINTS for side in changed.sides(hunk))
        if before and after and before != after:
            yield Reason(f"Other cases are meant: {became(changed, hunk)}.", (hunk,))
