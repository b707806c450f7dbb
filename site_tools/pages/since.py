"""A history's comparisons → when each clause of a version last changed. One more version costs one more step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Literal

from site_tools.model.change import PolicyDiff
from site_tools.model.comparison import Comparison
from site_tools.model.policy import Policy
from site_tools.model.release import Version
from site_tools.pages import urls
from site_tools.pages.html import day, relative
from site_tools.pages.places import places
from site_tools.redlined import anchor


@dataclass(frozen=True, slots=True)
class Since:
    """What last happened to a clause: in which version ("draft" for the draft), on which day that took effect.

    `heading` is the id, in that version, of the heading whose redline shows it.
    """

    kind: Literal["first", "added", "changed"]
    label: str
    effective: date | None
    heading: str


def at_first(version: Version) -> dict[str, Since]:
    """Return what is said of each clause, by id, of a policy's first version."""
    return {clause.id: Since("first", version.label, version.release.effective, "") for clause in version.policy.walk()}


def carried(
    earlier: Mapping[str, Since], comparison: Comparison, label: str, effective: date | None
) -> dict[str, Since]:
    """Return what is said of each clause of the later version, from what is said of those of the earlier one."""
    diff = comparison.diff
    touched = set(_touched(diff))
    now: dict[str, Since] = {}
    for clause, place in places(diff.after).items():
        was = earlier.get(diff.pairs.get(clause, ""))
        heading = place.heading.id
        if clause in touched:
            now[clause] = Since("changed", label, effective, heading)
        else:
            now[clause] = was or Since("added", label, effective, heading)
    return now


def _touched(diff: PolicyDiff) -> Iterator[str]:
    """Yield the id of each clause of the later version that something happened to, but for new ones."""
    for change in diff.changes:
        if change.after and change.kind != "added":
            yield change.after.id
        if change.kind == "split":
            yield from (part.id for part in change.parts)


def since_marks(since: Mapping[str, Since], policy: Policy, here: str) -> dict[str, str]:
    """Return the note in the margin of each clause on the page at `here`, linked to the change that it tells of.

    What stands inside the body of a heading, and last changed when that did, is marked so: its note would say nothing new.
    """
    marks: dict[str, str] = {}
    for clause, place in places(policy).items():
        if said := since.get(clause):
            above = since.get(place.heading.id)
            again = place.heading.id != clause and above and (above.kind, above.label) == (said.kind, said.label)
            marks[clause] = _mark(said, policy, here, " cb-as-above" if again else "")
    return marks


def _mark(since: Since, policy: Policy, here: str, more: str) -> str:
    page = urls.change_page(policy.name, since.label)
    there = relative(here, f"{page}#{anchor(since.heading, gone=False)}" if since.heading else page)
    return f'<a class="cb-since cb-since-{since.kind}{more}" href="{escape(there)}">{_said(since, policy.label)}</a>'


def _said(since: Since, current: str) -> str:
    if since.effective is None:
        return "New in this draft" if since.kind == "added" else "Changed in this draft"
    if since.kind == "added" and since.label == current:
        return f"<strong>New</strong> in this version, {day(since.effective)}"
    said = {"first": "Unchanged since", "added": "Added", "changed": "Changed"}[since.kind]
    return f"{said} {day(since.effective)}"
