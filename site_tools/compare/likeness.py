"""Clauses without a counterpart → those so alike that one became the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from site_tools.compare.matches import common
from site_tools.compare.tree import Tree, said

_LIKE = 0.42  # what makes two clauses one
_TITLE = 0.3  # what an equal title adds to the likeness of the words
_RELATED = 0.5  # titles less alike than this have nothing in common
_HELD = 0.7  # how alike a clause is to a longer one that holds all its words
_FEW = 8  # words: fewer are held by any long clause
_KIND = 0.2  # what it takes away that one is a heading and the other is none
_NEAR = 0.05  # what it adds that both stand after clauses that are one


class _Words(NamedTuple):
    title: str
    words: list[str]
    bag: frozenset[str]
    heading: bool


def likeness(before: Tree, i: int, after: Tree, j: int) -> float:
    """Return how alike title and words of two clauses are, from 0 to about 1."""
    return _score(_read(before, i), _read(after, j))


def alike(
    before: Tree, after: Tree, free: tuple[Sequence[int], Sequence[int]], paired: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """Yield the pairs among the free clauses of both sides that are alike, the best first; the caller skips those taken."""
    there, here = free
    read = [(j, _read(after, j)) for j in here]
    found = []
    for i in there:
        words = _read(before, i)
        near = paired.get(i - 1, -2) + 1
        for j, others in read:
            if not _may(words, others):
                continue
            score = _score(words, others) + _NEAR * (near == j)
            if score >= _LIKE:
                found.append((-round(score, 6), abs(i - j), i, j))
    for _, _, i, j in sorted(found):
        yield i, j


def _read(tree: Tree, place: int) -> _Words:
    title, text = said(tree.clauses[place])
    words = text.split()
    return _Words(title, words, frozenset(words), tree.headings[place] == place)


def _may(one: _Words, other: _Words) -> bool:
    """Whether two clauses share enough different words for a closer look to pay."""
    shared = len(one.bag & other.bag)
    return one.title == other.title or shared >= (_LIKE - _TITLE - _NEAR) * max(1, min(len(one.bag), len(other.bag)))


def _score(one: _Words, other: _Words) -> float:
    titles = fuzz.ratio(one.title.lower(), other.title.lower()) / 100 if one.title and other.title else 0.0
    if not one.words or not other.words:
        return titles * 0.9 if not one.words and not other.words else 0.0
    shared, shorter = common(one.words, other.words), min(len(one.words), len(other.words))
    text = 2 * shared / (len(one.words) + len(other.words))
    if shorter >= _FEW:
        text = max(text, _HELD * shared / shorter)
    return text + _TITLE * titles * (titles > _RELATED) - _KIND * (one.heading != other.heading)
