"""Facts and grounds → the class that each fact has: that of the ground that speaks of it."""

from __future__ import annotations

from collections.abc import Sequence

from site_tools.compare.summary.saying import worst
from site_tools.compare.summary.texts import key
from site_tools.model.materiality import Fact, Ground
from site_tools.model.release import ChangeClass


def sentences_of(fact: Fact) -> frozenset[str]:
    """Return the sentences of both versions in which a fact stands, as they are compared."""
    return frozenset(key(s.text) for s in (fact.sentence_before, fact.sentence_after) if s is not None)


def told_by(fact: Fact) -> frozenset[str]:
    """Return the sentences and the values of which enough is said where a fact is told."""
    return sentences_of(fact) | {key(value) for value in (fact.before, fact.after, fact.was, fact.key) if value}


def class_of(fact: Fact, grounds: Sequence[Ground]) -> ChangeClass:
    """Return a fact's class: of the grounds that name its values, else of those on its sentence, else on its clause."""
    values = {value for value in (fact.before, fact.after, fact.was, fact.key) if value}
    sides = sentences_of(fact)
    tests = (
        lambda ground: {ground.before, ground.after} - {""} <= values and bool(ground.before or ground.after),
        lambda ground: bool({key(ground.before), key(ground.after)} & sides),
        lambda ground: _within(ground, sides),
        lambda ground: ground.clause == fact.clause,
    )
    for test in tests:
        found = [ground.change_class for ground in grounds if test(ground)]
        if found:
            return worst(found)
    return "material" if fact.kind == "setting" and fact.role != "title" else "editorial"


def _within(ground: Ground, sentences: frozenset[str]) -> bool:
    """Return whether the words that a ground names stand in one of the sentences."""
    return any(words and key(words) in text for words in (ground.before, ground.after) for text in sentences)
