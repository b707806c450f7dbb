"""A comparison → its changed clauses as a person reads them: what happened to each, where it stands, and its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_tools.model.change import Change, PolicyDiff
from site_tools.model.comparison import Comparison
from site_tools.model.policy import Clause, Policy
from site_tools.model.text import Span
from site_tools.model.value import value
from site_tools.reports.changes.lines import Line, lines_of

_LONG = 60
_SEEN = {"added", "removed", "reworded"}  # of a clause without a heading, its words show it


@value
class Shown:
    """A section or heading that changed: its title as readers see it, what happened, where it stands, and its words.

    `gone`: it is one of the earlier version, at the place where it stood.
    """

    heading: str
    ident: str
    gone: bool
    said: tuple[str, ...]
    span: Span
    lines: tuple[Line, ...]


def shown(one: Comparison) -> Iterator[Shown]:
    """Yield the changed sections and headings in reading order, also at the place that one of them left."""
    happened = _happened(one.diff)
    for clause in one.redline:
        gone = clause.stub or clause.after is None
        here = clause.before if gone else clause.after
        if here is None or not (clause.kinds or clause.stub):
            continue
        said = happened.get((gone, here.id), ()) or clause.kinds
        if clause.stub and clause.after:
            said = (f"moved from here to “{clause.after.heading}”",)
        yield Shown(here.heading, here.id, gone, said, here.span, lines_of(clause.blocks))


def headings(policy: Policy) -> Mapping[str, Clause]:
    """Return for each clause the one with the heading that a reader finds it below, itself where it has one."""
    found: dict[str, Clause] = {}
    for section in policy.sections:
        _below(section.clause, section.clause, found)
    return found


def _happened(diff: PolicyDiff) -> dict[tuple[bool, str], tuple[str, ...]]:
    """Return what happened below each heading, by whether it is gone and its id."""
    before, after = headings(diff.before), headings(diff.after)
    found: dict[tuple[bool, str], list[str]] = {}
    for change in diff.changes:
        clause = change.after or change.before
        if clause is None:
            raise ValueError("a change has a clause on one side at least")
        heading = (after if change.after else before)[clause.id]
        said = _said(change, before, after)
        if clause.id != heading.id:
            said = "reworded" if change.kind in _SEEN else f"“{_name(clause)}” {said}"
        told = found.setdefault((change.after is None, heading.id), [])
        if said not in told:
            told.append(said)
    return {key: tuple(told) for key, told in found.items()}


def _said(change: Change, before: Mapping[str, Clause], after: Mapping[str, Clause]) -> str:
    """Return what happened to a clause, in a few words."""
    parts = ", ".join(f"“{_name(part)}”" for part in change.parts)
    if change.before is None or change.after is None or change.kind == "reworded":
        return change.kind
    if change.kind == "renamed":
        return f"renamed from “{change.before.title}”" if change.before.title else "given a heading"
    if change.kind == "moved":
        stood, stands = before[change.before.id], after[change.after.id]
        if change.before.title:
            return f"moved from where it was “{change.before.heading}”"
        return f"moved from “{stood.heading}”" if stood.id != stands.id else "moved"
    if change.kind == "split":
        return f"split: its words stand in {parts}, too" if parts else "split"
    return f"merged with {parts}" if parts else "merged"


def _name(clause: Clause) -> str:
    if clause.title:
        return clause.heading
    words = " ".join(clause.text.split())
    return words if len(words) <= _LONG else words[:_LONG].rsplit(" ", 1)[0] + " …"


def _below(clause: Clause, heading: Clause, found: dict[str, Clause]) -> None:
    here = clause if clause.kind in {"section", "heading"} else heading
    found[clause.id] = here
    for inner in clause.clauses:
        _below(inner, here, found)
