"""Each predicate's own examples: what it finds, and what it must not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pkgutil import iter_modules

import pytest

from evidence.material import catalogue
from site_tools.evidence import predicates
from site_tools.evidence.language import evaluate
from site_tools.evidence.predicates import ALL, PREDICATES
from site_tools.evidence.sentences import sentences_of_text
from site_tools.evidence.text import Text
from site_tools.model.evidence import Context

# What a predicate that needs arguments is tried with.
ARGUMENTS = {
    "right": {"to": "erase", "of": "personal_data"},
    "right_to": {"to": "erase_name"},
    "denial": {"of": ["erase", "erase_name"]},
    "asserts": {"of": "erase"},
    "channel": {"of": "dpo"},
    "profile": {"has_dpo": False},
}
MODULES = {name: import_module(f"{predicates.__name__}.{name}") for _, name, _ in iter_modules(predicates.__path__)}


def examples(kind: str) -> Iterator[tuple[str, str]]:
    for module in MODULES.values():
        names = [p.name for p in ALL if p in vars(module).values()]
        given = getattr(module, kind, ())
        for name in names:
            yield from ((name, words) for words in (given.get(name, ()) if isinstance(given, dict) else given))


def found(name: str, words: str) -> bool:
    text = Text(sentences_of_text(words, "example"), Context(effective=date(2026, 11, 23)), catalogue())
    node = {name: ARGUMENTS[name]} if name in ARGUMENTS else name
    return evaluate(node, text, range(len(text))) is not None


@pytest.mark.parametrize(
    ("name", "words"), [(n, w) for n, w in examples("PASSES") if n not in {"tollfree", "legal_company"}]
)
def test_a_predicate_finds_what_it_should(name: str, words: str) -> None:
    assert found(name, words)


@pytest.mark.parametrize(("name", "words"), list(examples("FAILS")))
def test_a_predicate_finds_nothing_else(name: str, words: str) -> None:
    assert not found(name, words)


def test_a_toll_free_number_is_told_from_another() -> None:
    assert found("tollfree", "Reach us toll-free on 1-800-366-2683.")
    assert not found("tollfree", "Phone: (212) 664-7665")


def test_every_predicate_has_examples() -> None:
    assert {name for name, _ in examples("FAILS")} == set(PREDICATES)
