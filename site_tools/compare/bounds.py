"""Words as they are compared → where passages, sentences and phrases begin, and how much a common word weighs."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

PASSAGE, SENTENCE, PHRASE, WORD = 3, 2, 1, 0
_ENDS, _PAUSES, _CLOSING = frozenset(".?!:"), frozenset(",;–—"), "'\")]}*"
_MAY_END = _ENDS | frozenset(_CLOSING)
_TARGET = "\0"  # what a link points at stands behind it
# Words that two sentences share by accident: alone between two edits they tell a reader nothing.
_LITTLE = """
a an and are as at be been but by can do does for from had has have if in into is it its may not of on or our shall so such
that the their them then there these they this those to under us was we were what when which who will with would you your
"""
_COMMON = frozenset(_LITTLE.split())
_LEADING = frozenset(("and", "or", "but", "which", "that", "who", "if", "unless", "including", "except"))  # of a phrase


class Text:
    """Words as they are compared; `starts` are the places at which a passage begins, 0 and the end among them."""

    def __init__(self, words: list[str], starts: Collection[int]) -> None:
        self.words = words
        self.starts = frozenset((*starts, 0, len(words)))
        self._sentences: tuple[int, ...] | None = None

    @property
    def sentences(self) -> tuple[int, ...]:
        """Return the places at which a sentence or a passage begins."""
        if self._sentences is None:
            ends = [n for n, word in enumerate(self.words, 1) if word[-1] in _MAY_END]
            if _TARGET in "".join(self.words):
                ends += [n for n, word in enumerate(self.words, 1) if _TARGET in word]
            self._sentences = tuple(
                [place for place in sorted(self.starts.union(ends)) if self.bound(place) >= SENTENCE]
            )
        return self._sentences

    def bound(self, place: int) -> int:
        """Return what begins at a place: a passage, a sentence, a phrase or only a word."""
        if place in self.starts:
            return PASSAGE
        word, following = self.words[place - 1], self.words[place]
        last = word[-1]
        if last in _CLOSING or _TARGET in word:
            last = word.partition(_TARGET)[0].rstrip(_CLOSING)[-1:]
        if last in _ENDS and not following[0].islower():
            return SENTENCE
        return PHRASE if last in _PAUSES or following in _LEADING else WORD


class Sides(NamedTuple):
    """What is compared."""

    before: Text
    after: Text


def weight(word: str) -> float:
    """Return how much a reader loses when a word that both versions have is shown as replaced."""
    if word in _COMMON:
        return LEAST
    word = word.partition(_TARGET)[0].rstrip(",;.:").lower()
    if word in _COMMON:
        return LEAST
    return 1.5 if word.isalpha() else 2.0


LEAST = 0.5  # what any word weighs
