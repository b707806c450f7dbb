"""The evidence language: an expression and sentences → the words that show it, or what is missing, said plainly.

A node is a predicate's name, a mapping with one node and perhaps `says`, or a list (all of it). `all`, `any` and `none`
look at a window of sentences; `sentence` at each sentence of it alone, `nearby` at runs of `within` sentences under one
heading, `clause` at the whole text, `heading` at the innermost title. Leaves: `words`, `phrase` and the predicates.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from site_tools.evidence.hits import Hits
from site_tools.evidence.predicates import PREDICATES
from site_tools.evidence.text import Found, Text

Expression = Any
Window = Sequence[int]
SAYS, WITHIN, DEFAULT_WITHIN = "says", "within", 3
GROUPS = ("all", "any", "none", "sentence", "nearby", "clause", "heading")
_NO_ARGUMENTS: Mapping[str, Any] = {}
_BESIDE = frozenset({SAYS, WITHIN})


def evaluate(expression: Expression, text: Text, window: Window) -> tuple[Found, ...] | None:
    """Return what shows that the expression holds in the window, None where it does not; of a whole text asked once."""
    if len(window) < len(text) or isinstance(expression, str):
        return _evaluate(expression, text, window)
    return text.remember_of("whole", expression, lambda: _evaluate(expression, text, window))


def _evaluate(expression: Expression, text: Text, window: Window) -> tuple[Found, ...] | None:  # noqa: PLR0911 - a branch a node
    node, value = node_of(expression)
    match node:
        case "all":
            return _all(value, text, window)
        case "any":
            return next((found for part in value if (found := evaluate(part, text, window)) is not None), None)
        case "none":
            return None if any(evaluate(part, text, window) is not None for part in value) else ()
        case "sentence":
            runs = [(index,) for index in _narrow(value, text, window)]
            return next((found for run in runs if (found := _all(value, text, run)) is not None), None)
        case "nearby":
            within = expression.get(WITHIN, DEFAULT_WITHIN)
            runs_of = _runs(text, window, within, _candidates(value, text, rarest=True))
            return next((found for run in runs_of if (found := _all(value, text, run)) is not None), None)
        case "clause":
            return _all(value, text, range(len(text)))
        case "heading":
            return _heading(value, text, window)
    return _leaf(node, value, text, window)


def every(expression: Expression, text: Text) -> tuple[Found, ...]:
    """Return all that shows it, sentence by sentence where the expression can be judged so, else its first proof."""
    candidates = _candidates(expression, text)
    indexes = range(len(text)) if candidates is None else sorted(candidates)
    found = [part for index in indexes for part in evaluate(expression, text, (index,)) or ()]
    return tuple(found) or evaluate(expression, text, range(len(text))) or ()


def node_of(expression: Expression) -> tuple[str, Any]:
    """Return an expression's node and value: a list is `all`, a bare name a predicate without arguments."""
    if isinstance(expression, str):
        return expression, _NO_ARGUMENTS
    if isinstance(expression, dict):
        node = next(key for key in expression if key not in _BESIDE)
        value = expression[node]
        return node, [value] if node in GROUPS and not isinstance(value, list | tuple) else value
    return "all", expression


def names_of(value: str | Sequence[str]) -> Sequence[str]:
    """Return the lists that a value names, one or several."""
    return (value,) if isinstance(value, str) else value


def _all(parts: Sequence[Expression], text: Text, window: Window) -> tuple[Found, ...] | None:
    found: list[Found] = []
    for part in parts:
        shown = evaluate(part, text, window)
        if shown is None:
            return None
        found.extend(shown)
    return tuple(found)


def _heading(parts: Sequence[Expression], text: Text, window: Window) -> tuple[Found, ...] | None:
    for index in window:
        title = text.heading(index)
        patterns = [_patterns(part, text) for part in parts]
        matches = [next((found for p in some if (found := p.search(title))), None) for some in patterns]
        if title and all(matches):
            return tuple(Found(index, "heading", match[0]) for match in matches if match)
    return None


