"""A word that binds nobody came or went: an article, “please”, “also”, “that” before a clause."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed, Words
from site_tools.compare.wording.reason import Reason, became
from site_tools.compare.wording.vocabulary import listed

ROW = "mat.28"
EXAMPLES = (
    ("Contact us by post.", "Please contact us by post.", "editorial"),
    ("We keep data you give us.", "We keep the data that you give us.", "editorial"),
    ("We keep data you give us.", "We keep all data you give us.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each filler that was put in or taken out."""
    for hunk in changed.hunks:
        before, after = changed.sides(hunk)
        fillers = tuple(tuple(word for word in side if word in listed("fillers")) for side in (before, after))
        if (
            bool(fillers[0]) != bool(fillers[1])
            and _rest(before) == _rest(after)
            and (not _rest(before) or not hunk.start)
        ):
            yield Reason(f"A word without weight: {became(changed, hunk)}.", (hunk,))


def _rest(words: Words) -> list[str]:
    return [word for word in words if word not in listed("fillers")]
