"""Words on liability, disputes or arbitration came into a policy that informs, or changed there."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason, became
from site_tools.compare.wording.vocabulary import listed

ROW = "mat.27"
EXAMPLES = (
    ("Write to us.", "Write to us. We are not liable.", "material"),
    ("Write to us.", "Write to us. We are here.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each place where such a word came or went."""
    for hunk in changed.left:
        before, after = (set(side) & listed("liability") for side in changed.sides(hunk))
        if before != after:
            yield Reason(f"Liability or disputes are spoken of: {became(changed, hunk)}.", (hunk,))
