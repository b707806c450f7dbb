"""What a predicate is: a name, plain words, its arguments, where it may stand and how it is found."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from site_tools.evidence.lexicon import Lexicon
from site_tools.evidence.text import Found, Text
from site_tools.model.value import value

Arguments = Mapping[str, Any]


def anywhere(text: Text, _arguments: Arguments) -> Collection[int]:
    """Return every sentence: for predicates that no word announces."""
    return range(len(text))


@value
class Predicate:
    """`find(text, index, arguments)` says what the sentence shows; `candidates` cheaply where it is worth asking.

    `arguments` are their names, the first that of a bare value; `lists` those that name lists of words, `words` those
    of them that `says` fills in; `optional` need not be given.
    """

    name: str
    says: str
    find: Callable[[Text, int, Arguments], Found | None]
    candidates: Callable[[Text, Arguments], Collection[int]] = anywhere
    arguments: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()

    @property
    def lists(self) -> tuple[str, ...]:
        """Return the arguments that name lists of words."""
        return tuple(name for name in self.arguments if name in {"to", "of", "without", "after"})

    def said(self, lexicon: Lexicon, arguments: Any) -> str:  # noqa: ANN401 - as YAML gives it
        """Return the plain words for it, `{to}` filled in with the plain name of the list that `to` names."""
        given = arguments if isinstance(arguments, Mapping) else {self.arguments[0]: arguments}
        named = {key: _name(lexicon, given.get(key)) for key in self.words}
        return self.says.format(**named)


def _name(lexicon: Lexicon, value: Any) -> str:  # noqa: ANN401
    names = [value] if isinstance(value, str) else list(value or ())
    return " or ".join(lexicon.says(name) for name in names)
