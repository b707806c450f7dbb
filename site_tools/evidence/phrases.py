"""A phrase as a lawyer writes it → a regular expression and the words without which it cannot occur.

delet*              a word with any ending; otherwise words are whole, and case does not matter
opt out             also opt-out and opt/out: a space stands for spaces, hyphens and commas
ask ..3 delete      up to three words between; `...` means up to six
(a|b c)  [a|b]      one of them; one of them or nothing
{list}              any phrase of another list
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

_TOKEN = re.compile(r"\s*(\.\.\d+|\.\.\.|\{[\w.]+\}|[()\[\]|]|[^\s()\[\]|{}]+)")
_WORD = re.compile(r"\w+")
_SEPARATOR = r"\W{1,4}"
_GAP = r"(?:\W{{1,4}}[\w'@]+){{0,{}}}?"
_COMMON = frozenset(
    re.findall(
        r"\w+",
        """a about all an and any are as at be by can do for from has have if in is it its may not of on one or
        our that the their they this to under up us we what when where which who will with you your""",
    )
)
DEFAULT_GAP = 6


class PhraseError(ValueError):
    """A phrase that cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """`source` is a regular expression over lower-case text; one of `anchors` must occur ("delet*"), () where nothing must."""

    source: str
    anchors: tuple[str, ...]
    optional: bool = False
    gap: bool = False


def compile_phrases(phrases: Iterable[str], lists: Callable[[str], Compiled]) -> Compiled:
    """Return all phrases as one; `lists` compiles the lists that they name. Raises PhraseError."""
    return _either([_parse(phrase, lists) for phrase in phrases])


def _parse(phrase: str, lists: Callable[[str], Compiled]) -> Compiled:
    tokens = _TOKEN.findall(phrase)
    compiled, rest = _sequences(tokens, 0, lists)
    if rest < len(tokens):
        raise PhraseError(f"“{tokens[rest]}” closes nothing in “{phrase}”")
    if compiled.optional or not compiled.source:
        raise PhraseError(f"“{phrase}” may match nothing at all")
    return compiled


def _sequences(tokens: Sequence[str], at: int, lists: Callable[[str], Compiled]) -> tuple[Compiled, int]:
    """Read alternatives up to a closing bracket or the end; return them and where they end."""
    alternatives: list[Compiled] = []
    parts: list[Compiled] = []
    while at < len(tokens) and tokens[at] not in ")]":
        token = tokens[at]
        if token == "|":  # noqa: S105 - no password
            alternatives.append(_sequence(parts))
            parts = []
        elif token in {"(", "["}:
            inner, at = _sequences(tokens, at + 1, lists)
            if at >= len(tokens) or tokens[at] != {"(": ")", "[": "]"}[token]:
                raise PhraseError(f"a “{token}” is never closed in “{' '.join(tokens)}”")
            parts.append(inner if tokens[at] == ")" else Compiled(inner.source, (), optional=True))
        else:
            parts.append(_single(token, lists))
        at += 1
    return _either([*alternatives, _sequence(parts)]), at


def _single(token: str, lists: Callable[[str], Compiled]) -> Compiled:
    if token.startswith(".."):
        count = DEFAULT_GAP if token == "..." else int(token[2:])  # noqa: S105 - a letter of a phrase
        return Compiled(_GAP.format(count), (), optional=True, gap=True)
    if token.startswith("{"):
        return lists(token[1:-1])
    words = _WORD.findall(token.lower())
    if not words:
        raise PhraseError(f"“{token}” is no word")
    ending = r"\w*" if token.endswith("*") else r"\b"
    source = r"\b" + r"\W{0,2}".join(words) + ending
    return Compiled(source, (words[0] + ("*" if token.endswith("*") and len(words) == 1 else ""),))


def _sequence(parts: Sequence[Compiled]) -> Compiled:
    """Join parts: a separator stands between any two that are there, and a gap brings its own."""
    source, begun = "", False
    for part in parts:
        if part.gap:
            source += part.source
        elif part.optional:
            source += f"(?:{_SEPARATOR}(?:{part.source}))?" if begun else f"(?:(?:{part.source}){_SEPARATOR})?"
        else:
            source += (_SEPARATOR if begun else "") + part.source
            begun = True
    anchors = max((part.anchors for part in parts if part.anchors), key=_rarity, default=())
    return Compiled(source, anchors, optional=not begun)


def _either(parts: Sequence[Compiled]) -> Compiled:
    if len(parts) == 1:
        return parts[0]
    loose = any(not part.anchors for part in parts)
    anchors = () if loose else tuple(dict.fromkeys(anchor for part in parts for anchor in part.anchors))
    return Compiled(f"(?:{'|'.join(part.source for part in parts)})", anchors, any(part.optional for part in parts))


def _rarity(anchors: tuple[str, ...]) -> tuple[bool, int, int]:
    """Order anchors by how seldom they occur: no everyday words, long, few."""
    common = any(anchor in _COMMON for anchor in anchors)
    return not common, min(len(anchor) for anchor in anchors), -len(anchors)
