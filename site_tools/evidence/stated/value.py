"""What an extractor is given and gives: one sentence in its surroundings, and the values that it states."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from site_tools.evidence.predicates.asserts import governed, unreal
from site_tools.evidence.text import Text
from site_tools.model.evidence import Sentence
from site_tools.model.materiality import FactKind
from site_tools.model.value import value

DENIED = "denied"  # the role of what a sentence says is not so: "we do not share it with advertisers"


class Value(NamedTuple):
    """A normalised value, the words it was read from, and what it is a value of ("" unknown)."""

    value: str
    text: str
    role: str = ""


class Hit(NamedTuple):
    """Words of a list of the catalogue in a sentence: the list's plain name, and where they begin and end in `full`."""

    name: str
    start: int
    end: int


@value
class Said:
    """One sentence: `words` as written, `lower` in small letters, `full` the same after the lead-in of its list.

    `own` is where the sentence's own words begin in `full`; `hits` the words of lists, by the first part of their names.
    """

    text: Text
    index: int
    hits: Mapping[str, tuple[Hit, ...]]

    @property
    def sentence(self) -> Sentence:
        """Return the sentence itself."""
        return self.text.sentences[self.index]

    @property
    def words(self) -> str:
        """Return the sentence's own words."""
        return self.text.sentences[self.index].text

    @property
    def full(self) -> str:
        """Return lead-in and words in small letters."""
        return self.text.full[self.index]

    @property
    def own(self) -> int:
        """Return where its own words begin in `full`."""
        return self.text.own[self.index]

    @property
    def lower(self) -> str:
        """Return the sentence's own words in small letters, character for character."""
        return self.full[self.own :]

    @property
    def around(self) -> str:
        """Return what tells the topic, in small letters: the title above, lead-in and words."""
        return f"{self.text.heading(self.index)}: {self.full}"

    def has(self, words: tuple[str, ...]) -> bool:
        """Return whether sentence or lead-in hold one of the words ("delet*" any word that begins so); asked first, it is cheap."""
        return self.index in self.text.remember(("has", words), lambda: frozenset(self.text.with_words(words)))

    def listed(self, group: str) -> Iterator[tuple[Hit, str]]:
        """Yield the hits of a group in the sentence's own words, each with the words as written."""
        for hit in self.hits.get(group, ()):
            if hit.start >= self.own:
                yield hit, self.words[hit.start - self.own : hit.end - self.own]

    def denies(self, start: int, end: int) -> bool:
        """Return whether a negative turns round what stands between two places of `full`, or the sentence is not meant."""
        return governed(self.text, self.index, start, end) or unreal(self.text, self.index)


@value
class Extractor:
    """One kind of value and how to find it in a sentence."""

    kind: FactKind
    find: Callable[[Said], Iterator[Value]]
