"""One group of clauses → of each passage what became of it: the passages it is linked with, and its words as runs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from site_tools.compare.groups import Group
from site_tools.compare.matches import Match
from site_tools.compare.runs import Words, runs
from site_tools.compare.stream import Stream, stream
from site_tools.compare.targets import Named
from site_tools.compare.tree import Spot, Tree
from site_tools.compare.weave import weave
from site_tools.model.redline import Run


class Woven:
    """`links` gives each passage of `before` that is still there the first and the last passage that hold its words.

    `kept` are the passages of `after` that hold such words.
    """

    def __init__(self, before: Tree, after: Tree, group: Group, named: Named) -> None:
        there, here = before.spots(group.before), after.spots(group.after)
        first = stream([before.leaf(spot) for spot in there], named.before)
        second = stream([after.leaf(spot) for spot in here], named.after)
        found = weave(first, second)
        self._cloth = _Cloth(first, second, found.common, found.cells)
        self._numbers = {spot: number for number, spot in enumerate(here)}
        links = self._cloth.links
        self.links = {there[i]: (here[min(js)], here[max(js)]) for i, js in links.items()}
        self.kept = frozenset(here[j] for js in links.values() for j in js)

    def runs(self, spot: Spot) -> tuple[Run, ...]:
        """Return the words of a passage of `after`, with what was taken out of those that it is linked with."""
        return runs(self._cloth.words(self._numbers[spot]))


class _Cloth:
    """Two streams that were compared: `links` are the passages of `after` that hold words of each passage of `before`."""

    def __init__(
        self, before: Stream, after: Stream, common: Sequence[Match], cells: Sequence[tuple[int, int]]
    ) -> None:
        self._before = before
        self._after = after
        self._old, self._new = _owners(before), _owners(after)
        self._partner = {i + n: j + n for i, j, size in common for n in range(size)}
        self._kept = frozenset(self._partner.values())
        self.links: dict[int, set[int]] = {}
        for i, j, size in common:
            for pair in {(self._old[i + n], self._new[j + n]) for n in range(size)}:
                self.links.setdefault(pair[0], set()).add(pair[1])
        for one, other in cells:
            self.links.setdefault(one, set()).add(other)
        self._bridge()
        self._gone: dict[int, dict[int, list[int]]] | None = None

    def _bridge(self) -> None:
        """Link a passage that is gone from between two that became one with that one."""
        last, gone = -1, []
        for n in range(len(self._before.leaves)):
            if n not in self.links:
                gone.append(n)
                continue
            if last == min(self.links[n]):
                self.links |= {other: {last} for other in gone}
            last, gone = max(self.links[n]), []

    def words(self, number: int) -> list[Words]:
        """Return the words of a passage of `after`, those taken out where they stood."""
        if self._gone is None:
            self._gone = self._taken_out()
        leaf, start, end = self._after.leaves[number], *self._after.starts[number : number + 2]
        gone = self._gone.get(number, {})
        found: list[Words] = []
        at = start
        cuts = sorted({*gone, *(n for n in range(start + 1, end) if (n in self._kept) != (n - 1 in self._kept)), end})
        for cut in cuts:
            if cut > at:
                found.append(Words("=" if at in self._kept else "+", leaf, at - start, cut - start))
                at = cut
            for _, some in groupby(
                enumerate(gone.get(cut, ())), key=lambda pair: (pair[1] - pair[0], self._old[pair[1]])
            ):
                places = [place for _, place in some]
                owner = self._old[places[0]]
                base = self._before.starts[owner]
                found.append(Words("-", self._before.leaves[owner], places[0] - base, places[-1] + 1 - base))
        return found

    def _taken_out(self) -> dict[int, dict[int, list[int]]]:
        """Return the words that were taken out, by the passage of `after` that shows them and the word they stand before."""
        found: dict[int, dict[int, list[int]]] = {}
        at = 0
        for i, owner in enumerate(self._old):
            if i in self._partner:
                at = self._partner[i] + 1
            elif owner in self.links:
                home = self._home(i)
                start, end = self._after.starts[home : home + 2]
                found.setdefault(home, {}).setdefault(min(max(at, start), end), []).append(i)
        return found

    def _home(self, i: int) -> int:
        """Return the passage that shows a word that was taken out: that of the nearest word kept of its own passage."""
        owner = self._old[i]
        for numbers in (range(i - 1, self._before.starts[owner] - 1, -1), range(i + 1, self._before.starts[owner + 1])):
            kept = next((n for n in numbers if n in self._partner), None)
            if kept is not None:
                return self._new[self._partner[kept]]
        return min(self.links[owner])


def _owners(some: Stream) -> list[int]:
    """Return of each word the number of its passage."""
    return [n for n in range(len(some.leaves)) for _ in range(some.starts[n + 1] - some.starts[n])]
