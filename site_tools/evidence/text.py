"""Sentences made ready to be searched: lower case, with their lead-ins, indexed by word. Each list is matched once a text."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, TypeVar

from site_tools.evidence.hits import Hits
from site_tools.evidence.lexicon import Lexicon, Pattern, lexicon_of
from site_tools.evidence.reading import Index, Searched
from site_tools.model.catalogue import Catalogue
from site_tools.model.evidence import Context, Sentence
from site_tools.model.value import value

T = TypeVar("T")


@value
class Found:
    """What one sentence (by its index) shows: `kind` names the predicate or list, `value` the words or what they mean."""

    index: int
    kind: str
    value: str
    stale: bool = False


class Text:
    """Some sentences with all that evidence about them leans on.

    `full` is each sentence in lower case with the lead-in of its list before it, `own` where its own words begin there,
    `counted` where those begin that count as its own: those of a question that it answers do.
    """

    def __init__(self, sentences: Sequence[Sentence], context: Context, catalogue: Catalogue) -> None:
        self.sentences = tuple(sentences)
        self.context = context
        self.catalogue = catalogue
        self.lexicon: Lexicon = lexicon_of(catalogue.words, catalogue.trees)
        self.own = [len(sentence.lead) + 1 if sentence.lead else 0 for sentence in self.sentences]
        self.counted = [0 if s.lead.endswith("?") else own for s, own in zip(self.sentences, self.own, strict=True)]
        self.full = [_full(sentence) for sentence in self.sentences]
        self._index = _index_of(self.full, context)
        self._numbers = [self._index.number[full] for full in self.full]
        self._hits: dict[str | tuple[str, ...], Hits] = {}
        self._memo: dict[Any, Any] = {}
        self._of: dict[tuple[str, int], tuple[Any, Any]] = {}

    def __len__(self) -> int:
        return len(self.sentences)

    @property
    def undeclared(self) -> bool:
        """Return whether the text is judged as one that declares nothing: any date will do, masked mailboxes count."""
        return self.context.effective is None

    def hits(self, *names: str) -> Hits:
        """Return each sentence in which a phrase of the lists occurs, with its first occurrence."""
        if names not in self._hits:
            self._hits[names] = self._search([self.lexicon.pattern(name) for name in names])
        return self._hits[names]

    def phrases_hits(self, phrases: tuple[str, ...]) -> Hits:
        """Return each sentence in which one of some phrases occurs that no list names (an authority's, a mechanism's)."""
        key = "\n".join(phrases)
        if key not in self._hits:
            self._hits[key] = self._search([self.lexicon.anchored(phrases)] if phrases else [])
        return self._hits[key]

    def regex(self, name: str) -> Pattern:
        """Return what finds a list's phrases in lower-case text."""
        return self.lexicon.pattern(name)

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

    def remember_of(self, what: str, thing: Any, make: Callable[[], T]) -> T:  # noqa: ANN401 - a part of an expression
        """Return what `make` made of a thing that need not be hashable, made once."""
        key = what, id(thing)
        if key not in self._of:
            self._of[key] = thing, make()  # the thing is kept, so that its id stays its own
        value: T = self._of[key][1]
        return value

    def with_words(self, words: Collection[str]) -> Collection[int]:
        """Return the sentences that hold one of the words ("delet*" any word that begins so), in order."""
        some = self._index.holding_one(words)
        return [place for place, number in enumerate(self._numbers) if some >> number & 1]

    def holding(self, phrases: Searched) -> Collection[int]:
        """Return the sentences that hold the words of some phrases, so that it is worth while to look for them."""
        some = self._index.candidates(phrases)
        return [place for place, number in enumerate(self._numbers) if some >> number & 1] if some else ()

    def _search(self, patterns: Sequence[Pattern]) -> Hits:
        return Hits(patterns, self._index, self._numbers)


_LAST: list[tuple[Mapping[str, Sequence[Sentence]], Index]] = []


def _index_of(texts: Sequence[str], context: Context) -> Index:
    """Return an index that holds the texts: the whole policy's, made once, where they are of it."""
    if not context.linked:
        return Index(texts)
    if not any(linked is context.linked for linked, _ in _LAST):
        whole = Index(_full(sentence) for sentences in context.linked.values() for sentence in sentences)
        _LAST[:] = [*_LAST[-3:], (context.linked, whole)]
    index = next(index for linked, index in _LAST if linked is context.linked)
    return index if all(text in index.number for text in texts) else Index(texts)


def _full(sentence: Sentence) -> str:
    return _lower(f"{sentence.lead} {sentence.text}" if sentence.lead else sentence.text)


def _lower(text: str) -> str:
    """Return the text in lower case, character for character (a few letters would grow)."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
