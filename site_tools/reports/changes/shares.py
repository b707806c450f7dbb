"""Sizes and the room for all of them → how much room each gets: small ones all that they need, the others the same."""

from __future__ import annotations

from collections.abc import Sequence


def shares(sizes: Sequence[int], room: int) -> tuple[int, ...]:
    """Return a share for each size, never more than it needs; together no more than `room`."""
    given = [0] * len(sizes)
    left, waiting = max(room, 0), len(sizes)
    for index in sorted(range(len(sizes)), key=lambda index: sizes[index]):
        given[index] = min(sizes[index], left // waiting)
        left -= given[index]
        waiting -= 1
    return tuple(given)
