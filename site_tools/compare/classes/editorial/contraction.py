"""A contraction was written out, or words were contracted: "don't" is "do not"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason, became
from site_tools.compare.wording.vocabulary import table

ROW = "mat.28"
EXAMPLES = (
    ("We don't sell it.", "We do not sell it.", "editorial"),
    ("You are free to write to us.", "You're free to write to us.", "editorial"),
    ("We can sell it.", "We can't sell it.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each contraction that came or went."""
    for hunk in changed.hunks:
        sides = changed.sides(hunk)
        if _written_out(sides[0]) == _written_out(sides[1]) and all(sides) and sides[0] != sides[1]:
            yield Reason(f"A contraction: {became(changed, hunk)}.", (hunk,))


def _written_out(words: tuple[str, ...]) -> str:
    return " ".join(_known().get(word, word) for word in words).replace("can not", "cannot")


@cache
def _known() -> dict[str, str]:
    return dict(table("contractions"))
