"""Only capitals differ, and the word is part of no defined term and no abbreviation."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason, became
from site_tools.compare.wording.tokens import tokens

ROW = "mat.28"
EXAMPLES = (
    ("Write to info@acme.example.", "Write to Info@Acme.example.", "editorial"),
    ("Write to our support team.", "Write to our Support Team.", "editorial"),
    ("We send it to us.", "We send it to US.", ""),
)
_ABBREVIATION = 4


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each place where only capitals differ."""
    terms = None
    for hunk in changed.hunks:
        before, after = changed.sides(hunk)
        if before == after and before:
            terms = terms or {
                word.casefold() for side in changed.around.terms for term in side for word in tokens(term)
            }
            short = any(
                word.isupper() and len(word) < _ABBREVIATION for side in changed.as_written(hunk) for word in side
            )
            if not short and not terms & set(before):
                yield Reason(f"Only capitals differ: {became(changed, hunk)}.", (hunk,))
