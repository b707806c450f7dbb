"""Clauses that are no longer there → the clause of `after` behind which each stood."""

from __future__ import annotations

from collections.abc import Sequence

from site_tools.compare.alignment import Alignment


def standing(aligned: Alignment, gone: Sequence[int]) -> dict[int, list[int]]:
    """Return places of `before` under the place of `after` that they follow, -1 above all.

    A clause stands behind the nearest one above it that has stayed; one that was nested in a clause that moved goes with it.
    """
    pairs = aligned.pairs
    left = {pairs.before[j] for j in aligned.moved}
    found: dict[int, list[int]] = {}
    for place in gone:
        carrier = _carrier(aligned, place, left)
        other = place - 1
        while other >= 0 and not (
            other in pairs.after and (other if other in left else _carrier(aligned, other, left)) == carrier
        ):
            other -= 1
        found.setdefault(pairs.after.get(other, -1), []).append(place)
    return found


def _carrier(aligned: Alignment, place: int, left: set[int]) -> int:
    """Return the innermost clause around one that moved, -1 where none did."""
    return next((other for other in aligned.before.above(place) if other in left), -1)
