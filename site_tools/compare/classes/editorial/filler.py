"""A word that binds nobody came or went: an article, “please”, “also”, “that” before a clause, “finally,” at the beginning."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed, Words
from site_tools.compare.wording.reason import Reason, became
from site_tools.compare.wording.vocabulary import listed

ROW = "mat.28"
EXAMPLES = (
    ("Contact us by post.", "Please contact us by post.", "editorial"),
    ("We keep data you give us.", "We keep the data that you give us.", "editorial"),
    ("You may object.", "Finally, you may object.", "editorial"),
    ("We keep data you give us.", "We keep all data you give us.", ""),
    ("You may object.", "Otherwise, you may object.", ""),
)
_ASIDE = {(",", "however", ","), ()}


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each filler that was put in or taken out."""
    for hunk in changed.hunks:
        before, after = changed.sides(hunk)
        fillers = tuple(tuple(word for word in side if word in listed("fillers")) for side in (before, after))
        filled = bool(fillers[0]) != bool(fillers[1]) and _rest(before) == _rest(after)
        opened = hunk.start == hunk.new_start == 0 and _unconnected(before) == _unconnected(after) and before != after
        if (filled and (not _rest(before) or not hunk.start)) or opened or {before, after} == _ASIDE:
            yield Reason(f"A word without weight: {became(changed, hunk)}.", (hunk,))


def _rest(words: Words) -> list[str]:
    return [word for word in words if word not in listed("fillers")]


def _unconnected(words: Words) -> Words:
    """Return words without one that only leads over from the sentence before."""
    for width in (1, 2):
        if " ".join(words[:width]) in listed("connectives"):
            return words[width + 1 :] if words[width : width + 1] == (",",) else words[width:]
    return words
