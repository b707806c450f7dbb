"""What cost something costs nothing: the words about a fee are gone."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed, Words
from site_tools.compare.wording.reason import Reason, became

ROW = "mat.08"
EXAMPLES = (
    ("We send you a copy for a fee of 20 euros.", "We send you a copy.", "favourable"),
    ("We send you a copy without a fee.", "We send you a copy.", ""),
    ("We share data for a fee.", "We share data.", ""),
)
_WORDS = {
    "a",
    "an",
    "the",
    "of",
    "fee",
    "charge",
    "small",
    "reasonable",
    "administrative",
    "nominal",
    "subject",
    "to",
    "euro",
    "euros",
    "eur",
    "dollars",
    "usd",
    "pounds",
    "gbp",
    "€",
    "$",
    "£",
    "for",
    "against",
    "payment",
}
_COPY = {"copy", "copies", "request", "requests", "access"}
_PAID = {"share", "sell", "disclose", "rent", "license", "trade"}
_FEE = {"fee", "charge", "payment"}


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each phrase about a fee that was taken out."""
    for hunk in changed.hunks:
        before, after = changed.sides(hunk)
        if (
            changed.both
            and not after
            and _fee(before)
            and _COPY & set(changed.after)
            and not _PAID & set(changed.after)
        ):
            yield Reason(f"A fee was dropped: {became(changed, hunk)}.", (hunk,))


def _fee(words: Words) -> bool:
    return bool(_FEE & set(words)) and all(word in _WORDS or word[0].isdigit() for word in words)
