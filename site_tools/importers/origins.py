"""A text and the section files that were made of it → at which line of the text each line of a section began."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from site_tools.importers.values import ImportedSection

_WORD = re.compile(r"[^\W_]+")
_IDS = re.compile(r"\s*\{#[^}]*\}$")
_SIZES = (6, 3)  # words that a line is known by where the text has no line of just its words


class Origins:
    """Finds the lines of sections in the text that they came from. Sections are asked for in their order."""

    def __init__(self, text: str) -> None:
        self._places: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self._lines: list[int] = []
        words: list[str] = []
        for number, line in enumerate(text.split("\n"), 1):
            found = _words(line)
            for whole in {tuple(found), tuple(found[1:])}:  # as it stands, and below a number that was typed
                self._places["", *whole].append(len(words))
            words += found
            self._lines += [number] * len(found)
        for size in _SIZES:
            for index in range(len(words) - size + 1):
                self._places[tuple(words[index : index + size])].append(index)
        self._next = 0

    def lines(self, section: ImportedSection) -> tuple[int, ...]:
        """Return the text's line for each line of a section; one whose words the text does not have gets the line above."""
        raw = section.text.split("\n")
        lines = [_words(_IDS.sub("", line)) for line in raw]
        places = [self._forwards(words) for words in lines]
        below = len(self._lines)
        for index in range(len(lines) - 1, -1, -1):
            if raw[index].startswith("#"):
                places[index] = self._last(lines[index], below)
            below = places[index] or below
        found: list[int] = []
        last = next((place for place in places if place is not None), max(self._next - 1, 0))
        for place in places:
            last = last if place is None else place
            found.append(self._lines[min(last, len(self._lines) - 1)] if self._lines else 0)
        return tuple(found)

    def _forwards(self, words: Sequence[str]) -> int | None:
        """Return where the words stand next, else where they stood last."""
        keys = [("", *words), *(tuple(words[:size]) for size in _SIZES if len(words) >= size)]
        for places in (self._places[key] for key in keys if words and key in self._places):
            after = bisect_left(places, self._next)
            place = places[after] if after < len(places) else places[-1]
            self._next = place + 1
            return place
        return None

    def _last(self, words: Sequence[str], below: int) -> int | None:
        """Return the last line of just these words above the place `below`: contents may list a title before."""
        places = self._places.get(("", *words), ()) if words else ()
        return places[bisect_left(places, below) - 1] if places and places[0] < below else None


def _words(line: str) -> list[str]:
    return _WORD.findall(line.casefold())
