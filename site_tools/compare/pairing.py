"""Two lists of sentences → which became which: equal ones first, then by likeness, one for several where they were joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz.distance import Indel

from site_tools.compare.lines import Line
from site_tools.compare.matches import matches
from site_tools.model.months import MONTHS

Pair = tuple[tuple[Line, ...], tuple[Line, ...]]
_LIKE = 0.5  # of the words of both, for one sentence that became another
_LIKE_ALONE = 0.3  # the same, where no other sentence went or came at that place
_JOINED = 0.75  # the same, for one that became several
_MOST_JOINED = 8
_MOST_TRIED = 600  # pairs of sentences beyond which a gap is not searched for joined ones
_MONTHS = frozenset(name.lower() for name in MONTHS)
_UNLIKE = 0.3  # what a word that only one side has costs


def equal(before: Sequence[Line], after: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield the places of equal sentences in the same order, as many as can be."""
    for at, place, size in matches([line.key for line in before], [line.key for line in after]):
        yield from ((at + i, place + i) for i in range(size))


def alike(before: Sequence[Line], after: Sequence[Line]) -> list[Pair]:
    """Pair sentences of one gap by likeness, in order; a side is () where a sentence is new or gone."""
    if not before or not after:
        return [((line,), ()) for line in before] + [((), (line,)) for line in after]
    alone = len(before) == len(after) == 1
    best = _best([_words(line) for line in before], [_words(line) for line in after], _LIKE_ALONE if alone else _LIKE)
    pairs: list[Pair] = []
    i = j = 0
    for at, there, place, here in best:
        pairs += alike(before[i:at], ()) + alike((), after[j:place])
        pairs.append((tuple(before[at:there]), tuple(after[place:here])))
        i, j = there, here
    return pairs + alike(before[i:], ()) + alike((), after[j:])


def likeness(before: Line, after: Line) -> float:
    """Return how much of the words of two sentences is common, from 0 to 1."""
    return float(Indel.normalized_similarity(_words(before), _words(after)))


def _words(line: Line) -> tuple[str, ...]:
    return _split(line.key)


@lru_cache(maxsize=1 << 12)
def _split(key: str) -> tuple[str, ...]:
    return tuple(_word(word) for word in key.casefold().split())


def _word(word: str) -> str:
    """Return a word without its marks; every number and month is one word, for a new date or period is no other sentence."""
    bare = word.strip(".,;:()'")
    return "0" if bare[:1].isdigit() or bare in _MONTHS else bare


def _best(
    before: Sequence[tuple[str, ...]], after: Sequence[tuple[str, ...]], least: float
) -> list[tuple[int, int, int, int]]:
    """Return the runs (from, to, from, to) that belong together, with the most words in common."""
    most = _MOST_JOINED if len(before) * len(after) <= _MOST_TRIED else 1
    worth = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    step: dict[tuple[int, int], tuple[int, int]] = {}
    for i in range(1, len(before) + 1):
        for j in range(1, len(after) + 1):
            choices = [(worth[i - 1][j], (1, 0)), (worth[i][j - 1], (0, 1))]
            for n, m in _spans(min(i, most), min(j, most)):
                gain = _gain(sum(before[i - n : i], ()), sum(after[j - m : j], ()), least if n == m else _JOINED)
                if gain > 0:
                    choices.append((worth[i - n][j - m] + gain, (n, m)))
            worth[i][j], step[i, j] = max(choices)
    return _walk(step, len(before), len(after))


def _spans(most_before: int, most_after: int) -> Iterator[tuple[int, int]]:
    yield from ((n, 1) for n in range(1, most_before + 1))
    yield from ((1, m) for m in range(2, most_after + 1))


def _gain(before: tuple[str, ...], after: tuple[str, ...], least: float) -> float:
    both = len(before) + len(after)
    likeness = Indel.normalized_similarity(before, after, score_cutoff=least)
    return both * (likeness - (1 - likeness) * _UNLIKE) if likeness >= least and both else 0.0


def _walk(step: dict[tuple[int, int], tuple[int, int]], i: int, j: int) -> list[tuple[int, int, int, int]]:
    runs = []
    while i and j:
        n, m = step[i, j]
        if n and m:
            runs.append((i - n, i, j - m, j))
        i, j = i - n, j - m
    return runs[::-1]
