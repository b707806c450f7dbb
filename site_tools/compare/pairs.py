"""Two trees of clauses → which clause of one is which of the other: by id, former id, equal words, likeness."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from site_tools.compare.likeness import alike, likeness
from site_tools.compare.tree import Tree, said
from site_tools.model.policy import Clause

_ENOUGH = 5  # words: fewer may be equal by chance
_SWAPPED = 0.4  # an id whose words are less alike than this may have changed its owner


@dataclass(slots=True)
class Pairs:
    """`after` maps places in the earlier tree to places in the later one, `before` the other way."""

    after: dict[int, int] = field(default_factory=dict)
    before: dict[int, int] = field(default_factory=dict)

    def add(self, before: int, after: int) -> None:
        """Pair two clauses that are both free."""
        if before not in self.after and after not in self.before:
            self.after[before] = after
            self.before[after] = before

    def free(self, before: Tree, after: Tree) -> tuple[list[int], list[int]]:
        """Return the places on each side that have no other side yet."""
        return (
            [i for i in range(len(before.clauses)) if i not in self.after],
            [j for j in range(len(after.clauses)) if j not in self.before],
        )


def pair(before: Tree, after: Tree) -> Pairs:
    """Pair the clauses of two trees."""
    pairs = Pairs()
    same = {place: after.places[ident] for ident, place in before.places.items() if ident in after.places}
    for i, j in _exchanged(before, after, same):
        pairs.add(i, j)
    for i, j in same.items():
        pairs.add(i, j)
    for i, j in _by_former_id(before, after):
        pairs.add(i, j)
    _by_words(before, after, pairs)
    for i, j in alike(before, after, pairs.free(before, after), pairs.after):
        pairs.add(i, j)
    return pairs


def _exchanged(before: Tree, after: Tree, same: dict[int, int]) -> Iterable[tuple[int, int]]:
    """Return pairs of equal words under each other's ids, where going by the ids would rewrite both."""
    here = {i: j for i, j in same.items() if before.clauses[i].html != after.clauses[j].html}
    loose = [i for i in range(len(before.clauses)) if i in here or i not in same]
    begun = {_beginning(before.clauses[i]): i for i in loose}  # a quick look first: nearly always it finds nothing
    some = [j for i, j in here.items() if begun.get(_beginning(after.clauses[j]), i) != i]
    there = {said(before.clauses[i]): i for i in loose} if some else {}
    for j in some:
        words = said(after.clauses[j])
        i = there.get(words)
        if i is None or here.get(i) == j or len(words[1].split()) < _ENOUGH:
            continue
        owner = before.places[after.clauses[j].id]
        if likeness(before, owner, after, j) < _SWAPPED and (
            i not in here or likeness(before, i, after, here[i]) < _SWAPPED
        ):
            yield i, j


def _beginning(clause: Clause) -> str:
    return clause.passages[0].text if clause.passages else ""


def _by_former_id(before: Tree, after: Tree) -> Iterable[tuple[int, int]]:
    for j, clause in enumerate(after.clauses):
        yield from ((before.places[was], j) for was in clause.was if was in before.places)
    for i, clause in enumerate(before.clauses):
        yield from ((i, after.places[was]) for was in clause.was if was in after.places)


def _by_words(before: Tree, after: Tree, pairs: Pairs) -> None:
    """Pair free clauses of equal title and text, then of equal text alone where that is no accident."""
    for titled in (True, False):
        there: dict[tuple[str, str], list[int]] = defaultdict(list)
        free_before, free_after = pairs.free(before, after)
        for i in free_before:
            there[_words(before, i, titled=titled)].append(i)
        for j in free_after:
            words = _words(after, j, titled=titled)
            if there.get(words) and (len(words[1].split()) >= _ENOUGH or (titled and words[1])):
                pairs.add(there[words].pop(0), j)


def _words(tree: Tree, place: int, *, titled: bool) -> tuple[str, str]:
    title, text = said(tree.clauses[place])
    return title if titled else "", text
