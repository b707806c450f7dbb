"""Two policies → what became of each clause and of each fact."""

from __future__ import annotations

from site_tools.compare.align import Alignment, align
from site_tools.compare.facts import facts
from site_tools.compare.normal import normal
from site_tools.model.change import Change, PolicyDiff
from site_tools.model.policy import Clause, Policy


def compare(before: Policy, after: Policy) -> PolicyDiff:
    """Compare two versions of a policy. Renumbering, wrapping and quote style are no change."""
    pairs = align(before, after)
    removed = _removed(before, pairs)
    changes = removed.pop("", [])
    for clause in after.walk():
        old = pairs.before(clause)
        changes += _paired(old, clause, pairs) if old else [Change("added", None, clause)]
        changes += removed.pop(old.id if old else "", [])
    return PolicyDiff(before, after, tuple(changes), facts(before, after))


def _paired(old: Clause, new: Clause, pairs: Alignment) -> list[Change]:
    changes = []
    if normal(old.title) != normal(new.title):
        changes.append(Change("renamed", old, new))
    if new.id in pairs.moved:
        changes.append(Change("moved", old, new))
    if _words(old) != _words(new):
        changes.append(Change("reworded", old, new))
    return changes


def _words(clause: Clause) -> tuple[str, list[str]]:
    """Return what a reader sees of a clause apart from its nested clauses: its words, and where its links lead out."""
    return normal(clause.own_text), [link.target for link in clause.references if link.policy is None]


def _removed(before: Policy, pairs: Alignment) -> dict[str, list[Change]]:
    """Return the removals under the id (in `before`) of the last surviving clause above each, "" above all."""
    removed: dict[str, list[Change]] = {}
    last = ""
    for clause in before.walk():
        if pairs.after(clause):
            last = clause.id
        else:
            removed.setdefault(last, []).append(Change("removed", clause, None))
    return removed
