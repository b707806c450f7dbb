"""Two policies → what became of each clause, word by word."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.align import align
from site_tools.compare.alignment import Alignment
from site_tools.compare.groups import Groups, groups
from site_tools.compare.normal import normal
from site_tools.compare.readable import readable
from site_tools.compare.standing import standing
from site_tools.compare.stream import stream
from site_tools.compare.targets import targets
from site_tools.compare.weave import Tidy, weave
from site_tools.compare.words import told
from site_tools.model.change import Change, ChangeKind, Edit, PolicyDiff
from site_tools.model.policy import Policy


def compare(before: Policy, after: Policy, tidy: Tidy = readable) -> PolicyDiff:
    """Compare two versions of a policy. Renumbering, wrapping, quote style and emphasis are no change.

    `tidy` makes the minimal edits readable.
    """
    aligned = align(before, after)
    there, here, pairs = aligned.before.clauses, aligned.after.clauses, aligned.pairs
    teller = _Teller(aligned, tidy)
    gone = [i for i in range(len(there)) if i not in pairs.after and i not in aligned.merged]
    removed = standing(aligned, gone)
    changes = [teller.removed(i) for i in removed.get(-1, ())]
    for j in range(len(here)):
        changes += teller.changes(j)
        changes += [teller.removed(i) for i in removed.get(j, ())]
    return PolicyDiff(before, after, tuple(changes), {here[j].id: there[i].id for i, j in pairs.after.items()})


class _Teller:
    """Says what became of one clause after another."""

    def __init__(self, aligned: Alignment, tidy: Tidy) -> None:
        self._aligned = aligned
        self._tidy = tidy
        self._groups: Groups = groups(aligned)
        self._named = targets(aligned)

    def changes(self, place: int) -> Iterator[Change]:
        """Yield what became of the clause at a place of `after`, nothing where it is as it was or a part of another."""
        aligned = self._aligned
        new = aligned.after.clauses[place]
        if place not in aligned.pairs.before:
            if place not in aligned.split:
                yield Change("added", None, new, self._edits((), (place,)))
            return
        origin = aligned.pairs.before[place]
        old = aligned.before.clauses[origin]
        if normal(old.title) != normal(new.title):
            yield Change("renamed", old, new)
        if place in aligned.moved:
            yield Change("moved", old, new)
        group = self._groups.of(place)
        kind: ChangeKind = "split" if group.split else "merged" if group.merged else "reworded"
        same = old.html == new.html and len(group.before) == len(group.after) == 1
        edits = () if same else self._edits(group.before, group.after)
        if kind != "reworded" or any(edit.op != "=" for edit in edits):
            parts = [aligned.after.clauses[j] for j in group.after if j != place]
            parts += [aligned.before.clauses[i] for i in group.before if i != origin]
            yield Change(kind, old, new, edits, tuple(parts))

    def removed(self, place: int) -> Change:
        """Return the removal of the clause at a place of `before`."""
        return Change("removed", self._aligned.before.clauses[place], None, self._edits((place,), ()))

    def _edits(self, before: tuple[int, ...], after: tuple[int, ...]) -> tuple[Edit, ...]:
        there = stream(self._aligned.before.leaves(before), self._named.before)
        here = stream(self._aligned.after.leaves(after), self._named.after)
        if there.keys == here.keys:
            return (Edit("=", "".join(here.words)),) if here.words else ()
        return told(there.words, here.words, weave(there, here, self._tidy).common)