def _patterns(part: Expression, text: Text) -> Sequence[Any]:
    node, value = node_of(part)
    if node == "any":
        return [pattern for inner in value for pattern in _patterns(inner, text)]
    if node == "phrase":
        return [text.lexicon.phrase(value)]
    return [text.regex(name) for name in names_of(value)]


def _leaf(node: str, value: Any, text: Text, window: Window) -> tuple[Found, ...] | None:  # noqa: ANN401
    hits = _hits(node, value, text)
    if hits is None:
        announced = _announced(node, value, text)
        hits_of = (_predicate(node, value, text, index) for index in window if index in announced)
        found = next(filter(None, hits_of), None)
        return (found,) if found else None
    worth = hits.worth
    index = next((index for index in window if index in worth and index in hits), None)
    return None if index is None else (Found(index, node, hits[index][0]),)


def _hits(node: str, value: Any, text: Text) -> Hits | None:  # noqa: ANN401
    if node == "words":
        return text.hits(*names_of(value))
    return text.phrases_hits((value,)) if node == "phrase" else None


def _predicate(node: str, arguments: Any, text: Text, index: int) -> Found | None:  # noqa: ANN401
    key = text.remember_of(f"key {node}", arguments, lambda: f"{node} {arguments!r}")
    return text.remember((key, index), lambda: PREDICATES[node].find(text, index, predicate_arguments(node, arguments)))


def _announced(node: str, arguments: Any, text: Text) -> Collection[int]:  # noqa: ANN401
    """Return the sentences that a predicate is worth asking."""

    def candidates() -> frozenset[int]:
        return frozenset(PREDICATES[node].candidates(text, predicate_arguments(node, arguments)))

    return text.remember_of(node, arguments, lambda: text.remember(f"{node} {arguments!r}", candidates))


def predicate_arguments(node: str, arguments: Any) -> Mapping[str, Any]:  # noqa: ANN401
    """Return a predicate's arguments by name: a bare value is its first argument."""
    if isinstance(arguments, Mapping):
        return arguments
    return {PREDICATES[node].arguments[0]: arguments}


def _narrow(parts: Sequence[Expression], text: Text, window: Window) -> Window:
    candidates = _candidates(parts, text)
    return window if candidates is None else [index for index in window if index in candidates]


def _candidates(expression: Expression, text: Text, *, rarest: bool = False) -> Collection[int] | None:
    """Return the sentences that alone can show it, None where any can; `rarest`: those of the part that fewest can show."""
    what = "rarest candidates" if rarest else "candidates"
    return text.remember_of(what, expression, lambda: _candidates_of(expression, text, rarest=rarest))


def _candidates_of(expression: Expression, text: Text, *, rarest: bool) -> Collection[int] | None:
    node, value = node_of(expression)
    if node in {"all", "sentence"}:
        return _in_common(value, text, rarest=rarest)
    if node == "any":
        alternatives = [_candidates(part, text) for part in value]
        return None if None in alternatives else {index for some in alternatives for index in some or ()}
    if node in GROUPS:
        return None
    hits = _hits(node, value, text)
    return _announced(node, value, text) if hits is None else hits.worth


def _in_common(parts: Sequence[Expression], text: Text, *, rarest: bool) -> Collection[int] | None:
    """Return the sentences that can show every part, or the part that fewest can show; no part is tried after one that none can."""
    left: set[int] | None = None
    for part in parts:
        some = _candidates(part, text)
        if some is None:
            continue
        if left is None:
            left = set(some)
        elif rarest:
            left = min(left, set(some), key=len)
        else:
            left &= set(some)
        if not left:
            break
    return left


def _runs(text: Text, window: Window, within: int, around: Collection[int] | None) -> Iterator[Window]:
    """Yield runs of up to `within` adjacent sentences of the window under the same headings that hold one of `around`."""
    indexes = list(window)
    near = None if around is None else {index - back for index in around for back in range(within)}
    for start, first in enumerate(indexes):
        if near is not None and first not in near:
            continue
        headings = text.sentences[first].headings
        run = [first]
        for index in indexes[start + 1 : start + within]:
            if text.sentences[index].headings != headings:
                break
            run.append(index)
        yield run
