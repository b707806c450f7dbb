"""Redlined bodies → the sentences and table rows that were taken out, or put in, as a whole: what may have moved."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from site_tools.compare.bounds import Text
from site_tools.compare.layout import Entry
from site_tools.compare.leaves import Element, Leaf
from site_tools.compare.runs import Words
from site_tools.compare.stream import stream
from site_tools.model.change import EditKind

_LEAST, _LEAST_WHOLE = 8, 5  # words: of a sentence, and of a whole block or row; fewer may be there by chance


class Body(NamedTuple):
    """A section or heading as it is drawn: what a reader calls it, and its passages."""

    heading: str
    entries: tuple[Entry, ...]


class Piece(NamedTuple):
    """A sentence, or a row with its cells as `parts`. `start` and `end` are its place among the words of all bodies.

    `keys` are what its words are compared by; `whole`: it is a block or row, not a part of one.
    """

    body: int
    start: int
    end: int
    parts: tuple[Words, ...]
    keys: tuple[str, ...]
    whole: bool

    @property
    def long(self) -> bool:
        """Return whether it has so many words that they hardly stand at two places by chance."""
        return len(self.keys) >= (_LEAST_WHOLE if self.whole else _LEAST)


def pieces(bodies: Sequence[Body], op: EditKind, target: Callable[[str], str]) -> Iterator[Piece]:
    """Yield what was taken out or put in, in reading order; `target` says what a link's target is compared by."""
    at = 0
    for number, body in enumerate(bodies):
        at += 1  # nothing goes on beyond the end of a body
        for row, group in groupby(body.entries, _row):
            entries = tuple(group)
            found: list[tuple[int, Words]] = []
            for entry in entries:
                for words in entry.words:
                    if words.op == op:
                        found.append((at, words))
                    at += words.last - words.first
            if row and found and all(entry.op == op for entry in entries):
                parts = tuple(words for _, words in found)
                keys = tuple(key for words in parts for key in _keys(words.leaf, target))
                yield Piece(number, found[0][0], found[0][0] + len(keys), parts, keys, whole=True)
            else:
                for start, words in found:
                    yield from _sentences(number, start, words, target)


def _keys(leaf: Leaf, target: Callable[[str], str]) -> list[str]:
    return stream((leaf,), target).keys if leaf.linked else leaf.keys


def _row(entry: Entry) -> Element | None:
    return next((element for element in entry.path if element.tag == "tr"), None)


def _sentences(body: int, start: int, words: Words, target: Callable[[str], str]) -> Iterator[Piece]:
    """Yield the sentences among some words."""
    op, leaf, begin, end, _ = words
    entire = end - begin == len(leaf.words)
    if not entire and end - begin < _LEAST:
        return
    keys = _keys(leaf, target)
    bounds = [place for place in Text(keys, ()).sentences if begin <= place <= end]
    for first, last in pairwise(bounds):
        whole = entire and len(bounds) == 2  # noqa: PLR2004 - where it begins and where it ends
        at = start + first - begin
        yield Piece(body, at, at + last - first, (Words(op, leaf, first, last),), tuple(keys[first:last]), whole)
