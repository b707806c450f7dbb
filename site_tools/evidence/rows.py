"""Nodes one after the other, with gaps and with nodes that may be left out between them."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from site_tools.evidence.nodes import Node, union
from site_tools.evidence.reading import Reading


class Row:
    """Parts in order, each with whether it may be left out; a number is a gap of up to so many words."""

    def __init__(self, parts: Sequence[tuple[Node | int, bool]]) -> None:
        self._parts = parts

    def starting(self, words: frozenset[str]) -> AbstractSet[str]:
        """Return those with which the first part may begin, or one after parts that may be left out."""
        found: AbstractSet[str] = frozenset()
        for node, maybe in self._parts:
            if not isinstance(node, int):
                found = found | node.starting(words)
                if not maybe:
                    break
        return found

    def ends(self, reading: Reading, start: int) -> Sequence[int]:
        """Return where the last part may end."""
        begun = False
        places: Sequence[int] = (start,)
        for node, maybe in self._parts:
            if isinstance(node, int):
                places = union([reading.reached(place, node) for place in places]) if begun else places
            elif begun:
                places = _following(node, reading, places, maybe=maybe)
            elif maybe:
                places = _leading(node, reading, places)
            else:
                places = union([node.ends(reading, place) for place in places])
                begun = True
            if not places:
                break
        return places


def _following(node: Node, reading: Reading, ends: Sequence[int], *, maybe: bool) -> Sequence[int]:
    """Return where a node may end that stands after one of the places; `maybe` it is left out."""
    if len(ends) == 1 and not maybe:
        start = reading.after.get(ends[0])
        return () if start is None else node.ends(reading, start)
    found: dict[int, None] = {}
    for end in ends:
        start = reading.after.get(end)
        if start is not None:
            for place in node.ends(reading, start):
                found[place] = None
        if maybe:
            found[end] = None
    return tuple(found)


def _leading(node: Node, reading: Reading, places: Sequence[int]) -> Sequence[int]:
    """Return where the word after a node may begin that is the first or left out."""
    found: dict[int, None] = {}
    for place in places:
        for end in node.ends(reading, place):
            if end in reading.after:
                found[reading.after[end]] = None
        found[place] = None
    return tuple(found)
