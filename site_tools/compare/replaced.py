"""Values that are gone and values that are new → which only moved (left out) and which took another's place."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import NamedTuple

from site_tools.model.materiality import FactKind, Stated

# Kinds of which a sentence states one at a time, so that a new one beside one that is gone took its place.
_SINGLE: frozenset[FactKind] = frozenset({
    "email", "phone", "address", "url", "entity", "date", "age", "duration", "money", "country", "mechanism",
    "authority", "definition", "modality", "exception",
})  # fmt: skip
# Kinds whose value says nothing without its role: "may" of what?
_BOUND: frozenset[FactKind] = frozenset({"definition", "modality", "negation", "exception"})
# Kinds that are listed, an item each: what introduces the list says nothing of whether one took another's place.
_ITEMS: frozenset[FactKind] = frozenset({"entity", "url"})
_DENIED = "denied"
# The least likeness of two sentences, from 0 to 1, at which one value took another's place, where its kind is one of
# which a clause may well state several; of the others a clause has one.
_LIKE: Mapping[FactKind, float] = {
    "country": 0.5,
    "mechanism": 0.5,
    "entity": 0.4,
    "duration": 0.15,
    "exception": 0.3,
    "date": 0.2,
    "url": 0.5,
    "money": 0.2,
}

_LIKE_ELSEWHERE = 0.6  # of a sentence that went to another clause and says something else there


class Place(NamedTuple):
    """Where a value stands: the clause (as it is called later, if it still is), its kind and its role."""

    clause: str
    kind: FactKind
    role: str


class Placed(NamedTuple):
    """A value where it stands."""

    place: Place
    stated: Stated


Pair = tuple[Placed | None, Placed | None]


def replaced(gone: Sequence[Placed], come: Sequence[Placed]) -> list[Pair]:
    """Return each value that is gone with the one that took its place, if one did, and each that is new beside them."""
    moved = _matched(gone, come, _same_value)
    then, now = _without(gone, (old for old, _ in moved)), _without(come, (new for _, new in moved))
    pairs: list[Pair] = []
    for key, least in ((_same_role, 0.0), (_same_clause, 0.0), (_same_kind, _LIKE_ELSEWHERE)):
        found = _matched(then, now, key, least)
        pairs += found
        then, now = _without(then, (old for old, _ in found)), _without(now, (new for _, new in found))
    return [*pairs, *((old, None) for old in then), *((None, new) for new in now)]


def _same_value(placed: Placed) -> Hashable:
    place, stated = placed
    role = place.role if place.kind in _BOUND else place.role == _DENIED
    return place.kind, role, stated.value


def _same_role(placed: Placed) -> Hashable:
    return placed.place if placed.place.kind in _SINGLE else None


def _same_clause(placed: Placed) -> Hashable:
    clause, kind, role = placed.place
    return (clause, kind, role == _DENIED) if kind in _SINGLE - _BOUND else None


def _same_kind(placed: Placed) -> Hashable:
    _, kind, role = placed.place
    return (kind, role) if kind in _SINGLE else None


def _matched(
    gone: Sequence[Placed], come: Sequence[Placed], key: Callable[[Placed], Hashable], least: float = 0
) -> list[tuple[Placed, Placed]]:
    """Return pairs with the same key (None for no partner), those of the likest sentences first."""
    waiting: dict[Hashable, list[Placed]] = {}
    for new in come:
        waiting.setdefault(key(new), []).append(new)
    waiting.pop(None, None)
    likely = [
        (-_likeness(old.stated, new.stated), first, second, old, new)
        for first, old in enumerate(gone)
        for second, new in enumerate(waiting.get(key(old), ()))
        if old.stated.value == new.stated.value or _alike(old.stated, new.stated, least)
    ]
    taken: set[int] = set()
    pairs = []
    for *_, old, new in sorted(likely, key=lambda one: one[:3]):
        if not {id(old), id(new)} & taken:
            taken |= {id(old), id(new)}
            pairs.append((old, new))
    return pairs


def _alike(old: Stated, new: Stated, least: float) -> bool:
    return _likeness(old, new) >= max(least, _LIKE.get(old.kind, 0))


def _likeness(old: Stated, new: Stated) -> float:
    """Return how many of the words of two values' sentences both have, from 0 to 1; of items, without what introduces them all."""
    then, now = (
        set(f"{s.sentence.lead if s.kind not in _ITEMS else ''} {s.sentence.text}".split()) for s in (old, new)
    )
    return len(then & now) / len(then | now)


def _without(some: Sequence[Placed], taken: Iterator[Placed]) -> list[Placed]:
    without = {id(one) for one in taken}
    return [one for one in some if id(one) not in without]
