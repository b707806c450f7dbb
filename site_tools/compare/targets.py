"""What a link points at, as it is compared: the same clause under a new id is no other target."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import unquote

from site_tools.compare.alignment import Alignment
from site_tools.compare.tree import Tree


class Named(NamedTuple):
    """For each side what a link's target is compared by."""

    before: Callable[[str], str]
    after: Callable[[str], str]


def targets(pairs: Alignment) -> Named:
    """Return what to compare a link's target by, for the earlier and for the later version."""
    before, after = pairs.before.clauses, pairs.after.clauses
    names = [(i, j, "#" + " ".join(sorted((before[i].id, after[j].id)))) for i, j in pairs.pairs.after.items()]
    return Named(
        _namer(pairs.before, {i: name for i, _, name in names}),
        _namer(pairs.after, {j: name for _, j, name in names}),
    )


def _namer(tree: Tree, names: dict[int, str]) -> Callable[[str], str]:
    places = {was: place for place, clause in enumerate(tree.clauses) for was in clause.was} | tree.places

    def name(href: str) -> str:
        place = places.get(unquote(href[1:])) if href.startswith("#") else None
        return href if place is None else names.get(place, href)

    return name
