"""Numbers in words: "thirty", "forty-five", "thirty (30)"."""

from __future__ import annotations

from itertools import product

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_COMPOUND = {
    f"{ten}{mark}{one}": 10 * t + o
    for (t, ten), (o, one), mark in product(enumerate(_TENS, 2), enumerate(_ONES, 1), "- ")
}
NUMBERS = {
    **_COMPOUND,
    **{word: 10 * n for n, word in enumerate(_TENS, 2)},
    **{word: n for n, word in enumerate(_TEENS, 10)},
    **{word: n for n, word in enumerate(_ONES, 1)},
    "a hundred": 100,
    "one hundred": 100,
}
PATTERN = "|".join([r"\d[\d,]*", *sorted(NUMBERS, key=len, reverse=True)])


def number(word: str) -> int:
    """Return the number that a match of PATTERN (in small letters) is."""
    return NUMBERS.get(word) or int(word.replace(",", ""))
