"""A “not” came or went: what was promised is done, or what was allowed is not."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason, became
from site_tools.compare.wording.vocabulary import listed

ROW = "mat.23"
EXAMPLES = (
    ("We do not share your place.", "We share your place.", "material"),
    ("You may delete it.", "You may not delete it.", "material"),
    ("We sell your data.", "We do not sell your data.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each place that lost or won a negation."""
    for hunk in changed.left if changed.both else ():
        before, after = (set(side) & listed("negations") for side in changed.sides(hunk))
        if before - set(changed.after) or after - set(changed.before):
            yield Reason(f"A negation came or went: {became(changed, hunk)}.", (hunk,))
