"""What the law gives to every reader is not kept for a few.

A right that stands below “California residents” or “For employees” is read as theirs alone. Where a pack requires it for all
readers, at least one clause must give it outside such a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.checks.hygiene.draft import Draft
from site_tools.checks.hygiene.flag import Flag
from site_tools.model.finding import Severity
from site_tools.model.policy import Clause

SEVERITY = Severity.ERROR
MEND = "Move it out from below that title, or say it once more for everybody."
PASSES = (
    '# Rights {#rights clause="right.access"}\n\nYou may ask us for a copy of your data.\n\n## California {#ca clause="right.access"}\n\nYou may ask us for a copy.\n',
)
FAILS = (
    (
        '# California Residents {#ca}\n\n## Access {#access clause="right.access"}\n\nYou may ask us for a copy of your data.\n',
        "3:1 Only readers to whom “1. California Residents” speaks are given right.access, which gdpr requires for others.",
    ),
)
_FEW = re.compile(
    r"\b(?:California\w*|Colorado|Connecticut|Nevada|Texas|Utah|Virginia)\b|\b(?:U\.?S\.?|Brazil\w*|Canad\w+) (?:residents|users|consumers)\b"
    r"|\b(?:for|our) (?:employees|staff|merchants|business customers|applicants|partners|contractors)\b|\b(?:employees|merchants|business customers) only\b",
    re.IGNORECASE,
)
_GENERAL = ("gdpr", "uk-gdpr")


def check(draft: Draft) -> Iterator[Flag]:
    """Yield each type of a general pack all of whose declaring clauses stand below a title for a few."""
    packs = draft.look.catalogue.packs
    asked = [packs[name] for name in draft.policy.meta.get("packs") or () if name in _GENERAL and name in packs]
    for name, clauses in draft.look.declared.items():
        pack = next((pack.id for pack in asked if any(row.type == name for row in pack.requirements)), "")
        titles = [_few(draft, clause) for clause in clauses]
        if pack and all(titles):
            message = f"Only readers to whom “{titles[0]}” speaks are given {name}, which {pack} requires for others."
            yield Flag(clauses[0].span, message, clauses[0].id, type=name)


def _few(draft: Draft, clause: Clause | None) -> str:
    """Return the title around a clause that speaks to a few readers, "" where there is none."""
    while clause is not None:
        if _FEW.search(clause.title):
            return clause.heading
        clause = draft.look.parent(clause.id)
    return ""
