"""A passage's words, some of them kept, taken out or put in → runs with their inline marks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from site_tools.compare.leaves import Leaf, Piece
from site_tools.model.change import EditKind
from site_tools.model.redline import Run

_PARTS = re.compile(r"\s+|\S+")


class Words(NamedTuple):
    """Words of a passage, from `first` to before `last`, with what became of them."""

    op: EditKind
    leaf: Leaf
    first: int
    last: int


def runs(words: Iterable[Words]) -> tuple[Run, ...]:
    """Return words as runs, those of equal marks together; a word that another follows has a space behind it."""
    found: list[Run] = []
    for op, leaf, first, last in words:
        if found and not found[-1].text[-1:].isspace():
            found[-1] = replace(found[-1], text=found[-1].text + " ")
        for text, marks, _ in _shown(leaf, first, last):
            if found and (found[-1].op, found[-1].marks) == (op, marks):
                found[-1] = Run(op, found[-1].text + text, marks)
            else:
                found.append(Run(op, text, marks))
    return tuple(found)


def _shown(leaf: Leaf, first: int, last: int) -> list[Piece]:
    """Return some words of a passage in pieces, with the white space behind them and the footnote marks among them."""
    if len(leaf.pieces) > 1:
        return [piece for word in marked(leaf)[first:last] for piece in word]
    words = leaf.spaced
    text = "".join(words[first:last])
    return [Piece(text if last < len(words) else text.rstrip(), leaf.pieces[0].marks)]


@lru_cache(maxsize=1024)
def marked(leaf: Leaf) -> tuple[tuple[Piece, ...], ...]:
    """Return of each word of a passage its pieces."""
    words: list[list[Piece]] = []
    first: list[Piece] = []  # footnote marks before the first word
    apart = True
    for piece in leaf.pieces:
        if piece.note:
            (words[-1] if words else first).append(piece)
            continue
        for part in _PARTS.findall(piece.text):
            if not part.isspace():
                if apart:
                    words.append([])
                words[-1].append(Piece(part, piece.marks))
            elif words:
                words[-1].append(Piece(_break(leaf, part), piece.marks))
            apart = part.isspace()
    if words:
        words[0] = first + words[0]
    return tuple(tuple(word) for word in words)


def _break(leaf: Leaf, space: str) -> str:
    """Return white space as it is shown: as written in code, a line break or a space elsewhere."""
    if leaf.path and leaf.path[-1].tag == "pre":
        return space
    return "\n" if "\n" in space else " "
