"""What a rule of hygiene may look at: the draft, the other policies, and the versions sealed before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from site_tools.checks.look import Look
from site_tools.model.policy import Clause, Passage, Policy
from site_tools.model.release import Version
from site_tools.model.text import Span
from site_tools.model.value import value


@value
class Draft:
    """One draft under examination; `others` are the drafts of the repository by name, this one included.

    `covered` are the clause types that the policy's requirements already speak of; `sealing` is the first day in force of
    the version that the draft is about to become, None while nobody has said.
    """

    look: Look
    others: Mapping[str, Policy]
    versions: tuple[Version, ...] = ()
    covered: frozenset[str] = frozenset()
    sealing: date | None = None

    @property
    def policy(self) -> Policy:
        """Return the policy itself."""
        return self.look.policy

    def headings(self) -> Iterator[Clause]:
        """Yield each section and heading; what their blocks and items hold, they hold too."""
        yield from (clause for clause in self.policy.walk() if clause.kind in {"section", "heading"})

    def passages(self) -> Iterator[Passage]:
        """Yield each run of visible text once, in reading order; code is none."""
        for clause in self.headings():
            yield from (passage for passage in clause.passages if passage.kind != "code")


def within(passage: Passage, offset: int) -> Span:
    """Return where a passage's text stands from `offset` on: exact in lines, in columns only as far as markup allows."""
    before = passage.text[:offset]
    line = before.count("\n")
    column = offset - before.rfind("\n") if line else passage.span.column + offset
    return Span(passage.span.file, passage.span.line + line, column)
