"""Named lists of phrases → patterns that find them, each made on first use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from site_tools.evidence.phrases import Alternatives
from site_tools.evidence.reading import Index, numbers, reading_of
from site_tools.model.value import value
from site_tools.phrases import PhraseError, Tree, lists_in, read_phrase

NAME_MARK = "= "
_SHOWN = 3


@value
class Occurrence:
    """Where a phrase stands in a text; asked as a match of a regular expression is."""

    text: str
    first: int
    last: int

    def start(self) -> int:
        """Return where it begins."""
        return self.first

    def end(self) -> int:
        """Return where it ends."""
        return self.last

    def span(self) -> tuple[int, int]:
        """Return both."""
        return self.first, self.last

    def __getitem__(self, group: int) -> str:
        return self.text[self.first : self.last]


class Pattern:
    """A list made ready for lower-case text."""

    def __init__(self, phrases: Alternatives) -> None:
        self.phrases = phrases
        self._index: Index | None = None
        self._searched = 0
        self._hits: dict[int, Occurrence] = {}

    def hits(self, index: Index, some: int) -> Mapping[int, Occurrence]:
        """Return by its number each text of an index in which a phrase occurs, with its first occurrence.

        Only `some` of the texts, a bit for each, are surely searched; those searched before are among the answer.
        """
        if self._index is not index:
            self._index, self._searched, self._hits = index, 0, {}
        if new := some & ~self._searched:
            self._searched |= new
            self._hits.update(self._search_all(index, new))
        return self._hits

    def _search_all(self, index: Index, some: int) -> Iterator[tuple[int, Occurrence]]:
        if not index.candidates(self.phrases) & some:
            return
        worth: dict[int, list[int]] = {}
        for phrase, texts in enumerate(index.needed(self.phrases)):
            for number in numbers(texts & some):
                worth.setdefault(number, []).append(phrase)
        for number, phrases in worth.items():
            text = index.texts[number]
            if found := self.phrases.first(reading_of(text), phrases):
                yield number, Occurrence(text, *found)

    def search(self, text: str, start: int = 0, end: int | None = None) -> Occurrence | None:
        """Return the first occurrence between two places."""
        return next(self.finditer(text, start, end), None)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Occurrence]:
        """Yield the occurrences between two places, each after the end of the one before."""
        reading = reading_of(text if end is None else text[:end])
        firsts, stems, ends_of = self.phrases.by_first, self.phrases.stems, self.phrases.ends
        for at, word in reading.words.items():
            if (word in firsts or word.startswith(stems)) and at >= start and (ends := ends_of(reading, at)):
                start = ends[0]
                yield Occurrence(text, at, start)


class Lexicon:
    """The lists of words.yml. A list's phrase that begins with "= " is its plain name for messages.

    `trees` are phrases that were read before, by their text.
    """

    def __init__(self, words: Mapping[str, tuple[str, ...]], trees: Mapping[str, Tree] | None = None) -> None:
        self.words = words
        self._trees = trees or {}
        self._lists: dict[str, Alternatives] = {}
        self._patterns: dict[str | tuple[str, ...], Pattern] = {}
        self._open: list[str] = []

    def pattern(self, name: str) -> Pattern:
        """Return the list's pattern. Raises PhraseError for an unknown list or a phrase that cannot be read."""
        if name not in self._patterns:
            self._patterns[name] = Pattern(self._list(name))
        return self._patterns[name]

    def phrase(self, phrase: str) -> Pattern:
        """Return the pattern of one phrase. Raises PhraseError."""
        return self.anchored((phrase,))

    def anchored(self, phrases: tuple[str, ...]) -> Pattern:
        """Return the pattern of some phrases that no list names (those of a mechanism). Raises PhraseError."""
        if phrases not in self._patterns:
            self._patterns[phrases] = Pattern(self._alternatives(phrases))
        return self._patterns[phrases]

    def says(self, name: str) -> str:
        """Return the list's plain name, or its first phrases without their marks."""
        phrases = self.words.get(name, ())
        named = next((phrase.removeprefix(NAME_MARK) for phrase in phrases if phrase.startswith(NAME_MARK)), "")
        if named:
            return named
        plain = [re.sub(r"[*()\[\]{}]|\.\.\S*", "", phrase.replace("|", "/")) for phrase in phrases[:_SHOWN]]
        return "words such as " + ", ".join(f"“{' '.join(phrase.split())}”" for phrase in plain)

    def _list(self, name: str) -> Alternatives:
        if name not in self.words:
            raise PhraseError(f"there is no list of words “{name}”")
        if name in self._open:
            raise PhraseError(f"the list “{name}” names itself")
        if name not in self._lists:
            self._open.append(name)
            try:
                phrases = [phrase for phrase in self.words[name] if not phrase.startswith(NAME_MARK)]
                self._lists[name] = self._alternatives(phrases)
            finally:
                self._open.pop()
        return self._lists[name]

    def _alternatives(self, phrases: Iterable[str]) -> Alternatives:
        return Alternatives([self._tree(phrase) for phrase in phrases], self._list)

    def _tree(self, phrase: str) -> Tree:
        if phrase in self._trees:
            return self._trees[phrase]
        tree = read_phrase(phrase)
        for name in lists_in(tree):
            self._list(name)
        return tree


_LAST: list[Lexicon] = []


def lexicon_of(words: Mapping[str, tuple[str, ...]], trees: Mapping[str, Tree] | None = None) -> Lexicon:
    """Return the lexicon of these lists, the same one for the same lists, so that each pattern is made once."""
    for lexicon in _LAST:
        if lexicon.words is words or lexicon.words == words:
            return lexicon
    _LAST[:] = [*_LAST[-7:], Lexicon(words, trees)]
    return _LAST[-1]
