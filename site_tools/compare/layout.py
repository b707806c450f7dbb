"""Passages of one redlined body, those of `after` first → the same with what was taken out standing where it stood.

Nothing that is put in tears apart an element that holds what stands on both sides of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from site_tools.compare.leaves import Element
from site_tools.compare.runs import Words, runs
from site_tools.compare.tree import Spot
from site_tools.model.change import EditKind
from site_tools.model.redline import Block, Container

_SAME = {
    "ul": "ol",
    "th": "td",
    "tbody": "thead",
}  # what stands for one another when a passage taken out finds its place
_BODY = 1_000_000  # more elements than a body has: sets apart the numbers of elements that only the earlier version has

_HOLDS = {  # what must stand around words inside an element
    "ul": ("li",),
    "ol": ("li",),
    "dl": ("dd",),
    "table": ("tbody", "tr", "td"),
    "thead": ("tr", "th"),
    "tbody": ("tr", "td"),
    "tr": ("td",),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One passage in its place; `spot` is None for what was taken out, `clause` the id of the clause that holds it.

    `body` is 0, and for what was taken out the number of the body that held it, from 1.
    """

    op: EditKind
    path: tuple[Element, ...]
    words: tuple[Words, ...]
    clause: str
    spot: Spot | None = None
    moved: str = ""
    body: int = 0


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage of both versions: where it stands now, and what was around it before."""

    spot: Spot
    was: tuple[Element, ...]


def put(entries: list[Entry], gone: Entry, above: Anchor | None, below: Anchor | None) -> None:
    """Put a passage that was taken out, with the elements that were around it, behind or before one that stayed.

    It may stand on either side of passages that were put in, but of no other.
    """
    there = {entry.spot: n for n, entry in enumerate(entries) if entry.spot}
    up = shared(gone.path, above.was) if above else -1
    down = shared(gone.path, below.was) if below else -1
    if below and (down > up or not above):
        last = there[below.spot]
        first = last - len([*takewhile(lambda entry: entry.op == "+", reversed(entries[:last]))])
        entry, usual = _inside(gone, below, entries[last].path), last
    elif above:
        first = there[above.spot] + 1
        last = first + len([*takewhile(lambda entry: entry.op != "=", entries[first:])])
        entry = _inside(gone, above, entries[first - 1].path)
        first = usual = max([first, *(n + 1 for n in range(first, last) if entries[n].op == "-")])
    else:
        first = last = usual = len([*takewhile(lambda entry: entry.op == "-", entries)])
        entry = _inside(gone, None, ())
    at = next((n for n in range(first, last + 1) if _fits(entries, n, entry)), None)
    entries.insert(usual if at is None else at, entry if at is not None else _fitted(entries, usual, entry))


def shared(one: Sequence[Element], other: Sequence[Element]) -> int:
    """Return how many elements, from the outermost on, hold both."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def blocks(entries: Sequence[Entry]) -> tuple[Block, ...]:
    """Return the passages as readers see them."""
    return tuple(
        Block(entry.op, path, runs(entry.words), entry.clause, entry.moved)
        for entry, path in zip(entries, _containers(entries), strict=True)
    )


def _containers(entries: Sequence[Entry]) -> list[tuple[Container, ...]]:
    """Return the path of each entry with what became of each element: one is new where nothing in it is old."""
    paths = _whole([entry.path for entry in entries])
    ops: dict[int, EditKind] = {}
    for entry, path in zip(entries, paths, strict=True):
        for element in path:
            known = ops.get(element.number)
            ops[element.number] = entry.op if known in {None, entry.op} else "="
    return [
        tuple(Container(element.tag, element.number, ops[element.number], element.attributes) for element in path)
        for path in paths
    ]


def _whole(paths: Sequence[tuple[Element, ...]]) -> list[tuple[Element, ...]]:
    """Return paths in which an element that something stands in the midst of is two: it keeps its number above that."""
    found: list[tuple[Element, ...]] = []
    torn: dict[int, int] = {}
    closed: set[int] = set()
    highest = max((element.number for path in paths for element in path), default=0)
    around: tuple[Element, ...] = ()
    for path in paths:
        for element in path:
            if torn.get(element.number, element.number) in closed:
                highest += 1
                torn[element.number] = highest
        here = tuple(element._replace(number=torn.get(element.number, element.number)) for element in path)
        closed |= {element.number for element in around} - {element.number for element in here}
        around = here
        found.append(here)
    return found


def _fits(entries: Sequence[Entry], at: int, entry: Entry) -> bool:
    """Whether an entry may stand there: it is in every element that holds both its neighbours."""
    if at in {0, len(entries)}:
        return True
    before, after = entries[at - 1].path, entries[at].path
    return shared(before, after) <= shared(before, entry.path)


def _fitted(entries: Sequence[Entry], at: int, entry: Entry) -> Entry:
    """Return an entry inside the elements that hold both its neighbours, as an item of a list, a cell of a row."""
    around = entries[at].path[: shared(entries[at - 1].path, entries[at].path)]
    rest = entry.path[shared(around, entry.path) :]
    free = max(element.number for other in (*entries, entry) for element in other.path) + 1
    for number, tag in enumerate(_HOLDS.get(around[-1].tag, ()), free):
        if any(element.tag == tag for element in rest):
            rest = rest[[element.tag for element in rest].index(tag) :]
            break
        around = (*around, Element(tag, number))
    return replace(entry, path=(*around, *rest))


def _inside(gone: Entry, anchor: Anchor | None, path: Sequence[Element]) -> Entry:
    """Return the entry inside the elements of `path` that stand for those that held both it and the anchor before."""
    depth = 0
    if anchor:
        for was, now in zip(anchor.was[: shared(gone.path, anchor.was)], path, strict=False):
            if _SAME.get(was.tag, was.tag) != _SAME.get(now.tag, now.tag):
                break
            depth += 1
    rest = tuple(element._replace(number=element.number + gone.body * _BODY) for element in gone.path[depth:])
    return replace(gone, path=(*path[:depth], *rest))
