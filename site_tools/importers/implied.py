"""HTML whose end tags are left out, as HTML allows → the same with them, so that list items and cells do not nest."""

from __future__ import annotations

import re

_LISTS, _TABLES = frozenset({"ul", "ol", "menu"}), frozenset({"table"})
_CELLS, _ENTRIES = frozenset({"td", "th"}), frozenset({"dt", "dd"})
# What an opening tag ends, and what it does not reach beyond.
_ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), _LISTS),
    "dt": (_ENTRIES, frozenset({"dl"})),
    "dd": (_ENTRIES, frozenset({"dl"})),
    "td": (_CELLS, _TABLES | {"tr"}),
    "th": (_CELLS, _TABLES | {"tr"}),
    "tr": (_CELLS | {"tr"}, _TABLES),
    "p": (frozenset({"p"}), frozenset({"li", "td", "th", "dd", "div", "blockquote"})),
}
_FOLLOWED = frozenset(_ENDS) | _LISTS | _TABLES | {"dl", "div", "blockquote"}
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)[^<>]*>")


def close(html: str, still_open: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Return a piece of HTML with its implied end tags, and the elements that are open after it.

    `still_open` are those that earlier pieces left open, the innermost last.
    """
    stack = list(still_open)

    def end(match: re.Match[str]) -> str:
        name = match["name"].lower()
        if name not in _FOLLOWED or match[0].endswith("/>"):
            return match[0]
        if match["close"]:
            if name in stack:
                del stack[len(stack) - 1 - stack[::-1].index(name) :]
            return match[0]
        closes, barrier = _ENDS.get(name, (frozenset(), frozenset()))
        reach = next((i for i in range(len(stack) - 1, -1, -1) if stack[i] in barrier), -1) + 1
        first = next((i for i in range(reach, len(stack)) if stack[i] in closes), len(stack))
        ended = [f"</{element}>" for element in reversed(stack[first:])]
        del stack[first:]
        stack.append(name)
        return "".join(ended) + match[0]

    return _TAG.sub(end, html), tuple(stack)
