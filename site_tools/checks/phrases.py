"""Phrases of the catalogue in running text, as whole words, whatever the case and the white space; and what is past."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TypeVar

from site_tools.model.evidence import Sentence

T = TypeVar("T")


@lru_cache(maxsize=8)
def pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern of all phrases, longer ones first."""
    parts = [r"[\s-]+".join(map(re.escape, re.split(r"[\s-]+", phrase))) for phrase in _longest_first(phrases)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts) or '(?!)'})(?!\w)", re.IGNORECASE)


def key(words: str) -> str:
    """Return words as they are compared: small, with single spaces for spaces and hyphens."""
    return re.sub(r"[\s-]+", " ", words).casefold()


def named_today(
    sentences: Iterable[Sentence], wanted: Mapping[str, T], others: Iterable[str] = ()
) -> Iterator[tuple[Sentence, str, T]]:
    """Yield each phrase of `wanted` (by its key) that a sentence gives as current, with the words and what it stands for.

    A longer phrase of `others` hides a shorter one that it holds.
    """
    sentences = tuple(sentences)
    whole = " ".join("\n".join(sentence.text for sentence in sentences).replace("-", " ").split()).casefold()
    there = sorted(phrase for phrase in {*wanted, *others} if phrase in whole)
    if wanted.keys().isdisjoint(there):
        return
    every = pattern(tuple(there))
    for sentence in sentences:
        found = [(match[0], wanted.get(key(match[0]))) for match in every.finditer(sentence.text)]
        if found and not PAST.search(sentence.text):
            yield from ((sentence, words, thing) for words, thing in found if thing is not None)


def _longest_first(phrases: Iterable[str]) -> list[str]:
    return sorted(phrases, key=len, reverse=True)


PAST = re.compile(
    r"\b(?:no longer|formerly|former|previously|used to|invalidated|struck down|annulled|repealed|replaced|ceased|ceases|until"
    r"|instead of|in place of|was declared invalid|is not (?:valid|relied)|do(?:es)? not rely|never relied)\b",
    re.IGNORECASE,
)
