"""A clause has the same sentences with other breaks or marks around them, or in another order."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.links import differing
from site_tools.compare.wording.reason import Reason

ROW = "mat.28"
EXAMPLES = (("We pack with paper. You may object.", "You may object. We pack with paper.", "editorial"),)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield a clause in which no sentence differs and no link."""
    if (
        changed.change
        and changed.change.kind == "reworded"
        and not differing(changed.change, changed.around.diff.pairs)
    ):
        yield Reason("The same words are set in another way.", changed.hunks)
