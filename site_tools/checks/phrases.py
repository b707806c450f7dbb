"""Phrases of the catalogue in running text, as whole words, whatever the case and the white space."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache


@lru_cache(maxsize=8)
def pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern of all phrases, longer ones first."""
    parts = [r"[\s-]+".join(map(re.escape, re.split(r"[\s-]+", phrase))) for phrase in _longest_first(phrases)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts) or '(?!)'})(?!\w)", re.IGNORECASE)


def key(words: str) -> str:
    """Return words as they are compared: small, with single spaces for spaces and hyphens."""
    return re.sub(r"[\s-]+", " ", words).casefold()


def _longest_first(phrases: Iterable[str]) -> list[str]:
    return sorted(phrases, key=len, reverse=True)


PAST = re.compile(
    r"\b(?:no longer|formerly|former|previously|used to|invalidated|struck down|annulled|repealed|replaced|ceased|ceases|until"
    r"|instead of|in place of|was declared invalid|is not (?:valid|relied)|do(?:es)? not rely|never relied)\b",
    re.IGNORECASE,
)
