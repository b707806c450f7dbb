"""Sentences made ready to be searched: lower case, with their lead-ins, indexed by word. Each list is matched once a text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from site_tools.evidence.lexicon import Lexicon, Pattern, lexicon_of
from site_tools.model.catalogue import Catalogue
from site_tools.model.evidence import Context, Sentence

_WORD = re.compile(r"\w+")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found:
    """What one sentence (by its index) shows: `kind` names the predicate or list, `value` the words or what they mean."""

    index: int
    kind: str
    value: str
    stale: bool = False


class Text:
    """Some sentences with all that evidence about them leans on.

    `full` is each sentence in lower case with the lead-in of its list before it, `own` where its own words begin there.
    """

    def __init__(self, sentences: Sequence[Sentence], context: Context, catalogue: Catalogue) -> None:
        self.sentences = tuple(sentences)
        self.context = context
        self.catalogue = catalogue
        self.lexicon: Lexicon = lexicon_of(catalogue.words)
        leads = [f"{sentence.lead} " if sentence.lead else "" for sentence in self.sentences]
        self.own = [len(lead) for lead in leads]
        self.full = [_lower(lead + sentence.text) for lead, sentence in zip(leads, self.sentences, strict=True)]
        self._hits: dict[str, dict[int, re.Match[str]]] = {}
        self._memo: dict[Any, Any] = {}

    def __len__(self) -> int:
        return len(self.sentences)

    @property
    def undeclared(self) -> bool:
        """Return whether the text is judged as one that declares nothing: any date will do, masked mailboxes count."""
        return self.context.effective is None

    def hits(self, name: str) -> Mapping[int, re.Match[str]]:
        """Return each sentence in which a phrase of the list occurs, with its first occurrence."""
        return self._search(name, self.lexicon.pattern(name))

    def phrase_hits(self, phrase: str) -> Mapping[int, re.Match[str]]:
        """Return each sentence in which the phrase occurs."""
        return self._search(f"phrase {phrase}", self.lexicon.phrase(phrase))

    def phrases_hits(self, phrases: tuple[str, ...]) -> Mapping[int, re.Match[str]]:
        """Return each sentence in which one of some phrases occurs that no list names (an authority's, a mechanism's)."""
        return self._search("\n".join(phrases), self.lexicon.anchored(phrases)) if phrases else {}

    def regex(self, name: str) -> re.Pattern[str]:
        """Return the regular expression of a list, for lower-case text."""
        return self.lexicon.pattern(name).regex

    def heading(self, index: int) -> str:
        """Return the innermost title above a sentence in lower case, "" where there is none."""
        headings = self.sentences[index].headings
        return _lower(headings[-1]) if headings else ""

    def remember(self, key: Any, make: Callable[[], T]) -> T:  # noqa: ANN401 - any hashable
        """Return what `make` made for `key`, made once."""
        if key not in self._memo:
            self._memo[key] = make()
        value: T = self._memo[key]
        return value

    def with_words(self, anchors: Collection[str]) -> Collection[int]:
        """Return the sentences that hold one of the words ("delet*" any word that begins so), in order."""
        found: set[int] = set()
        for anchor in anchors:
            if anchor.endswith("*"):
                stem = anchor[:-1]
                at = bisect_left(self._sorted, stem)
                while at < len(self._sorted) and self._sorted[at].startswith(stem):
                    found.update(self._vocabulary[self._sorted[at]])
                    at += 1
            else:
                found.update(self._vocabulary.get(anchor, ()))
        return sorted(found)

    def _search(self, key: str, pattern: Pattern) -> Mapping[int, re.Match[str]]:
        if key not in self._hits:
            indexes = self.with_words(pattern.anchors) if pattern.anchors else range(len(self.full))
            matches = ((index, pattern.regex.search(self.full[index])) for index in indexes)
            self._hits[key] = {index: match for index, match in matches if match} if indexes else {}
        return self._hits[key]

    @cached_property
    def _vocabulary(self) -> dict[str, list[int]]:
        words: dict[str, list[int]] = {}
        for index, full in enumerate(self.full):
            for word in set(_WORD.findall(full)):
                words.setdefault(word, []).append(index)
        return words

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._vocabulary)


def _lower(text: str) -> str:
    """Return the text in lower case, character for character (a few letters would grow)."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
