"""The two policies of a comparison → what a reader calls each clause, and which heading holds it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from site_tools.compare.summary.saying import listed
from site_tools.model.change import PolicyDiff
from site_tools.model.policy import Clause, Policy
from site_tools.model.value import value

_SHOWN = 6


@value
class Names:
    """Clauses of both sides by id: each with the section or heading that it is, or that holds it."""

    after: Mapping[str, Clause]
    before: Mapping[str, Clause]
    sections: Mapping[str, Clause]

    @classmethod
    def of(cls, diff: PolicyDiff) -> Names:
        """Read the headings of both policies."""
        sections = {inner.id: section.clause for section in diff.after.sections for inner in section.clause.walk()}
        return cls(_headings(diff.after), _headings(diff.before), sections)

    def heading(self, clause: str, *, gone: bool = False) -> Clause | None:
        """Return the section or heading around a clause; None where there is none."""
        return self.before.get(clause) if gone else self.after.get(clause) or self.before.get(clause)

    def section(self, clause: str) -> str:
        """Return what a reader calls the section of the later version that holds a clause: “7. EU users”."""
        found = self.sections.get(clause)
        return f"“{found.heading}”" if found and found.heading else ""

    def named(self, clause: str, *, gone: bool = False) -> str:
        """Return what a reader calls the place: “7.4 Your rights”; "" where it has no heading."""
        found = self.heading(clause, gone=gone)
        return f"“{found.heading}”" if found and found.heading else ""


def few(parts: Sequence[str]) -> str:
    """Return parts as a sentence lists them, the first few where there are many."""
    once = list(dict.fromkeys(parts))
    rest = len(once) - _SHOWN
    return listed([*once[:_SHOWN], f"{rest} more parts"] if rest > 1 else once)


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
