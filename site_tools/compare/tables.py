"""Two tables → which cell of one is which of the other: rows by likeness, columns by their heads and contents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_tools.compare.matches import common
from site_tools.compare.stream import Stream

_TABLE = 0.25  # two tables less alike than this are two tables
_ROW = 0.3  # and so two rows
_ANY = 0.001  # what two columns without a word in common are worth as one: rather one renamed than one gone and one new


@dataclass(frozen=True, slots=True)
class Rows:
    """A table: of each row the leaves of its cells (a cell that holds several passages counts as its first), and all words."""

    rows: tuple[tuple[int, ...], ...]
    words: tuple[tuple[str, ...], ...]
    cells: dict[int, str]


def rows(some: Stream, first: int, last: int) -> Rows:
    """Read the table whose cells are the leaves from `first` to before `last`."""
    found: dict[int, list[int]] = {}
    words: dict[int, list[str]] = {}
    texts: dict[int, str] = {}
    for leaf in range(first, last):
        row = next((element.number for element in some.leaves[leaf].path if element.tag == "tr"), 0)
        keys = some.keys[some.starts[leaf] : some.starts[leaf + 1]]
        found.setdefault(row, []).append(leaf)
        words.setdefault(row, []).extend(keys)
        texts[leaf] = " ".join(keys)
    return Rows(tuple(map(tuple, found.values())), tuple(map(tuple, words.values())), texts)


def same(before: Sequence[Rows], after: Sequence[Rows]) -> list[tuple[int, int]]:
    """Return which table is which, in order on both sides: each with the one most like it."""
    there, here = ([[word for row in table.words for word in row] for table in side] for side in (before, after))
    return _in_order(there, here, _TABLE)


def cells(before: Rows, after: Rows) -> Iterator[tuple[int, int]]:
    """Yield the leaves of the cells that are one, row by row."""
    columns = _in_order(_columns(before), _columns(after), 0.0)
    for i, j in _in_order(_named(before), _named(after), _ROW):
        row, other = before.rows[i], after.rows[j]
        yield from ((row[n], other[m]) for n, m in columns if n < len(row) and m < len(other))


def _named(table: Rows) -> list[tuple[str, ...]]:
    """Return of each row its words, those of its first cell thrice: it says what the row is about."""
    return [(*(2 * table.cells[row[0]].split()), *words) for row, words in zip(table.rows, table.words, strict=True)]


def _columns(table: Rows) -> list[tuple[str, ...]]:
    """Return of each column its cells' texts, the head's twice."""
    width = max(len(row) for row in table.rows)
    return [
        tuple(
            f"{n} {table.cells[row[column]]}" for n, row in enumerate((table.rows[0], *table.rows)) if column < len(row)
        )
        for column in range(width)
    ]


def _in_order(before: Sequence[Sequence[str]], after: Sequence[Sequence[str]], least: float) -> list[tuple[int, int]]:
    """Return the pairs, in order on both sides, whose likenesses add up to most: the same ones in both directions."""
    first, second = [list(one) for one in before], [list(one) for one in after]
    if first > second:
        return [(i, j) for j, i in _best(second, first, least)]
    return _best(first, second, least)


def _best(before: Sequence[Sequence[str]], after: Sequence[Sequence[str]], least: float) -> list[tuple[int, int]]:
    sums = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    like = [[_alike(one, other) for other in after] for one in before]
    for i in range(len(before) - 1, -1, -1):
        for j in range(len(after) - 1, -1, -1):
            both = sums[i + 1][j + 1] + like[i][j] + _ANY if like[i][j] >= least else 0.0
            sums[i][j] = max(sums[i + 1][j], sums[i][j + 1], both)
    found: list[tuple[int, int]] = []
    i = j = 0
    while i < len(before) and j < len(after):
        if sums[i][j] == sums[i + 1][j]:
            i += 1
        elif sums[i][j] == sums[i][j + 1]:
            j += 1
        else:
            found.append((i, j))
            i, j = i + 1, j + 1
    return found


def _alike(one: Sequence[str], other: Sequence[str]) -> float:
    if not one and not other:
        return 1.0
    return 2 * common(one, other) / (len(one) + len(other))
