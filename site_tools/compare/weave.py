"""Passages of both sides → the words that they have in common, passage by passage first, then word by word in the gaps.

A table stands against a table, cell by cell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from site_tools.compare.bounds import Sides, Text
from site_tools.compare.matches import Match, joined, matches
from site_tools.compare.readable import readable
from site_tools.compare.stream import Stream
from site_tools.compare.tables import Rows, cells, rows, same

Tidy = Callable[[Sides, list[Match]], list[Match]]


class Unit(NamedTuple):
    """Passages that stand or fall together: one, or all cells of a table. `first` and `last` bound them, `key` their words."""

    first: int
    last: int
    key: str
    table: bool


class Weave(NamedTuple):
    """`common` are the runs of common words of two streams; `cells` the table cells that are one, as leaves of both."""

    common: list[Match]
    cells: list[tuple[int, int]]


def weave(before: Stream, after: Stream, tidy: Tidy = readable) -> Weave:
    """Compare two streams; `tidy` makes the minimal edits readable."""
    loom = _Loom(before, after, tidy)
    loom.units(_units(before), _units(after))
    return Weave(joined(loom.common), loom.cells)


class _Loom:
    """Two streams while they are compared."""

    def __init__(self, before: Stream, after: Stream, tidy: Tidy) -> None:
        self._before = before
        self._after = after
        self._tidy = tidy
        self.common: list[Match] = []
        self.cells: list[tuple[int, int]] = []

    def units(self, before: Sequence[Unit], after: Sequence[Unit]) -> None:
        """Compare units: equal ones first, what lies between them word by word."""
        i = j = 0
        equal = matches([unit.key for unit in before], [unit.key for unit in after])
        for at, place, size in (*equal, (len(before), len(after), 0)):
            if at > i and place > j:
                self._gap(before[i:at], after[j:place])
            for one, other in zip(before[at : at + size], after[place : place + size], strict=True):
                self._equal(one, other)
            i, j = at + size, place + size

    def _equal(self, one: Unit, other: Unit) -> None:
        start, end = self._before.starts[one.first], self._before.starts[one.last]
        self.common.append((start, self._after.starts[other.first], end - start))
        if one.table and other.table:
            self.cells += zip(range(one.first, one.last), range(other.first, other.last), strict=True)

    def _gap(self, before: Sequence[Unit], after: Sequence[Unit]) -> None:
        """Compare what lies between equal units, tables with the tables that they resemble."""
        i = j = 0
        for (at, table), (place, other) in _tables(self._read(self._before, before), self._read(self._after, after)):
            self._run(before[i:at], after[j:place])
            for cell, its in cells(table, other):
                self.cells.append((cell, its))
                self._leaves(cell, cell + 1, its, its + 1)
            i, j = at + 1, place + 1
        self._run(before[i:], after[j:])

    def _run(self, before: Sequence[Unit], after: Sequence[Unit]) -> None:
        if before and after:
            self._leaves(before[0].first, before[-1].last, after[0].first, after[-1].last)

    def _leaves(self, i: int, i_end: int, j: int, j_end: int) -> None:
        """Compare the words of some passages with those of others."""
        sides = Sides(_text(self._before, i, i_end), _text(self._after, j, j_end))
        start, place = self._before.starts[i], self._after.starts[j]
        found = self._tidy(sides, matches(sides.before.words, sides.after.words))
        self.common += [(at + start, where + place, size) for at, where, size in found]

    @staticmethod
    def _read(some: Stream, units: Sequence[Unit]) -> list[tuple[int, Rows]]:
        """Return the tables among some units, with their places."""
        return [(n, rows(some, unit.first, unit.last)) for n, unit in enumerate(units) if unit.table]


def _text(some: Stream, first: int, last: int) -> Text:
    """Return the words of some passages."""
    start = some.starts[first]
    return Text(some.keys[start : some.starts[last]], [place - start for place in some.starts[first:last]])


def _units(some: Stream) -> list[Unit]:
    units: list[Unit] = []
    i = 0
    while i < len(some.leaves):
        table, last = some.leaves[i].table, i + 1
        if table is not None:
            while last < len(some.leaves) and some.leaves[last].table == table:
                last += 1
        texts = (" ".join(some.keys[some.starts[n] : some.starts[n + 1]]) for n in range(i, last))
        units.append(Unit(i, last, ("\n" if table else "") + "\n".join(texts), table is not None))
        i = last
    return units


def _tables(
    before: Sequence[tuple[int, Rows]], after: Sequence[tuple[int, Rows]]
) -> Iterator[tuple[tuple[int, Rows], tuple[int, Rows]]]:
    """Yield the tables that are one, in order."""
    if before and after:
        pairs = same([table for _, table in before], [table for _, table in after])
        yield from ((before[i], after[j]) for i, j in pairs)
