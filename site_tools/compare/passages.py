"""What went and what came → the passages that moved: which pieces of both are one, in the order in which they stand now.

Only what is certain has moved: some of a passage's many words went once and came once, and its others stood beside them and
stand there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from site_tools.compare.matches import common
from site_tools.compare.pairs import Pairs
from site_tools.compare.pieces import Piece

_LIKE, _LIKE_BESIDE = 0.75, 0.5  # of the words of both, where some changed on the way; beside a passage that moved
_MOST = 20_000  # pairs of pieces beyond which none whose words changed is looked for
_FEW, _TRIED = 8, 3  # pieces with a word that tells them from others; the likeliest for one piece

Passage = list[tuple[Piece, Piece]]


def passages(gone: Sequence[Piece], come: Sequence[Piece]) -> Iterator[Passage]:
    """Yield the pieces that moved together."""
    passage: Passage = []
    last = (-1, -1)
    for i, j in sorted(_pairs(gone, come).items(), key=lambda pair: pair[1]):
        if passage and not (
            (i, j) == (last[0] + 1, last[1] + 1) and _beside(gone, last[0], i) and _beside(come, last[1], j)
        ):
            yield passage
            passage = []
        passage.append((gone[i], come[j]))
        last = (i, j)
    if passage:
        yield passage


def _pairs(gone: Sequence[Piece], come: Sequence[Piece]) -> dict[int, int]:
    """Return which piece is which."""
    pairs = Pairs()
    there, here = _once(gone), _once(come)
    for keys in there.keys() & here.keys():
        pairs.add(there[keys], here[keys])
    left = [i for keys, i in there.items() if keys not in here], [j for keys, j in here.items() if keys not in there]
    for i, j in _alike(gone, come, *left):
        pairs.add(i, j)
    for step in (1, -1):
        for pair in sorted(pairs.after.items())[::step]:
            i, j = (place + step for place in pair)
            while (
                _beside(gone, i - step, i)
                and _beside(come, j - step, j)
                and i not in pairs.after
                and j not in pairs.before
                and _like(gone[i], come[j], _LIKE_BESIDE)
            ):
                pairs.add(i, j)
                i, j = i + step, j + step
    return pairs.after


def _once(some: Sequence[Piece]) -> dict[tuple[str, ...], int]:
    """Return the places of the pieces that nothing else resembles by chance."""
    times = Counter(piece.keys for piece in some)
    return {piece.keys: place for place, piece in enumerate(some) if piece.long and times[piece.keys] == 1}


def _alike(
    gone: Sequence[Piece], come: Sequence[Piece], there: Sequence[int], here: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of which each is like the other and like nothing else."""
    if not here or len(there) * len(here) > _MOST:
        return
    holding: dict[str, list[int]] = {}
    for i in there:
        for word in dict.fromkeys(gone[i].keys):
            holding.setdefault(word, []).append(i)
    found: list[tuple[int, int]] = []
    for j in here:
        rare = [places for word in dict.fromkeys(come[j].keys) if len(places := holding.get(word, ())) <= _FEW]
        likely = Counter(i for places in rare for i in places).most_common(_TRIED)
        found += [(i, j) for i, _ in likely if _like(gone[i], come[j], _LIKE)]
    times = Counter(i for i, _ in found), Counter(j for _, j in found)
    yield from ((i, j) for i, j in found if times[0][i] == times[1][j] == 1)


def _like(old: Piece, new: Piece, least: float) -> bool:
    both = len(old.keys) + len(new.keys)
    if old.keys == new.keys or len(old.parts) > 1 or len(new.parts) > 1:
        return old.keys == new.keys
    return 2 * min(len(old.keys), len(new.keys)) >= least * both and 2 * common(old.keys, new.keys) >= least * both


def _beside(some: Sequence[Piece], one: int, other: int) -> bool:
    if not 0 <= other < len(some):
        return False
    first, last = sorted((one, other))
    return some[first].end == some[last].start
