"""An expression that does not hold → what is missing, in plain words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from site_tools.evidence.language import GROUPS, SAYS, Expression, Window, evaluate, names_of, node_of
from site_tools.evidence.predicates import PREDICATES
from site_tools.evidence.text import Text


def missing(expression: Expression, text: Text, window: Window) -> tuple[str, ...]:  # noqa: PLR0911 - a branch a node
    """Return in plain words what an expression that does not hold in the window lacks; () where it holds."""
    if evaluate(expression, text, window) is not None:
        return ()
    node, value = node_of(expression)
    if isinstance(expression, Mapping) and SAYS in expression:
        return (str(expression[SAYS]),)
    match node:
        case "any":
            parts = [" and ".join(missing(part, text, window)) for part in value]
            return (_either([part for part in parts if part]),)
        case "none":
            held = next(part for part in value if evaluate(part, text, window) is not None)
            return (f"a text without {' and '.join(says(held, text))}",)
        case "all" | "clause" | "heading":
            return _unmet(value, text, window) or (" and ".join(says(expression, text)),)
        case "sentence" | "nearby":
            lacking = _unmet(value, text, window)
            return lacking or (f"{' and '.join(says(value, text))}, in one sentence",)
    return says(expression, text)


def says(expression: Expression, text: Text) -> tuple[str, ...]:  # noqa: PLR0911 - a branch a node
    """Return what an expression asks for, in plain words."""
    node, value = node_of(expression)
    if isinstance(expression, Mapping) and SAYS in expression:
        return (str(expression[SAYS]),)
    if node == "words":
        return (_either([text.lexicon.says(name) for name in names_of(value)]),)
    if node == "phrase":
        return (f"“{value}”",)
    if node == "any":
        return (_either([" and ".join(says(part, text)) for part in value]),)
    if node == "none":
        return ()
    if node in GROUPS:
        return tuple(dict.fromkeys(said for part in value for said in says(part, text)))
    return (PREDICATES[node].said(text.lexicon, value),)


def _unmet(parts: Sequence[Expression], text: Text, window: Window) -> tuple[str, ...]:
    return tuple(dict.fromkeys(said for part in parts for said in missing(part, text, window)))


def _either(parts: Sequence[str]) -> str:
    parts = list(dict.fromkeys(parts))
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} or {parts[-1]}"
