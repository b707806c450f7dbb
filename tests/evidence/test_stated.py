"""Each kind's own examples: the values that a sentence states, and those that it does not."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

import pytest

from site_tools.catalogue.compile import STATED, Sources, compiled_stated
from site_tools.catalogue.load import shipped
from site_tools.evidence import stated as package
from site_tools.evidence.sentences import sentences_of_text
from site_tools.evidence.stated import EXTRACTORS, stated
from site_tools.evidence.stated.value import Extractor
from site_tools.model.evidence import Context

CATALOGUE = shipped()
MODULES = [import_module(f"{package.__name__}.{name}") for _, name, _ in iter_modules(package.__path__)]


def examples() -> Iterator[tuple[str, frozenset[str], list[str]]]:
    for module in MODULES:
        kinds = frozenset(e.kind for e in vars(module).values() if isinstance(e, Extractor))
        for words, expected in getattr(module, "EXAMPLES", {}).items():
            yield words, kinds, expected


def values(words: str, kinds: frozenset[str]) -> list[str]:
    sentences = sentences_of_text(words, "example")
    found = stated(sentences, Context(controller="Acme GmbH"), CATALOGUE)
    return [f"{s.value} ({s.role})" if s.role else s.value for s in found if s.kind in kinds]


@pytest.mark.parametrize(("words", "kinds", "expected"), list(examples()))
def test_a_sentence_states_what_its_example_says(words: str, kinds: frozenset[str], expected: list[str]) -> None:
    assert values(words, kinds) == expected


def test_the_compiled_lists_are_up_to_date() -> None:
    assert STATED.read_text(encoding="utf-8") == compiled_stated(Sources()), "run make catalogue"


def test_every_kind_has_examples_both_ways() -> None:
    for module in MODULES:
        if any(isinstance(e, Extractor) for e in vars(module).values()):
            assert any(module.EXAMPLES.values()), module
            assert not all(module.EXAMPLES.values()), module
    assert len({extractor.kind for extractor in EXTRACTORS}) == len(EXTRACTORS)
