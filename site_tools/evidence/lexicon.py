"""Named lists of phrases → compiled patterns, each on first use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache

from site_tools.evidence.phrases import Compiled, PhraseError, compile_phrases

NAME_MARK = "= "
_SHOWN = 3


class Pattern:
    """A list made ready: its regular expression for lower-case text, and the words one of which must occur (() for none).

    Compiled on first use: most lists find none of their words in a text and need no more.
    """

    def __init__(self, compiled: Compiled) -> None:
        self.anchors = compiled.anchors
        self._source = compiled.source

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Return the compiled expression."""
        return re.compile(self._source)


class Lexicon:
    """The lists of words.yml. A list's phrase that begins with "= " is its plain name for messages."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        self.words = words
        self._compiled: dict[str, Compiled] = {}
        self._patterns: dict[str, Pattern] = {}
        self._open: list[str] = []

    def pattern(self, name: str) -> Pattern:
        """Return the list's pattern. Raises PhraseError for an unknown list or a phrase that cannot be read."""
        if name not in self._patterns:
            self._patterns[name] = Pattern(self._list(name))
        return self._patterns[name]

    def phrase(self, phrase: str) -> Pattern:
        """Return the pattern of one phrase. Raises PhraseError."""
        key = f"phrase {phrase}"
        if key not in self._patterns:
            self._patterns[key] = Pattern(compile_phrases((phrase,), self._list))
        return self._patterns[key]

    def anchored(self, phrases: tuple[str, ...]) -> Pattern:
        """Return the pattern of some phrases that no list names (those of a mechanism). Raises PhraseError."""
        key = "phrases " + "\n".join(phrases)
        if key not in self._patterns:
            self._patterns[key] = Pattern(compile_phrases(phrases, self._list))
        return self._patterns[key]

    def says(self, name: str) -> str:
        """Return the list's plain name, or its first phrases without their marks."""
        phrases = self.words.get(name, ())
        named = next((phrase.removeprefix(NAME_MARK) for phrase in phrases if phrase.startswith(NAME_MARK)), "")
        if named:
            return named
        plain = [re.sub(r"[*()\[\]{}]|\.\.\S*", "", phrase.replace("|", "/")) for phrase in phrases[:_SHOWN]]
        return "words such as " + ", ".join(f"“{' '.join(phrase.split())}”" for phrase in plain)

    def _list(self, name: str) -> Compiled:
        if name not in self.words:
            raise PhraseError(f"there is no list of words “{name}”")
        if name in self._open:
            raise PhraseError(f"the list “{name}” names itself")
        if name not in self._compiled:
            self._open.append(name)
            try:
                phrases = [phrase for phrase in self.words[name] if not phrase.startswith(NAME_MARK)]
                self._compiled[name] = compile_phrases(phrases, self._list)
            finally:
                self._open.pop()
        return self._compiled[name]


@lru_cache(maxsize=8)
def _by_items(items: tuple[tuple[str, tuple[str, ...]], ...]) -> Lexicon:
    return Lexicon(dict(items))


_LAST: list[tuple[Mapping[str, tuple[str, ...]], Lexicon]] = []


def lexicon_of(words: Mapping[str, tuple[str, ...]]) -> Lexicon:
    """Return the lexicon of these lists, the same one for the same lists, so that each pattern is compiled once."""
    if not _LAST or _LAST[0][0] is not words:
        _LAST[:] = [(words, _by_items(tuple(words.items())))]
    return _LAST[0][1]
