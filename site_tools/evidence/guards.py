"""What makes the words of a right count for nothing: a question, the past, somebody else's, an exception that swallows it."""

from __future__ import annotations

from site_tools.evidence.predicates.placeholder import placeholder_in
from site_tools.evidence.predicates.question import is_question
from site_tools.evidence.text import Text

_LISTS = ("historic", "swallowing", "other_holders")


def taken_back(text: Text, index: int) -> bool:
    """Return whether a sentence takes back what it seems to offer."""
    return text.remember(("taken back", index), lambda: _taken_back(text, index))


def _taken_back(text: Text, index: int) -> bool:
    words = text.sentences[index].text
    return is_question(words) or bool(placeholder_in(words)) or any(index in text.hits(name) for name in _LISTS)
