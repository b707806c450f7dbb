"""An expression of the evidence language → what is wrong with it, with the keys that lead there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from site_tools.evidence.language import GROUPS, SAYS, WITHIN, Expression, names_of, node_of, predicate_arguments
from site_tools.evidence.lexicon import Lexicon
from site_tools.evidence.predicates import PREDICATES
from site_tools.phrases import PhraseError

Path = tuple[str | int, ...]


def faults(expression: Expression, words: Mapping[str, tuple[str, ...]]) -> list[tuple[tuple[str | int, ...], str]]:
    """Return what is wrong with an expression, each with the keys that lead to it; [] where it can be evaluated."""
    return list(_faults(expression, Lexicon(words), ()))


def _faults(expression: Expression, lexicon: Lexicon, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(expression, list | tuple):
        for number, part in enumerate(expression):
            yield from _faults(part, lexicon, (*path, number))
        return
    if isinstance(expression, dict):
        keys = [key for key in expression if key not in {SAYS, WITHIN}]
        if len(keys) != 1:
            yield path, f"one node is expected here, not {len(keys)}: {', '.join(map(str, keys)) or 'none'}"
            return
    elif not isinstance(expression, str):
        yield path, f"a predicate's name or a node is expected here, not {expression!r}"
        return
    yield from _node_faults(*node_of(expression), lexicon, path)


def _node_faults(node: str, value: Any, lexicon: Lexicon, path: Path) -> Iterator[tuple[Path, str]]:  # noqa: ANN401
    if node in GROUPS:
        if not value:
            yield (*path, node), f"“{node}” holds nothing"
        for number, part in enumerate(value):
            yield from _faults(part, lexicon, (*path, node, number))
    elif node == "words":
        yield from _word_faults(names_of(value), lexicon, (*path, node))
    elif node == "phrase":
        yield from _pattern_faults(lambda: lexicon.phrase(str(value)), (*path, node))
    elif node not in PREDICATES:
        known = [*GROUPS, "words", "phrase", *PREDICATES]
        yield path, f"there is no predicate “{node}”; there are {', '.join(known)}"
    else:
        yield from _argument_faults(node, value, lexicon, (*path, node))


def _argument_faults(node: str, value: Any, lexicon: Lexicon, path: Path) -> Iterator[tuple[Path, str]]:  # noqa: ANN401
    predicate = PREDICATES[node]
    if not isinstance(value, dict) and not predicate.arguments:
        yield path, f"“{node}” takes no argument"
        return
    for key, given in predicate_arguments(node, value).items():
        if key not in predicate.arguments and node != "profile":
            yield (*path, key), f"“{node}” takes no “{key}”; it takes {', '.join(predicate.arguments) or 'nothing'}"
        elif key in predicate.lists:
            yield from _word_faults(names_of(given), lexicon, (*path, key))
    for key in predicate.words:
        if key not in predicate_arguments(node, value) and key not in predicate.optional:
            yield path, f"“{node}” needs “{key}”"


def _word_faults(names: Sequence[str], lexicon: Lexicon, path: Path) -> Iterator[tuple[Path, str]]:
    for name in names:
        yield from _pattern_faults(lambda name=name: lexicon.pattern(name), path)  # type: ignore[misc]


def _pattern_faults(make: Callable[[], object], path: Path) -> Iterator[tuple[Path, str]]:
    try:
        make()
    except PhraseError as fault:
        yield path, str(fault)
