"""The language: nodes over windows of sentences, phrases, plain words for what is missing, and what is wrong with an expression."""

from __future__ import annotations

import pytest

from evidence.material import catalogue
from site_tools.evidence.faults import faults
from site_tools.evidence.language import evaluate
from site_tools.evidence.lexicon import Lexicon
from site_tools.evidence.sentences import sentences_of_text
from site_tools.evidence.text import Text
from site_tools.evidence.wanting import missing
from site_tools.model.catalogue import Catalogue
from site_tools.model.evidence import Context
from site_tools.phrases import PhraseError

WORDS = {
    "red": ("= something red", "red", "crimson*"),
    "blue": ("blue", "{navy}"),
    "navy": ("navy blue",),
}
COLOURS = Catalogue(types={}, packs={}, mechanisms={}, authorities={}, words=WORDS)


def holds(expression: object, words: str) -> bool:
    text = Text(sentences_of_text(words, "x"), Context(), COLOURS)
    return evaluate(expression, text, range(len(text))) is not None


@pytest.mark.parametrize(
    ("expression", "words", "expected"),
    [
        ({"words": "red"}, "The house is red.", True),
        ({"words": "red"}, "The house is redder.", False),
        ({"words": "red"}, "It turned Crimsonish.", True),
        ({"words": ["red", "blue"]}, "It is blue.", True),
        ({"all": [{"words": "red"}, {"words": "blue"}]}, "It is red. The sky is blue.", True),
        ({"sentence": [{"words": "red"}, {"words": "blue"}]}, "It is red. The sky is blue.", False),
        ({"sentence": [{"words": "red"}, {"words": "blue"}]}, "It is red and blue.", True),
        ({"sentence": [{"words": "red"}, {"words": "blue"}]}, "Red things:\n\n- the blue one.", True),
        ({"sentence": [{"words": "red"}, {"none": [{"words": "blue"}]}]}, "It is red and blue. It is red.", True),
        ({"none": [{"words": "blue"}]}, "It is red.", True),
        ({"nearby": [{"words": "red"}, {"words": "blue"}], "within": 2}, "Red. And so on. Blue.", False),
        ({"nearby": [{"words": "red"}, {"words": "blue"}], "within": 3}, "Red. And so on. Blue.", True),
        ({"nearby": [{"words": "red"}, {"words": "blue"}]}, "# A\n\nRed.\n\n# B\n\nBlue.", False),
        ({"all": [{"heading": [{"words": "red"}]}]}, "# Red things\n\nA house.", True),
        ({"words": "red"}, "# Red things\n\nA house.", False),
        ({"phrase": "(a|the) ..2 house"}, "The big old house.", True),
        ({"phrase": "(a|the) ..2 house"}, "The very big old house.", False),
        ({"phrase": "opt out"}, "An opt-out.", True),
        ({"phrase": "my [own] house"}, "My house.", True),
        ("email", "Write to us@acme.com.", True),
    ],
)
def test_an_expression_holds_or_does_not(expression: object, words: str, expected: bool) -> None:  # noqa: FBT001
    assert holds(expression, words) is expected


def test_what_is_missing_is_said_in_plain_words() -> None:
    text = Text(sentences_of_text("It is blue.", "x"), Context(), COLOURS)
    both = [{"words": "red"}, {"any": ["email", "phone"]}]
    assert missing({"all": both}, text, range(1)) == ("something red", "an e-mail address or a telephone number")
    assert missing({"all": both, "says": "a colour"}, text, range(1)) == ("a colour",)
    assert missing({"words": "blue"}, text, range(1)) == ()


@pytest.mark.parametrize("phrase", ["(red", "red)", "[red]", "{green}", "..3", "—"])
def test_a_phrase_that_cannot_be_read_is_refused(phrase: str) -> None:
    with pytest.raises(PhraseError):
        Lexicon(WORDS).phrase(phrase)


@pytest.mark.parametrize(
    ("expression", "path", "words"),
    [
        ({"any": ["emial"]}, ("any", 0), "no predicate “emial”"),
        ({"words": "green"}, ("words",), "no list of words “green”"),
        ({"right": {"for": "red"}}, ("right", "for"), "takes no “for”"),
        ({"all": []}, ("all",), "holds nothing"),
        ({"email": {}, "phone": {}}, (), "one node is expected here, not 2"),
        (7, (), "not 7"),
    ],
)
def test_a_fault_names_its_place(expression: object, path: tuple[str | int, ...], words: str) -> None:
    found = [(place, message) for place, message in faults(expression, WORDS) if place == path]
    assert found
    assert words in found[0][1]


def test_the_shipped_expressions_have_no_faults() -> None:
    kinds = catalogue().types.values()
    parts = [(k.id, e) for k in kinds for e in (k.evidence, k.weak, k.denied, k.statement, k.cue) if e]
    assert [
        (name, faults(expression, catalogue().words))
        for name, expression in parts
        if faults(expression, catalogue().words)
    ] == []
