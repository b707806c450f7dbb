"""Named lists of phrases → patterns that find them, each made on first use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from site_tools.evidence.phrases import Alternatives
from site_tools.evidence.reading import Index, reading_of
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
        self._hits: dict[int, Occurrence | None] = {}

    def hit(self, index: Index, number: int) -> Occurrence | None:
        """Return the first occurrence in the text of that number in an index; only phrases whose words it holds are tried."""
        if self._index is not index:
            self._index, self._hits = index, {}
        if number not in self._hits:
            worth = [phrase for phrase, some in enumerate(index.needed(self.phrases)) if some >> number & 1]
            text = index.texts[number]
            found = self.phrases.first(reading_of(text), worth) if worth else None
            self._hits[number] = Occurrence(text, *found) if found else None
        return self._hits[number]

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
