"""A question, which answers nothing by itself."""

from __future__ import annotations

from site_tools.evidence.predicates.predicate import Arguments, Predicate
from site_tools.evidence.text import Found, Text

PASSES = ("Can I complain to an authority?",)
FAILS = ("You can complain to an authority.",)


def is_question(words: str) -> bool:
    """Return whether the words are one question and nothing else."""
    return words.rstrip("\"' )").endswith("?")


def _find(text: Text, index: int, _arguments: Arguments) -> Found | None:
    words = text.sentences[index].text
    return Found(index, "question", words) if is_question(words) else None


QUESTION = Predicate("question", "a question", _find)
