"""A sentence → its words and marks, each a token of its own: "Write to us." → Write, to, us, "."."""

from __future__ import annotations

import re
from functools import lru_cache

from site_tools.compare.normal import normal

_TOKEN = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?://\S*[\w/]|\d+(?:[.,]\d+)+|(?:e\.g|i\.e)\.|\b(?:[A-Z]\.){2,}|[^\W_]+(?:'[^\W_]+)*|[^\w\s]|_"
)
_WORD = re.compile(r"\w")


@lru_cache(maxsize=1 << 10)
def tokens(text: str) -> tuple[str, ...]:
    """Return the tokens of a sentence, in order, with straight quotation marks."""
    return tuple(_TOKEN.findall(normal(text)))


def is_word(token: str) -> bool:
    """Return whether a token is a word or a number, and no mark."""
    return bool(_WORD.match(token))
