"""Where a clause stands in its policy, in words that a reader can find it by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from site_tools.model.policy import Clause, Policy


class Place(NamedTuple):
    """A clause's section, the heading that it stands below (None for a section), and its own heading or else that one."""

    section: Clause
    above: Clause | None
    heading: Clause


def places(policy: Policy) -> Mapping[str, Place]:
    """Return the place of every clause of a policy, by id."""
    return {
        clause.id: Place(section.clause, above, clause if clause.title or above is None else above)
        for section in policy.sections
        for clause, above in _below(section.clause, None)
    }


def _below(clause: Clause, above: Clause | None) -> Iterator[tuple[Clause, Clause | None]]:
    yield clause, above
    for inner in clause.clauses:
        yield from _below(inner, clause if clause.title else above)


def described(clause: Clause, place: Place) -> str:
    """Return where a clause stands: "section 3", "2.4 in “2. How We Use Personal Data”", "“2.3 Legal Obligations”"."""
    if place.above is None:
        return f"section {clause.number}" if clause.number else "the unnumbered part above the sections"
    inside = f"“{place.above.heading}”"
    return f"{clause.number} in {inside}" if clause.number else inside


def named(clause: Clause) -> str:
    """Return number and title of a clause, or its first words where it has neither."""
    if clause.title:
        return clause.heading
    words = " ".join(clause.text.split())
    return f"“{words[:70].rsplit(' ', 1)[0]} …”" if len(words) > 70 else f"“{words}”"  # noqa: PLR2004 - a line's worth
