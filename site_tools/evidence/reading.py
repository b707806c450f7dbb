"""A text in lower case → its words by where they begin, and how one leads to the next: what phrases are matched on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, reduce
from operator import or_
from typing import Protocol

_WORD = re.compile(r"\w+")
_MARKS = re.compile(r"\W+")
_PASSED = re.compile(r"[\w'@]+")  # what a gap counts as one word
_MOST_MARKS = 4


class Reading:
    """`words` maps the place where each word begins to the word; `after` the end of each to the next one's beginning."""

    __slots__ = ("_plain", "_reached", "_steps", "after", "text", "vocabulary", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = {match.start(): match[0] for match in _WORD.finditer(text)}
        self.vocabulary = frozenset(self.words.values())
        self.after: dict[int, int] = {}
        end = 0
        for start, word in self.words.items():
            if 0 < start - end <= _MOST_MARKS:
                self.after[end] = start
            end = start + len(word)
        self._plain = "'" not in text and "@" not in text
        self._steps: dict[int, tuple[int, ...]] = {}
        self._reached: dict[tuple[int, int], tuple[int, ...]] = {}

    def reached(self, end: int, most: int) -> tuple[int, ...]:
        """Return where up to `most` more words may end after `end`, the nearest first."""
        key = end, most
        if key not in self._reached:
            found = {end: None}
            self._reach(end, most, found, set())
            self._reached[key] = tuple(found)
        return self._reached[key]

    def _reach(self, end: int, most: int, found: dict[int, None], seen: set[tuple[int, int]]) -> None:
        for stop in self._next(end) if most else ():
            if (stop, most) not in seen:
                seen.add((stop, most))
                found[stop] = None
                self._reach(stop, most - 1, found, seen)

    def _next(self, end: int) -> tuple[int, ...]:
        """Return where one more word may end; an apostrophe or @ may be part of it or a mark."""
        if self._plain:
            start = self.after.get(end)
            return () if start is None else (start + len(self.words[start]),)
        if end not in self._steps:
            self._steps[end] = tuple(self._stops(end))
        return self._steps[end]

    def _stops(self, end: int) -> dict[int, None]:
        marks = _MARKS.match(self.text, end)
        stops: dict[int, None] = {}
        for begin in range(min(marks.end(), end + _MOST_MARKS), end, -1) if marks else ():
            passed = _PASSED.match(self.text, begin)
            for stop in range(passed.end(), begin, -1) if passed else ():
                following = _MARKS.match(self.text, stop)
                if following or stop == len(self.text):
                    stops[stop] = None
                if following and following.end() in self.words and following.end() - stop <= _MOST_MARKS:
                    self.after[stop] = following.end()
        return stops


@lru_cache(maxsize=20_000)
def reading_of(text: str) -> Reading:
    """Return the reading of a text, made once."""
    return Reading(text)


class Searched(Protocol):
    """What an index can be asked for: some phrases."""

    def needed(self, index: Index) -> Sequence[int]:
        """Return for each phrase the texts that hold the words that it needs."""


class _Holding(dict[str, int]):
    """The texts that hold each word, and by "delet*" those that hold a word that begins so, worked out when first asked."""

    def sort(self) -> None:
        """Put the words in order, once all are there."""
        self._ordered = sorted(self)

    def __missing__(self, word: str) -> int:
        found = 0
        if word.endswith("*"):
            at = bisect_left(self._ordered, word[:-1])
            while at < len(self._ordered) and self._ordered[at].startswith(word[:-1]):
                found |= self[self._ordered[at]]
                at += 1
        self[word] = found
        return found


class Index:
    """Some texts by their words. Sets of texts are whole numbers with a bit for each: 0b101 is the first and the third.

    `holding` maps each word ("delet*": any that begins so) to the texts that hold it.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self.texts = tuple(dict.fromkeys(texts))
        self.number = {text: number for number, text in enumerate(self.texts)}
        self.every = (1 << len(self.texts)) - 1
        self.holding: Mapping[str, int] = (words := _Holding())
        for number, text in enumerate(self.texts):
            for word in reading_of(text).vocabulary:
                words[word] = words.get(word, 0) | 1 << number
        words.sort()
        self._needed: dict[Searched, Sequence[int]] = {}
        self._candidates: dict[Searched, int] = {}

    def holding_one(self, words: Collection[str]) -> int:
        """Return the texts that hold one of the words."""
        found = 0
        for word in words:
            found |= self.holding[word]
        return found

    def needed(self, searched: Searched) -> Sequence[int]:
        """Return for each of some phrases the texts that hold the words that it needs, asked once."""
        if searched not in self._needed:
            self._needed[searched] = searched.needed(self)
        return self._needed[searched]

    def candidates(self, searched: Searched) -> int:
        """Return the texts in which one of some phrases may be found, asked once."""
        if searched not in self._candidates:
            self._candidates[searched] = reduce(or_, self.needed(searched), 0)
        return self._candidates[searched]


def numbers(some: int) -> Iterator[int]:
    """Yield the numbers of the bits that are set, the smallest first."""
    while some:
        lowest = some & -some
        yield lowest.bit_length() - 1
        some ^= lowest
