"""What protects the data is gone or is another thing: encryption, a certificate."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason, became
from site_tools.compare.wording.vocabulary import listed

ROW = "mat.26"
EXAMPLES = (
    ("We encrypt it and guard it.", "We guard it.", "material"),
    ("We guard it.", "We guard it well.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each place where such a word came or went."""
    for hunk in changed.left:
        before, after = (set(side) & listed("security") for side in changed.sides(hunk))
        if before != after:
            yield Reason(f"What protects the data changed: {became(changed, hunk)}.", (hunk,))
