"""No clause stands there as taken back.

Text between ~~tildes~~, after “Deleted:” or below a title such as “Archive” reads as no longer valid. What counts must stand
where readers believe it, and what does not count belongs into a former version, which the site keeps by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.checks.hygiene.draft import Draft, within
from site_tools.checks.hygiene.flag import Flag
from site_tools.checks.quoting import quote
from site_tools.model.finding import Severity
from site_tools.model.policy import Clause

SEVERITY = Severity.ERROR
MEND = "Take the text out if it no longer counts; take the mark off if it does."
PASSES = (
    "# Data {#data}\n\nDeleted data is gone after 30 days. Removed ~ 30 days later.\n\n## Archive {#archive}\n\nWe keep an archive.\n",
    "# Archive {#archive}\n\nFormer versions of this policy are on this site.\n",
)
FAILS = (
    (
        "# Rights {#rights}\n\n~~You may ask us for a copy of your data.~~\n",
        "3:1 “You may ask us for a copy of your data” is struck out.",
    ),
    (
        "# Rights {#rights}\n\nDeleted: You may ask us for a copy of your data.\n",
        "3:1 “Deleted: You may ask us for a copy of your data” is marked as deleted.",
    ),
    (
        '# Archive: no longer in force {#archive}\n\n## Access {#access clause="right.access"}\n\nYou may ask us for a copy.\n',
        "3:1 “1.1 Access” declares right.access below a title that says that it no longer counts: “1. Archive: no longer in force”.",
    ),
)
_STRUCK = re.compile(r"~~(?=\S)(.+?)(?<=\S)~~", re.DOTALL)
_DELETED = re.compile(
    r"\s*[\[(]?(?:deleted|removed|withdrawn|repealed|superseded|obsolete)[\])]?\s*:\s*(?:you|we|our|your|this|to)\b",
    re.IGNORECASE,
)
_FORMER = re.compile(
    r"\barchived?\b|\bno longer (?:in force|valid|applicable|applies|in effect)\b|\b(?:former|previous|superseded|old|earlier) (?:version|text|notice|policy|clauses)"
    r"|\bsuperseded\b|\bobsolete\b|\bend of (?:this |the )?(?:privacy |cookie )?(?:policy|notice|statement)\b|\bnot in force\b",
    re.IGNORECASE,
)  # fmt: skip


def check(draft: Draft) -> Iterator[Flag]:
    """Yield struck-out text, text marked as deleted, and declared clauses below a title that takes them back."""
    for passage in draft.passages():
        for match in _STRUCK.finditer(passage.text):
            yield Flag(within(passage, match.start()), f"{quote(match[1])} is struck out.", passage.clause)
        if _DELETED.match(passage.text):
            yield Flag(passage.span, f"{quote(passage.text)} is marked as deleted.", passage.clause)
    for section in draft.policy.sections:
        yield from _former(draft, section.clause, "")


def _former(draft: Draft, clause: Clause, title: str) -> Iterator[Flag]:
    title = title or (clause.heading if _FORMER.search(clause.title) else "")
    if title and clause.types:
        message = (
            f"{draft.look.named(clause.id)} declares {', '.join(clause.types)} below a title that says that it no longer counts: "
            f"“{title}”."
        )
        yield Flag(clause.span, message, clause.id, type=clause.types[0])
    for inner in clause.clauses:
        yield from _former(draft, inner, title)
