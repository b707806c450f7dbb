"""What became of each clause → a list under the heading of each section that it happened in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import groupby
from typing import NamedTuple

from site_tools.model.change import Change, PolicyDiff
from site_tools.model.policy import Clause
from site_tools.pages.html import block, link
from site_tools.pages.places import Place, described, named, places
from site_tools.redlined import KINDS, anchor, badge


class _Sides(NamedTuple):
    """Both versions: the URL of each relative to the change page, and where each clause stands in it.

    `became` maps the id of each clause of the earlier one to that of the clause of the later one that it is.
    """

    before_url: str
    after_url: str
    before: Mapping[str, Place]
    after: Mapping[str, Place]
    became: Mapping[str, str]


def change_list(diff: PolicyDiff, before_url: str, after_url: str) -> Iterator[str]:
    """Yield the parts of the list: how many of each kind, then heading and rows of each section with changes.

    Its headings are HTML, so that the page's table of contents leads to the redline of a clause, and to nothing else of it.
    """
    became = {earlier: later for later, earlier in diff.pairs.items()}
    sides = _Sides(before_url, after_url, places(diff.before), places(diff.after), became)
    sections: dict[str, tuple[Clause, list[str]]] = {}
    for _, group in groupby(diff.changes, _clauses):
        changes = tuple(group)
        section = _section(changes[0], diff, sides)
        sections.setdefault(section.id, (section, []))[1].append(_row(changes, sides))
    yield _counts(diff.changes)
    for section, rows in sections.values():
        head = f'<h3 id="in-{escape(section.id)}">{escape(section.heading)}</h3>'
        yield block(f'{head}\n<ul class="cb-changes">\n' + "\n".join(rows) + "\n</ul>")


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
    items = "".join(f"<li>{badge(kind)} {kinds.count(kind)}</li>" for kind in KINDS if kind in kinds)
    return block(f'<ul class="cb-counts">{items}</ul>')


def _row(changes: tuple[Change, ...], sides: _Sides) -> str:
    """Return one clause's row, with each thing that happened to it."""
    before, after = changes[0].before, changes[0].after
    if after:
        shown, url, place = after, sides.after_url, sides.after[after.id]
    elif before:
        shown, url, place = before, sides.before_url, sides.before[before.id]
    else:
        raise ValueError("a change has a clause on one side at least")
    badges = " ".join(badge(change.kind) for change in changes)
    said = [_inside(shown, place), *(detail for change in changes for detail in _details(change, sides))]
    details = "".join(f' <span class="cb-detail">{escape(text)}</span>' for text in said if text)
    name = link(named(shown), f"{url}#{shown.id}")
    jump = f' <span class="cb-jump">{link("redline", f"#{_anchor(place.heading, sides, gone=after is None)}")}</span>'
    return f'<li><span class="cb-kinds">{badges}</span> <span class="cb-what">{name}{jump}{details}</span></li>'


def _anchor(heading: Clause, sides: _Sides, *, gone: bool) -> str:
    """Return the id under which the redline shows a heading: where it stands now, unless it is gone, too."""
    now = sides.became.get(heading.id) if gone else heading.id
    headed = now is not None and sides.after[now].heading.id == now
    return anchor(now, gone=False) if now is not None and headed else anchor(heading.id, gone=True)


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
    if change.kind == "split":
        yield f"into {_listed((change.after, *change.parts))}"
    if change.kind == "merged":
        yield f"from {_listed((change.before, *change.parts))}"


def _listed(clauses: Sequence[Clause]) -> str:
    return " and ".join(named(clause) for clause in clauses)
