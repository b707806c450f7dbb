"""Lists are searched in no more sentences than they are asked for, and give what a plain search would."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_tools.catalogue.load import load
from site_tools.evidence.phrases import Alternatives
from site_tools.evidence.reading import Reading
from site_tools.evidence.sentences import sentences_of_text
from site_tools.evidence.text import Text
from site_tools.model.evidence import Context

POLICY = Path(__file__).parents[2] / "policy_src" / "privacy" / "sections"
CATALOGUE = load().catalogue
SOME = [*CATALOGUE.words][::9]


def text(*names: str) -> Text:
    words = "\n\n".join((POLICY / name).read_text(encoding="utf-8") for name in names)
    return Text(sentences_of_text(words, "policy.md"), Context(), CATALOGUE)


@pytest.mark.parametrize("name", SOME)
def test_hits_are_what_a_plain_search_finds_first(name: str) -> None:
    sentences = text("07-eu-users.md", "14-international-transfer.md", "15-contact-us.md")
    pattern = sentences.regex(name)
    plain = {place: found for place, full in enumerate(sentences.full) if (found := pattern.search(full))}
    assert dict(sentences.hits(name)) == plain
    assert plain.keys() <= sentences.hits(name).worth


def test_of_two_lists_the_later_one_counts() -> None:
    sentences = Text(sentences_of_text("You may ask us to erase your data.", "a.md"), Context(), CATALOGUE)
    both = sentences.hits("erase", "reader_right")
    assert both[0] == sentences.hits("reader_right")[0] != sentences.hits("erase")[0]


def test_a_sentence_that_nobody_asks_about_is_not_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[str] = []
    first = Alternatives.first

    def spy(self: Alternatives, reading: Reading, numbers: list[int]) -> tuple[int, int] | None:
        searched.append(reading.text)
        return first(self, reading, numbers)

    monkeypatch.setattr(Alternatives, "first", spy)
    words = "You may never write to us twice.\n\nYou may never call us twice.\n"
    sentences = Text(sentences_of_text(words, "a.md"), Context(), CATALOGUE)
    hits = sentences.hits("reader_right")
    assert hits.worth == {0, 1}
    assert 0 in hits
    assert searched == ["you may never write to us twice."]
