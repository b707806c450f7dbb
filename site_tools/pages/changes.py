"""What became of each clause → a list under the heading of each section that it happened in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from itertools import groupby
from typing import NamedTuple

from site_tools.model.change import Change, PolicyDiff
from site_tools.model.policy import Clause
from site_tools.pages.html import block, heading, link
from site_tools.pages.places import Place, described, named, places

_SAID: Mapping[str, str] = {
    "added": "Added",
    "removed": "Removed",
    "renamed": "Renamed",
    "moved": "Moved",
    "reworded": "Reworded",
}


class _Sides(NamedTuple):
    """Both versions: the URL of each relative to the change page, and where each clause stands in it."""

    before_url: str
    after_url: str
    before: Mapping[str, Place]
    after: Mapping[str, Place]


def change_list(diff: PolicyDiff, before_url: str, after_url: str) -> Iterator[str]:
    """Yield the parts of the list: how many of each kind, then heading and rows of each section with changes."""
    sides = _Sides(before_url, after_url, places(diff.before), places(diff.after))
    sections: dict[str, tuple[Clause, list[str]]] = {}
    for _, group in groupby(diff.changes, _clauses):
        changes = tuple(group)
        section = _section(changes[0], diff, sides)
        sections.setdefault(section.id, (section, []))[1].append(_row(changes, sides))
    yield _counts(diff.changes)
    for section, rows in sections.values():
        yield heading(3, section.heading, f"in-{section.id}")
        yield block('<ul class="cb-changes">\n' + "\n".join(rows) + "\n</ul>")


def _clauses(change: Change) -> tuple[str, str]:
    return (change.before.id if change.before else "", change.after.id if change.after else "")


def _section(change: Change, diff: PolicyDiff, sides: _Sides) -> Clause:
    """Return the section that a change is listed under: where the clause stands now, or where it stood."""
    if change.after:
        return sides.after[change.after.id].section
    if change.before is None:
        raise ValueError("a change has a clause on one side at least")
    stood = sides.before[change.before.id].section
    renamed = {other.before.id: other.after for other in diff.changes if other.before and other.after}
    now = renamed.get(stood.id) or diff.after.anchors().get(stood.id)
    return sides.after[now.id].section if now else stood


def _counts(changes: tuple[Change, ...]) -> str:
    kinds = [change.kind for change in changes]
    items = "".join(f"<li>{_badge(kind)} {kinds.count(kind)}</li>" for kind in _SAID if kind in kinds)
    return block(f'<ul class="cb-counts">{items}</ul>')


def _badge(kind: str) -> str:
    return f'<span class="cb-kind cb-kind-{kind}">{_SAID[kind]}</span>'


def _row(changes: tuple[Change, ...], sides: _Sides) -> str:
    """Return one clause's row, with each thing that happened to it."""
    before, after = changes[0].before, changes[0].after
    if after:
        shown, url, place = after, sides.after_url, sides.after[after.id]
    elif before:
        shown, url, place = before, sides.before_url, sides.before[before.id]
    else:
        raise ValueError("a change has a clause on one side at least")
    badges = " ".join(_badge(change.kind) for change in changes)
    said = [_inside(shown, place), *(detail for change in changes for detail in _details(change, sides))]
    details = "".join(f' <span class="cb-detail">{escape(text)}</span>' for text in said if text)
    name = link(named(shown), f"{url}#{shown.id}")
    return f'<li><span class="cb-kinds">{badges}</span> <span class="cb-what">{name}{details}</span></li>'


def _inside(clause: Clause, place: Place) -> str:
    """Return which heading a clause without one stands below, "" where the list's own heading says it."""
    if clause.title or place.above is None or place.above.id == place.section.id:
        return ""
    return f"in {place.above.heading}"


def _details(change: Change, sides: _Sides) -> Iterator[str]:
    if change.before is None or change.after is None:
        return
    if change.kind == "renamed":
        yield f"was “{change.before.title}”" if change.before.title else "had no heading"
    if change.kind == "moved":
        there, here = sides.before[change.before.id], sides.after[change.after.id]
        yield f"from {described(change.before, there)} to {described(change.after, here)}"
