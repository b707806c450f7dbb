"""A term is defined in one place.

Two definitions of one term sooner or later differ, and nobody can say which of them counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.checks.hygiene.draft import Draft
from site_tools.checks.hygiene.flag import Flag
from site_tools.model.finding import Related, Severity
from site_tools.model.policy import Term
from site_tools.model.text import where

SEVERITY = Severity.WARNING
MEND = "Keep one definition; elsewhere use the term, or link to the clause that defines it."
PASSES = ("# Scope {#scope}\n\nThe **“EU”** includes Norway. In the EU, **“Data”** means facts. Data is kept.\n",)
FAILS = (
    (
        "# Scope {#scope}\n\nThe **“EU”** is the Union.\n\n## Wide {#wide}\n\nThe **“EU”** includes Norway.\n",
        "7:8 “EU” is already defined at sections/01-scope.md:3.",
    ),
)


def check(draft: Draft) -> Iterator[Flag]:
    """Yield each definition after the first of a term."""
    first: dict[str, Term] = {}
    for clause in draft.headings():
        for term in clause.terms:
            name = " ".join(term.name.split())
            other = first.setdefault(name, term)
            if other is not term:
                yield Flag(
                    term.span,
                    f"“{name}” is already defined at {where(other.span)}.",
                    clause.id,
                    related=(Related(other.span, f"“{name}” is defined here too"),),
                )
