"""A phrase as a lawyer writes it → a plain tree, which the catalogue keeps so that no phrase is read twice.

delet*              a word with any ending; otherwise words are whole, and case does not matter
opt out             also opt-out and opt/out: a space stands for spaces, hyphens and commas
ask ..3 delete      up to three words between; `...` means up to six
(a|b c)  [a|b]      one of them; one of them or nothing
{list}              any phrase of another list

The tree: "delet*" a word, "u s" the parts of one word that marks may divide, 3 a gap, {"list": name}, {"maybe": tree},
{"any": [trees]}, and [trees] for a sequence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

Tree = Any
_TOKEN = re.compile(r"\s*(\.\.\d+|\.\.\.|\{[\w.]+\}|[()\[\]|]|[^\s()\[\]|{}]+)")
_WORD = re.compile(r"\w+")
_CLOSING = {"(": ")", "[": "]"}
DEFAULT_GAP = 6


class PhraseError(ValueError):
    """A phrase that cannot be read; the message says why."""


def read_phrase(phrase: str) -> Tree:
    """Return the phrase's tree. Raises PhraseError."""
    tokens = _TOKEN.findall(phrase)
    tree, rest = _alternatives(tokens, 0)
    if rest < len(tokens):
        raise PhraseError(f"“{tokens[rest]}” closes nothing in “{phrase}”")
    if optional(tree):
        raise PhraseError(f"“{phrase}” may match nothing at all")
    return tree


def optional(tree: Tree) -> bool:
    """Return whether nothing at all would match the tree."""
    if isinstance(tree, str):
        return False
    if isinstance(tree, int):
        return True
    if isinstance(tree, list):
        return all(map(optional, tree))
    return "maybe" in tree or any(map(optional, tree.get("any", ())))


def lists_in(tree: Tree) -> Iterator[str]:
    """Yield the names of the lists that a tree names."""
    if isinstance(tree, list):
        for part in tree:
            yield from lists_in(part)
    elif isinstance(tree, dict):
        for key, inner in tree.items():
            yield from (inner,) if key == "list" else lists_in(inner)


def _alternatives(tokens: Sequence[str], at: int) -> tuple[Tree, int]:
    """Read alternatives up to a closing bracket or the end; return them and where they end."""
    alternatives: list[Tree] = []
    parts: list[Tree] = []
    while at < len(tokens) and tokens[at] not in _CLOSING.values():
        token = tokens[at]
        if token == "|":  # noqa: S105 - no password
            alternatives.append(_sequence(parts))
            parts = []
        elif token in _CLOSING:
            inner, at = _alternatives(tokens, at + 1)
            if at >= len(tokens) or tokens[at] != _CLOSING[token]:
                raise PhraseError(f"a “{token}” is never closed in “{' '.join(tokens)}”")
            parts.append({"maybe": inner} if token == "[" else inner)  # noqa: S105
        else:
            parts.append(_single(token))
        at += 1
    alternatives.append(_sequence(parts))
    return alternatives[0] if len(alternatives) == 1 else {"any": alternatives}, at


def _sequence(parts: list[Tree]) -> Tree:
    return parts[0] if len(parts) == 1 else parts


def _single(token: str) -> Tree:
    if token.startswith(".."):
        return DEFAULT_GAP if token == "..." else int(token[2:])  # noqa: S105 - a letter of a phrase
    if token.startswith("{"):
        return {"list": token[1:-1]}
    words = _WORD.findall(token.lower())
    if not words:
        raise PhraseError(f"“{token}” is no word")
    return " ".join(words) + ("*" if token.endswith("*") else "")
