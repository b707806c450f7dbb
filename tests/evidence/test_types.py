"""Each clause type's examples: what passes, what fails and with which message, and what only looks like it."""

from __future__ import annotations

from datetime import date

import pytest

from evidence.material import catalogue, context_of
from site_tools.evidence.judge import judge
from site_tools.evidence.message import said
from site_tools.evidence.sentences import sentences_of_text
from site_tools.model.catalogue import Example
from site_tools.model.evidence import HELD, Judgement

TODAY = date(2026, 11, 23)
TYPES = catalogue().types


def judged(kind: str, example: Example) -> Judgement:
    context = context_of(example, TODAY)
    return judge(TYPES[kind], sentences_of_text(example.text, "example"), context, catalogue())


@pytest.mark.parametrize(("kind", "example"), [(k.id, e) for k in TYPES.values() for e in k.passes])
def test_a_passing_example_is_satisfied(kind: str, example: Example) -> None:
    judgement = judged(kind, example)
    assert judgement.verdict in HELD, judgement
    assert judgement.matches
    assert judgement.sentences


@pytest.mark.parametrize(("kind", "example"), [(k.id, e) for k in TYPES.values() for e in k.fails])
def test_a_failing_example_says_what_is_missing(kind: str, example: Example) -> None:
    judgement = judged(kind, example)
    assert judgement.verdict not in HELD, judgement
    assert said(judgement) == example.message


@pytest.mark.parametrize(("kind", "words"), [(k.id, words) for k in TYPES.values() for words in k.false_friends])
def test_a_false_friend_does_not_satisfy(kind: str, words: str) -> None:
    judgement = judged(kind, Example(words))
    assert judgement.verdict not in HELD, judgement


@pytest.mark.parametrize("kind", TYPES)
def test_the_wording_satisfies(kind: str) -> None:
    given = {"profile": {"exclusively_online": True}} if kind == "contact.request_methods.ccpa" else {}
    judgement = judged(kind, Example(TYPES[kind].wording, given=given))
    assert judgement.verdict in HELD, judgement
