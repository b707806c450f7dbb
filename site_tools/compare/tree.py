"""A policy → its clauses by their place in reading order, with what stands above each and the words of each."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from site_tools.compare.leaves import Leaf, leaves
from site_tools.compare.normal import normal
from site_tools.model.policy import Clause, Policy

_BELOW = 1_000_000  # more passages than a body has


class Spot(NamedTuple):
    """A passage: the place of the section or heading whose body holds it, and its number in that body."""

    heading: int
    number: int


@dataclass(frozen=True, slots=True)
class Tree:
    """The clauses in reading order.

    `parents` holds the place of the one above each (-1 none), `headings` that of the section or heading whose body holds its
    words (its own for those); `places` finds a clause by its id.
    """

    clauses: tuple[Clause, ...]
    parents: tuple[int, ...]
    headings: tuple[int, ...]
    places: dict[str, int]

    def spots(self, some: Collection[int]) -> list[Spot]:
        """Return where the passages stand that belong to some clauses themselves, nested ones left out, in reading order."""
        found: list[Spot] = []
        for heading in sorted({self.headings[place] for place in some}):
            owners = {self.owner(place) for place in some if self.headings[place] == heading}
            body = leaves(self.clauses[heading].html)
            found += [Spot(heading, number) for number, leaf in enumerate(body) if leaf.owner in owners]
        return found

    def leaf(self, spot: Spot) -> Leaf:
        """Return the passage that stands at a spot."""
        return leaves(self.clauses[spot.heading].html)[spot.number]

    def leaves(self, some: Collection[int]) -> tuple[Leaf, ...]:
        """Return the passages that belong to some clauses themselves, nested clauses left out, in reading order."""
        return tuple(self.leaf(spot) for spot in self.spots(some))

    def owner(self, place: int) -> str:
        """Return what the passages of a clause name as their owner: "" where its own heading holds them."""
        return "" if self.headings[place] == place else self.clauses[place].id

    def holder(self, spot: Spot) -> int:
        """Return the place of the clause that a passage belongs to."""
        owner = self.leaf(spot).owner
        return self.places.get(owner, spot.heading) if owner else spot.heading

    def keys(self, place: int) -> list[str]:
        """Return the own words of a clause as they are compared."""
        return [key for leaf in self.leaves((place,)) for key in leaf.keys]

    def begins(self, place: int) -> int:
        """Return where a clause begins among those right below the same one: headings stand below all words."""
        heading = self.headings[place]
        if heading == place:
            return _BELOW + place
        inside = {clause.id for clause in self.clauses[place].walk()}
        return next((n for n, leaf in enumerate(leaves(self.clauses[heading].html)) if leaf.owner in inside), -1)

    def above(self, place: int) -> Iterator[int]:
        """Yield the clauses around one, innermost first."""
        while (place := self.parents[place]) >= 0:
            yield place


def tree(policy: Policy) -> Tree:
    """Walk a policy once."""
    clauses: list[Clause] = []
    parents: list[int] = []
    headings: list[int] = []

    def add(clause: Clause, parent: int, heading: int) -> None:
        place = len(clauses)
        holder = place if clause.kind in {"section", "heading"} else heading
        clauses.append(clause)
        parents.append(parent)
        headings.append(holder)
        for inner in clause.clauses:
            add(inner, place, holder)

    for section in policy.sections:
        add(section.clause, -1, len(clauses))
    return Tree(
        tuple(clauses), tuple(parents), tuple(headings), {clause.id: i for i, clause in reversed([*enumerate(clauses)])}
    )


def said(clause: Clause) -> tuple[str, str]:
    """Return a clause's title and all words below it, as they are compared."""
    return normal(clause.title), normal(clause.text)
