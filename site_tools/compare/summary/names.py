"""The two policies of a comparison → what a reader calls each clause, and which heading holds it."""

from __future__ import annotations

from collections.abc import Mapping

from site_tools.model.change import PolicyDiff
from site_tools.model.policy import Clause, Policy
from site_tools.model.value import value

_INNER = str.maketrans("“”", "‘’")


@value
class Names:
    """Clauses of both sides by id: each with the section or heading that it is, or that holds it.

    `became` maps the ids of the earlier version to those of the later one.
    """

    after: Mapping[str, Clause]
    before: Mapping[str, Clause]
    sections: Mapping[str, Clause]
    became: Mapping[str, str]

    @classmethod
    def of(cls, diff: PolicyDiff) -> Names:
        """Read the headings of both policies."""
        sections = {inner.id: section.clause for section in diff.after.sections for inner in section.clause.walk()}
        became = {was: now for now, was in diff.pairs.items()}
        return cls(_headings(diff.after), _headings(diff.before), sections, became)

    def heading(self, clause: str, *, gone: bool = False) -> Clause | None:
        """Return the section or heading around a clause, as the later version has it where it does; None without one."""
        if not gone:
            return self.after.get(clause) or self.before.get(clause)
        found = self.before.get(clause)
        return self.after.get(self.became.get(found.id, "")) or found if found else None

    def section(self, clause: str) -> str:
        """Return what a reader calls the section of the later version that holds a clause: “7. EU users”."""
        return called(self.sections.get(clause))

    def named(self, clause: str, *, gone: bool = False) -> str:
        """Return what a reader calls the place: “7.4 Your rights”; "" where it has no heading."""
        return called(self.heading(clause, gone=gone))


def called(clause: Clause | None) -> str:
    """Return a heading in quotation marks, as a sentence names it; "" without one."""
    return f"“{clause.heading.translate(_INNER).rstrip(' .:')}”" if clause and clause.heading else ""


def _headings(policy: Policy) -> dict[str, Clause]:
    found: dict[str, Clause] = {}

    def enter(clause: Clause, around: Clause) -> None:
        here = clause if clause.kind in {"section", "heading"} else around
        found.setdefault(clause.id, here)
        for inner in clause.clauses:
            enter(inner, here)

    for section in policy.sections:
        enter(section.clause, section.clause)
    return found
