"""One group of clauses → of each passage what became of it: the passages it is linked with, and of its words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain, groupby

from site_tools.compare.bounds import Text
from site_tools.compare.groups import Group
from site_tools.compare.matches import Match
from site_tools.compare.runs import Words
from site_tools.compare.stream import Stream, stream
from site_tools.compare.targets import Named
from site_tools.compare.tree import Spot, Tree
from site_tools.compare.weave import weave


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

    def words(self, spot: Spot) -> tuple[Words, ...]:
        """Return the words of a passage of `after`, with what was taken out of those that it is linked with."""
        return tuple(self._cloth.words(self._numbers[spot]))


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
        self._bounds = [bound for _, j, size in common for bound in (j, j + size)]
        self.links: dict[int, set[int]] = {}
        for i, j, size in common:
            for pair in {(self._old[i + n], self._new[j + n]) for n in range(size)}:
                self.links.setdefault(pair[0], set()).add(pair[1])
        for one, other in cells:
            self.links.setdefault(one, set()).add(other)
        self._bridge()
        self._gone: dict[int, dict[int, list[int]]] | None = None
        self._sentences: dict[int, Sequence[int]] = {}  # of passages of `before`, where they begin in it

    def _bridge(self) -> None:
        """Link what is gone from between two passages that became one with that one, and what leads elsewhere now."""
        last, gone = -1, []
        for n in range(len(self._before.leaves) + 1):
            links = self.links.get(n, set())
            if not links and n < len(self._before.leaves):
                gone.append(n)
                continue
            following = min(links, default=len(self._after.leaves))
            if last == following:
                self.links |= {other: {last} for other in gone}
            elif gone and last + 1 < following:
                self._lead_elsewhere(gone, last + 1, following)
            last, gone = max(links, default=0), []

    def _lead_elsewhere(self, gone: Sequence[int], start: int, stop: int) -> None:
        """Link passages with those of the same words between two places: only what their links point at is another."""
        there: dict[tuple[str, ...], list[int]] = {}
        for m in range(start, stop):
            there.setdefault(tuple(self._after.leaves[m].keys), []).append(m)
        there.pop((), None)
        for n in gone:
            same = next((m for m in there.get(tuple(self._before.leaves[n].keys), ()) if m >= start), None)
            if same is not None:
                self.links[n] = {same}
                start = same + 1

    def words(self, number: int) -> list[Words]:
        """Return the words of a passage of `after`, those taken out where they stood."""
        if self._gone is None:
            self._gone = self._taken_out()
        leaf, start, end = self._after.leaves[number], *self._after.starts[number : number + 2]
        gone = self._gone.get(number, {})
        found: list[Words] = []
        at = start
        inside = self._bounds[bisect_right(self._bounds, start) : bisect_left(self._bounds, end)]
        cuts = sorted({*gone, *inside, end})
        for cut in cuts:
            if cut > at:
                found.append(Words("=" if at in self._kept else "+", leaf, at - start, cut - start))
                at = cut
            if cut in gone:
                found += self._strung(gone[cut])
        return found

    def _strung(self, places: Sequence[int]) -> Iterator[Words]:
        """Yield words that were taken out, those that stood beside each other in one passage together."""
        for _, some in groupby(enumerate(places), key=lambda pair: (pair[1] - pair[0], self._old[pair[1]])):
            together = [place for _, place in some]
            owner = self._old[together[0]]
            base = self._before.starts[owner]
            yield Words("-", self._before.leaves[owner], together[0] - base, together[-1] + 1 - base)

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
        """Return the passage that shows a word that was taken out: that of the nearest word kept of its sentence.

        Where none of it was kept, it is that of the nearest one of its passage.
        """
        owner = self._old[i]
        if len(self.links[owner]) > 1:
            first, last = self._before.starts[owner : owner + 2]
            if owner not in self._sentences:
                self._sentences[owner] = Text(self._before.keys[first:last], ()).sentences
            bounds = self._sentences[owner]
            place = bisect_right(bounds, i - first)
            begin, end = (first + bound for bound in bounds[place - 1 : place + 1])
            around = (range(i - 1, begin - 1, -1), range(i + 1, end), range(begin - 1, first - 1, -1), range(end, last))
            kept = next((n for n in chain.from_iterable(around) if n in self._partner), None)
            if kept is not None:
                return self._new[self._partner[kept]]
        return min(self.links[owner])


def _owners(some: Stream) -> list[int]:
    """Return of each word the number of its passage."""
    return [n for n in range(len(some.leaves)) for _ in range(some.starts[n + 1] - some.starts[n])]
