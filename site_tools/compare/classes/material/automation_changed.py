"""Decisions by a machine, or the training of one, came in or read differently."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason, became
from site_tools.compare.wording.vocabulary import listed

ROW = "mat.13"
EXAMPLES = (
    ("Ann decides.", "An algorithm decides.", "material"),
    ("We read it.", "We read it. We use it to train models.", "material"),
    ("An algorithm decides.", "An algorithm always decides.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each place where such a word came or went."""
    for hunk in changed.left:
        before, after = (set(side) & listed("automation") for side in changed.sides(hunk))
        if before != after:
            yield Reason(f"What machines decide or learn changed: {became(changed, hunk)}.", (hunk,))
