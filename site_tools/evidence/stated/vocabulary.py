"""The catalogue's lists and names → where each occurs in the sentences of a text."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from site_tools.evidence.lexicon import NAME_MARK, Lexicon, lexicon_of
from site_tools.evidence.phrases import Alternatives
from site_tools.evidence.reading import reading_of
from site_tools.evidence.stated.value import Hit
from site_tools.evidence.text import Text
from site_tools.model.catalogue import Catalogue

_WORDS = Path(__file__).with_name("words.json")  # made of catalogue/stated/*.yml by `make catalogue`
_OVERLAPPING = "mechanism"
_FEW = 40  # sentences up to which each is walked through; of more it pays to ask first which can hold what
Entry = tuple[str, str, Alternatives]  # group, plain name, phrases


class Vocabulary:
    """The lists of words.json by their group (`purpose_security`: "purpose"), and the names of the catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        plain = json.loads(_WORDS.read_bytes())
        own = Lexicon({**catalogue.words, **plain["words"]}, {**catalogue.trees, **plain["trees"]})
        self._entries: list[Entry] = [
            (name.partition("_")[0], phrases[0].removeprefix(NAME_MARK), own.pattern(name).phrases)
            for name, phrases in plain["words"].items()
        ]
        lexicon = lexicon_of(catalogue.words, catalogue.trees)
        for group, named in (("mechanism", catalogue.mechanisms), ("authority", catalogue.authorities)):
            for ident, entry in named.items():
                self._entries.append((group, ident, lexicon.anchored(entry.phrases).phrases))

        self._starting: dict[str, tuple[Entry, ...]] = {}

    def hits(self, text: Text) -> Sequence[Mapping[str, tuple[Hit, ...]]]:
        """Return for each sentence what it holds: of each group from left to right, none inside a longer one.

        Mechanisms may overlap: "the standard contractual clauses with the UK Addendum" are two.
        """
        if len(text) <= _FEW:
            return [_hits(self._all(full, None)) for full in text.full]
        worth: list[set[str]] = [set() for _ in range(len(text))]
        for group, name, phrases in self._entries:
            for index in text.holding(phrases):
                worth[index].add(group + name)
        return [_hits(self._all(full, some)) if some else {} for full, some in zip(text.full, worth, strict=True)]

    def _all(self, full: str, some: Collection[str] | None) -> Iterator[tuple[str, Hit]]:
        """Yield every occurrence of a list or a name; of `some` where it is known which can occur."""
        reading = reading_of(full)
        for start, word in reading.words.items():
            starting = self._starting.get(word)
            if starting is None:
                starting = tuple(entry for entry in self._entries if entry[2].beginning[word])
                self._starting[word] = starting
            for group, name, phrases in starting:
                if (some is None or group + name in some) and (ends := phrases.ends(reading, start)):
                    yield group, Hit(name, start, ends[0])


def _hits(occurrences: Iterable[tuple[str, Hit]]) -> Mapping[str, tuple[Hit, ...]]:
    found: dict[str, list[Hit]] = {}
    for group, hit in occurrences:
        before = found.setdefault(group, [])
        if group == _OVERLAPPING or not before or hit.start >= before[-1].end:
            before.append(hit)
        elif hit.start == before[-1].start and hit.end > before[-1].end:
            before[-1] = hit
    return {group: tuple(hits) for group, hits in found.items()}


_LAST: list[tuple[Catalogue, Vocabulary]] = []


def vocabulary_of(catalogue: Catalogue) -> Vocabulary:
    """Return the vocabulary of a catalogue, made once."""
    for known, vocabulary in _LAST:
        if known is catalogue:
            return vocabulary
    _LAST[:] = [*_LAST[-3:], (catalogue, Vocabulary(catalogue))]
    return _LAST[-1][1]
