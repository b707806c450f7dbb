"""The examples of every clause type are its tests: what passes, what fails and with which message."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from site_tools.catalogue.load import shipped
from site_tools.evidence.faults import faults
from site_tools.evidence.judge import judge
from site_tools.evidence.message import said
from site_tools.evidence.sentences import sentences_of_text
from site_tools.model.catalogue import ClauseType, Example
from site_tools.model.evidence import HELD, Context, Judgement

CATALOGUE = shipped()
EXPRESSIONS = ("evidence", "weak", "denied", "statement", "cue")


def judgement(kind: ClauseType, example: Example) -> Judgement:
    given: dict[str, Any] = dict(example.given)
    if "effective" in given:
        given["effective"] = date.fromisoformat(str(given["effective"]))
    given["domains"] = tuple(given.get("domains", ()))
    return judge(kind, sentences_of_text(example.text, "example.md"), Context(**given), CATALOGUE)


def examples(what: str) -> Iterator[Any]:
    for kind in CATALOGUE.types.values():
        texts = {
            "passes": [*kind.passes, Example(kind.wording, given=kind.passes[0].given)],
            "fails": kind.fails,
            "false_friends": [Example(text) for text in kind.false_friends],
        }[what]
        assert what == "false_friends" or texts
        for number, example in enumerate(texts):
            yield pytest.param(kind, example, id=f"{kind.id}-{number}")


@pytest.mark.parametrize(("kind", "example"), list(examples("passes")))
def test_what_passes_passes(kind: ClauseType, example: Example) -> None:
    shown = judgement(kind, example)
    assert shown.verdict in HELD, said(shown)


@pytest.mark.parametrize(("kind", "example"), list(examples("fails")))
def test_what_fails_says_why(kind: ClauseType, example: Example) -> None:
    assert said(judgement(kind, example)) == example.message


@pytest.mark.parametrize(("kind", "example"), list(examples("false_friends")))
def test_a_false_friend_never_passes(kind: ClauseType, example: Example) -> None:
    assert judgement(kind, example).verdict not in HELD


def test_every_expression_can_be_read() -> None:
    parts = [(kind.id, key, getattr(kind, key)) for kind in CATALOGUE.types.values() for key in EXPRESSIONS]
    parts = [part for part in parts if part[2] is not None]
    wrong = [
        (*parts[int(path[0])][:2], path[1:], message)
        for path, message in faults([p[2] for p in parts], CATALOGUE.words)
    ]
    assert not wrong
