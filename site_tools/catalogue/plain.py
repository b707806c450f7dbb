"""An expression of the evidence language → a nested list in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from site_tools.catalogue.values import NAME_MARK

Words = Mapping[str, tuple[str, ...]]
_GROUPS = {
    "all": "all of this:",
    "any": "one of these:",
    "none": "nothing of this:",
    "sentence": "in one sentence:",
    "nearby": "within {within} sentences under the same heading:",
    "clause": "anywhere in the clause:",
    "heading": "in the heading:",
}
_PREDICATES = {
    "email": "an e-mail address",
    "postal": "a postal address",
    "phone": "a telephone number",
    "tollfree": "a toll-free telephone number",
    "form": "a form or the address of one",
    "account": "a path in the product, such as the account settings",
    "channel": "an e-mail address, a postal address, a telephone number or a form, tied to {of}",
    "legal_name": "the controller's legal name",
    "reader_right": "words by which the reader holds a right, such as “you may” or “you have the right to”",
    "right": "words by which the reader may have it done: {to}",
    "right_to": "a right of the reader: {to}",
    "denial": "words that deny it: {of}",
    "asserts": "{of}, not denied",
    "authority": "a data protection authority, by its name or in general",
    "destination": "a country outside the reader's own",
    "mechanism": "a transfer mechanism that is valid on the day the policy takes effect",
    "profile": "this answer in policy.yml: {answer}",
    "duration": "a period of time",
    "link": "a link",
    "placeholder": "a placeholder such as “[insert]”",
    "question": "a question",
    "conditional": "a condition such as “where available”",
    "exception": "an exception that takes everything back",
    "holder": "a right that belongs to somebody else",
}
_WITHIN = 3
_SHOWN = 5


def described(expression: Any, words: Words, depth: int = 0) -> Iterator[str]:  # noqa: ANN401 - YAML
    """Yield the lines of a Markdown list, each level indented by two spaces."""
    node, value = _node(expression)
    given: Mapping[str, Any] = expression if isinstance(expression, Mapping) else {}
    indent, says = "  " * depth, str(given.get("says", ""))
    if node in _GROUPS:
        group = _GROUPS[node].format(within=given.get("within", _WITHIN))
        yield f"{indent}- {says}, which is {group}" if says else f"{indent}- {group}"
        for part in value:
            yield from described(part, words, depth + 1)
    else:
        yield f"{indent}- {says or _leaf(node, value, words)}"


def _node(expression: Any) -> tuple[str, Any]:  # noqa: ANN401
    if isinstance(expression, str):
        return expression, {}
    if not isinstance(expression, Mapping):
        return "all", expression
    node = next(key for key in expression if key not in {"says", "within"})
    value = expression[node]
    return node, [value] if node in _GROUPS and not isinstance(value, list | tuple) else value


def _leaf(node: str, value: Any, words: Words) -> str:  # noqa: ANN401
    if node == "words":
        return _lists(value, words)
    if node == "phrase":
        return f"“{value}”"
    arguments = value if isinstance(value, Mapping) else {"of": value, "to": value}
    filled = {key: _lists(arguments[key], words) for key in ("to", "of") if arguments.get(key)}
    answer = ", ".join(f"{key} is {one}" for key, one in arguments.items()) if node == "profile" else ""
    pattern = _PREDICATES.get(node, node.replace("_", " "))
    return pattern.format(to=filled.get("to", ""), of=filled.get("of", "it"), answer=answer)


def _lists(value: Any, words: Words) -> str:  # noqa: ANN401
    names = [value] if isinstance(value, str) else list(value)
    return " or ".join(_list(str(name), words) for name in names)


def _list(name: str, words: Words) -> str:
    phrases = words.get(name, ())
    if phrases and phrases[0].startswith(NAME_MARK):
        return phrases[0].removeprefix(NAME_MARK)
    shown = ", ".join(f"“{phrase}”" for phrase in phrases[:_SHOWN])
    return f"words such as {shown}" if shown else name.replace("_", " ")
