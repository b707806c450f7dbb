"""The sentences in which a list of phrases occurs, each searched when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from site_tools.evidence.reading import Index

if TYPE_CHECKING:
    from site_tools.evidence.lexicon import Occurrence, Pattern


class Hits(Mapping[int, "Occurrence"]):
    """By its place each of some texts in which a pattern occurs, with its first occurrence; of two patterns the later counts.

    `numbers` are the texts' in the index. `worth` are the places of those that hold the words of a match: more are not asked.
    """

    def __init__(self, patterns: Sequence[Pattern], index: Index, numbers: Sequence[int]) -> None:
        some = 0
        for pattern in patterns:
            some |= index.candidates(pattern.phrases)
        self.worth = (
            frozenset(place for place, number in enumerate(numbers) if some >> number & 1) if some else frozenset()
        )
        self._patterns, self._index, self._numbers = patterns[::-1], index, numbers
        self._found: dict[int, Occurrence | None] = {}

    def _at(self, place: int) -> Occurrence | None:
        if place not in self.worth:
            return None
        if place not in self._found:
            hits = (pattern.hit(self._index, self._numbers[place]) for pattern in self._patterns)
            self._found[place] = next(filter(None, hits), None)
        return self._found[place]

    def __contains__(self, place: object) -> bool:
        return isinstance(place, int) and self._at(place) is not None

    def __getitem__(self, place: int) -> Occurrence:
        if (found := self._at(place)) is None:
            raise KeyError(place)
        return found

    def __iter__(self) -> Iterator[int]:
        return (place for place in sorted(self.worth) if self._at(place))

    def __len__(self) -> int:
        return sum(1 for _ in self)
