"""A passage's words, some of them kept, taken out or put in → runs with their inline marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, groupby
from operator import attrgetter
from typing import NamedTuple

from site_tools.compare.leaves import Leaf, Piece
from site_tools.model.change import EditKind
from site_tools.model.redline import Move, Run

_PARTS = re.compile(r"\s+|\S+")
_MARKS = attrgetter("marks")
Marks = tuple[str, ...]


class Words(NamedTuple):
    """Words of a passage, from `first` to before `last`, with what became of them; none mark the place that they left."""

    op: EditKind
    leaf: Leaf
    first: int
    last: int
    moved: Move | None = None


def runs(words: Iterable[Words]) -> tuple[Run, ...]:
    """Return words as runs, those of equal marks together; a word that another follows has a space behind it."""
    found: list[Run] = []
    said = -1  # the place of the last run with text
    for op, leaf, first, last, moved in words:
        if first == last:
            found.append(Run(op, "", (), moved))
            continue
        if said >= 0 and not found[said].text[-1:].isspace():
            found[said] = Run(found[said].op, found[said].text + " ", found[said].marks, found[said].moved)
        for text, marks in _shown(leaf, first, last):
            before = found[-1] if found else None
            if before and before.op == op and before.marks == marks and before.moved == moved:
                found[-1] = Run(op, before.text + text, marks, moved)
            else:
                found.append(Run(op, text, marks, moved))
        said = len(found) - 1
    return tuple(found)


def _shown(leaf: Leaf, first: int, last: int) -> Iterator[tuple[str, Marks]]:
    """Yield some words of a passage, with the white space behind them and the footnote marks among them, by their marks."""
    if len(leaf.pieces) > 1:
        pieces = chain.from_iterable(marked(leaf)[first:last])
        for marks, some in groupby(pieces, _MARKS):
            yield "".join([piece.text for piece in some]), marks
        return
    words = leaf.spaced
    text = "".join(words[first:last])
    yield text if last < len(words) else text.rstrip(), leaf.pieces[0].marks


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
