"""What readers may do is free, or may be done at any time, where the text did not say so."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason, became

ROW = "mat.08"
EXAMPLES = (
    ("You may object.", "You may object at any time.", "favourable"),
    ("You may ask for a copy.", "You may ask for a copy free of charge.", "favourable"),
    ("We may sell it.", "We may sell it at any time.", ""),
)
WIDER = {
    ("at", "any", "time"), ("free", "of", "charge"), ("for", "free"), ("at", "no", "cost"), ("at", "no", "charge"), ("without", "charge"),
    ("without", "giving", "a", "reason"), ("without", "giving", "any", "reason"), ("without", "giving", "reasons"),
}  # fmt: skip


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each such phrase that was put into a right."""
    if not changed.both or changed.said_after.frame != "right":
        return
    for hunk in changed.hunks:
        before, after = changed.sides(hunk)
        if not before and tuple(word for word in after if word not in {",", "and"}) in WIDER:
            yield Reason(f"A right reaches further: {became(changed, hunk)}.", (hunk,))
