"""A body of the earlier version → its passages that are gone or moved, each with the body that shows it and its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from site_tools.compare.alignment import Alignment
from site_tools.compare.layout import Anchor
from site_tools.compare.leaves import leaves
from site_tools.compare.tree import Spot

Links = Mapping[Spot, tuple[Spot, Spot]]


class Gone(NamedTuple):
    """A passage that was taken out, or the place that a block or item has left: `moved` is its present id, else "".

    `home` is the place of the section or heading of `after` that shows it, None where its own heading is gone.
    """

    spot: Spot
    home: int | None
    above: Anchor | None = None
    below: Anchor | None = None
    moved: str = ""


def gone(aligned: Alignment, heading: int, links: Links) -> Iterator[Gone]:
    """Yield the passages of a body that have no counterpart in `links`, and the first one of each nested clause that moved."""
    left = {aligned.pairs.before[j] for j in aligned.moved}
    body = _Body(aligned, heading, links, left)
    told: set[int] = set()
    for number in range(len(body.carriers)):
        spot, carrier = Spot(heading, number), body.carriers[number]
        if carrier is not None and carrier not in told:
            told.add(carrier)
            yield body.moved(spot, carrier)
        if spot not in links:
            yield body.taken_out(spot, carrier)


class _Body:
    """One body of `before`: of each passage the nested clause that moved away with it, None where none did."""

    def __init__(self, aligned: Alignment, heading: int, links: Links, left: set[int]) -> None:
        self._aligned = aligned
        self._heading = heading
        self._links = links
        self._left = left
        self._paths = [leaf.path for leaf in leaves(aligned.before.clauses[heading].html)]
        self.carriers = [self._carrier(self._place(number)) for number in range(len(self._paths))]

    def moved(self, spot: Spot, carrier: int) -> Gone:
        """Return the mark at the place that a nested clause has left."""
        around = self._carrier(self._aligned.before.parents[carrier])
        now = self._aligned.after.clauses[self._aligned.pairs.after[carrier]].id
        return self._placed(spot, around, self._successor(around), now)

    def taken_out(self, spot: Spot, carrier: int | None) -> Gone:
        """Return a passage that is gone."""
        place = self._place(spot.number)
        whole = self._aligned.merged.get(place, place)
        after = self._aligned.pairs.after.get(whole)
        home = self._successor(carrier) if after is None else self._aligned.after.headings[after]
        return self._placed(spot, carrier, home)

    def _placed(self, spot: Spot, carrier: int | None, home: int | None, moved: str = "") -> Gone:
        if home is None:
            return Gone(spot, None, moved=moved)
        homes = {home} | {
            part for part, whole in self._aligned.split.items() if self._aligned.after.headings[whole] == home
        }
        homes = {self._aligned.after.headings[place] for place in homes}
        above = self._anchor(range(spot.number - 1, -1, -1), carrier, homes, 1)
        if above:
            home, homes = above.spot.heading, {above.spot.heading}
        below = self._anchor(range(spot.number + 1, len(self._paths)), carrier, homes, 0)
        return Gone(spot, below.spot.heading if below and not above else home, above, below, moved)

    def _anchor(self, numbers: range, carrier: int | None, homes: set[int], end: int) -> Anchor | None:
        """Return the nearest passage that stayed together with one, in one of some bodies."""
        for number in numbers:
            link = self._links.get(Spot(self._heading, number))
            if link and self.carriers[number] == carrier and link[end].heading in homes:
                return Anchor(link[end], self._paths[number])
        return None

    def _successor(self, carrier: int | None) -> int | None:
        """Return the heading of `after` that shows what is gone without trace from this body, or from a clause that moved."""
        place = self._heading if carrier is None else carrier
        after = self._aligned.pairs.after.get(self._aligned.merged.get(place, place))
        return None if after is None else self._aligned.after.headings[after]

    def _place(self, number: int) -> int:
        return self._aligned.before.holder(Spot(self._heading, number))

    def _carrier(self, place: int) -> int | None:
        for other in (place, *self._aligned.before.above(place)):
            if other == self._heading:
                return None
            if other in self._left:
                return other
        return None
