"""An alignment → the redlined body of a section or heading: its passages, with what was taken out where it stood."""

from __future__ import annotations

from collections.abc import Iterable

from site_tools.compare.alignment import Alignment
from site_tools.compare.gone import Gone, gone
from site_tools.compare.groups import Groups, groups
from site_tools.compare.layout import Entry, put
from site_tools.compare.leaves import Leaf, leaves
from site_tools.compare.runs import Words
from site_tools.compare.targets import targets
from site_tools.compare.tree import Spot
from site_tools.compare.woven import Woven
from site_tools.model.change import EditKind


class Bodies:
    """The bodies of one comparison, made when asked for; each group of clauses is compared once."""

    def __init__(self, aligned: Alignment) -> None:
        self._aligned = aligned
        self._groups: Groups = groups(aligned)
        self.named = targets(aligned)
        self._woven: dict[int, Woven] = {}
        self._gone: dict[int, tuple[Gone, ...]] = {}
        self._sources = _sources(aligned)

    def after(self, heading: int) -> list[Entry]:
        """Return the body of a section or heading of `after`."""
        body = leaves(self._aligned.after.clauses[heading].html)
        entries = [self._entry(Spot(heading, n), leaf) for n, leaf in enumerate(body)]
        for source in sorted(self._sources.get(heading, ())):
            for one in self._gone_of(source):
                if one.home == heading:
                    put(entries, self._taken_out(one), one.above, one.below)
        return entries

    def removed(self, heading: int) -> list[Entry]:
        """Return what the body of a section or heading of `before` held that has no place in any of `after`."""
        entries: list[Entry] = []
        for one in self._gone_of(heading):
            if one.home is None:
                put(entries, self._taken_out(one), None, None)
        return entries

    def _entry(self, spot: Spot, leaf: Leaf) -> Entry:
        aligned = self._aligned
        place = aligned.after.holder(spot)
        clause = aligned.after.clauses[place].id
        whole = aligned.split.get(place, place)
        if whole not in aligned.pairs.before:
            return Entry("+", leaf.path, _whole(leaf, "+"), clause, spot)
        cloth = self._cloth(whole)
        op: EditKind = "=" if spot in cloth.kept else "+"
        return Entry(op, leaf.path, cloth.words(spot), clause, spot, self._moved(place))

    def _cloth(self, place: int) -> Woven:
        """Return how the words of the clause at a place of `after` were woven."""
        if place not in self._woven:
            there, here, group = self._aligned.before, self._aligned.after, self._groups.of(place)
            self._woven[place] = Woven(there, here, group, self.named)
        return self._woven[place]

    def _moved(self, place: int) -> str:
        """Return the former id of the block or item that moved here and holds the words of a clause, "" where none did."""
        aligned = self._aligned
        for other in (place, *aligned.after.above(place)):
            if other == aligned.after.headings[place]:
                return ""
            if other in aligned.moved:
                return aligned.before.clauses[aligned.pairs.before[other]].id
        return ""

    def _gone_of(self, heading: int) -> tuple[Gone, ...]:
        if heading not in self._gone:
            links: dict[Spot, tuple[Spot, Spot]] = {}
            for spot in self._spots(heading):
                place = self._aligned.before.holder(spot)
                after = self._aligned.pairs.after.get(self._aligned.merged.get(place, place))
                link = self._cloth(after).links.get(spot) if after is not None else None
                links |= {spot: link} if link else {}
            self._gone[heading] = tuple(gone(self._aligned, heading, links))
        return self._gone[heading]

    def _spots(self, heading: int) -> Iterable[Spot]:
        return (Spot(heading, n) for n in range(len(leaves(self._aligned.before.clauses[heading].html))))

    def _taken_out(self, one: Gone) -> Entry:
        tree = self._aligned.before
        leaf, clause = tree.leaf(one.spot), tree.clauses[tree.holder(one.spot)].id
        words = () if one.moved else _whole(leaf, "-")
        return Entry("-", leaf.path, words, clause, None, one.moved, one.spot.heading + 1)


def _whole(leaf: Leaf, op: EditKind) -> tuple[Words, ...]:
    return (Words(op, leaf, 0, len(leaf.words)),) if leaf.words else ()


def _sources(aligned: Alignment) -> dict[int, set[int]]:
    """Return for each section or heading of `after` those of `before` that held words of its body."""
    there, here, pairs = aligned.before.headings, aligned.after.headings, aligned.pairs
    both = [*pairs.after.items()]
    both += [(part, pairs.after[whole]) for part, whole in aligned.merged.items()]
    both += [(pairs.before[whole], part) for part, whole in aligned.split.items()]
    found: dict[int, set[int]] = {}
    for i, j in both:
        found.setdefault(here[j], set()).add(there[i])
    return found
