"""Two lists of words → the runs of words that both have, as many words as can be (LCS), alike in both directions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Indel, LCSseq

# Where a run of common words stands before, where after, and how many words it has. There are many: plain tuples are quick.
Match = tuple[int, int, int]


def matches(before: list[str], after: list[str]) -> list[Match]:
    """Return the common runs, in order. Indel does not mirror by itself: it always runs from the lesser list."""
    start = _shared(before, after)
    end = _shared(before[start:][::-1], after[start:][::-1])
    first, second = before[start : len(before) - end], after[start : len(after) - end]
    found: list[Match] = [(0, 0, start)] if start else []
    if first and second:
        found += [(start + i, start + j, size) for i, j, size in _matches(first, second)]
    if end:
        found.append((len(before) - end, len(after) - end, end))
    return joined(found)


def joined(some: Iterable[Match]) -> list[Match]:
    """Return runs with those that touch on both sides as one, and none without words."""
    found: list[Match] = []
    i = j = -1  # where the last run ends
    for before, after, size in some:
        if not size:
            continue
        if i == before and j == after:
            last = found.pop()
            found.append((last[0], last[1], last[2] + size))
        else:
            found.append((before, after, size))
        i, j = before + size, after + size
    return found


def common(before: Sequence[str], after: Sequence[str]) -> int:
    """Return how many words the two lists have in common, in order."""
    return int(LCSseq.similarity(before, after))


def _matches(before: list[str], after: list[str]) -> Iterable[Match]:
    if before <= after:
        return ((block.a, block.b, block.size) for block in Indel.editops(before, after).as_matching_blocks())
    return ((block.b, block.a, block.size) for block in Indel.editops(after, before).as_matching_blocks())


def _shared(before: Sequence[str], after: Sequence[str]) -> int:
    """Return how many words both lists begin with."""
    for n, (one, other) in enumerate(zip(before, after, strict=False)):
        if one != other:
            return n
    return min(len(before), len(after))
