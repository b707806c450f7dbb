"""Two policies → which clause of one is which of the other, and which of them moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from site_tools.compare.normal import normal
from site_tools.model.policy import Clause, Policy


@dataclass(frozen=True, slots=True)
class Alignment:
    """Pairs of clauses by id: `old` from after's to before's clause, `new` the other way. `moved` holds after's ids."""

    old: dict[str, Clause]
    new: dict[str, Clause]
    moved: frozenset[str]

    def before(self, clause: Clause) -> Clause | None:
        """Return what a clause of the later policy was."""
        return self.old.get(clause.id)

    def after(self, clause: Clause) -> Clause | None:
        """Return what a clause of the earlier policy became."""
        return self.new.get(clause.id)


def align(before: Policy, after: Policy) -> Alignment:
    """Pair clauses by id, then by former id, then by equal words."""
    there = {clause.id: clause for clause in before.walk()}
    old: dict[str, Clause] = {clause.id: there.pop(clause.id) for clause in after.walk() if clause.id in there}
    for clause in after.walk():
        former = next((was for was in clause.was if was in there), None)
        if clause.id not in old and former:
            old[clause.id] = there.pop(former)
    by_words = {_words(clause): ident for ident, clause in reversed(there.items()) if clause.text}
    for clause in after.walk():
        if clause.id not in old and (ident := by_words.pop(_words(clause), None)):
            old[clause.id] = there.pop(ident)
    new = {was.id: clause for clause in after.walk() if (was := old.get(clause.id))}
    return Alignment(old, new, frozenset(_moved(before, after, old)))


def _words(clause: Clause) -> tuple[str, str]:
    return normal(clause.title), normal(clause.text)


def _moved(before: Policy, after: Policy, old: dict[str, Clause]) -> set[str]:
    """Return the ids in `after` of clauses that changed their parent, or their place among those that kept it."""
    parents_before, parents_after = _parents(before), _parents(after)
    order = {clause.id: i for i, clause in enumerate(before.walk())}
    moved: set[str] = set()
    kept: dict[str, list[str]] = {}
    for clause in after.walk():
        if clause.id not in old:
            continue
        parent = parents_after[clause.id]
        was_under = parents_before[old[clause.id].id]
        if (old[parent].id if parent in old else parent) == was_under:
            kept.setdefault(parent, []).append(clause.id)
        else:
            moved.add(clause.id)
    for siblings in kept.values():
        moved |= _out_of_order(sorted(siblings, key=lambda ident: order[old[ident].id]), siblings)
    return moved


def _parents(policy: Policy) -> dict[str, str]:
    parents = {section.clause.id: "" for section in policy.sections}
    for clause in policy.walk():
        parents |= {inner.id: clause.id for inner in clause.clauses}
    return parents


def _out_of_order(before: Sequence[str], after: Sequence[str]) -> set[str]:
    """Return the fewest ids whose removal leaves both in the same order."""
    common = LCSseq.editops(before, after).as_matching_blocks()
    kept = {ident for block in common for ident in after[block.b : block.b + block.size]}
    return set(after) - kept
