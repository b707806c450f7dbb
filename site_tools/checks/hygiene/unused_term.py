"""A defined term is used somewhere.

A definition that nothing uses is left over, or the text that used it was lost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from site_tools.checks.hygiene.draft import Draft
from site_tools.checks.hygiene.flag import Flag
from site_tools.model.finding import Severity
from site_tools.model.policy import Policy

SEVERITY = Severity.WARNING
MEND = "Take the definition out, or use the term where it is meant."
PASSES = (
    "# Scope {#scope}\n\nOur website is the **“Site”**. Visit the Site.\n",
    "# Scope {#scope}\n\nA visitor is a **“User”**. Users may write to us.\n",
)
FAILS = (
    (
        "# Scope {#scope}\n\nOur website is the **“Site”**. Visit it.\n",
        "3:23 “Site” is defined here and used nowhere.",
    ),
)


def check(draft: Draft) -> Iterator[Flag]:
    """Yield each term that stands nowhere in this policy or another but where it is defined."""
    defined = Counter(term.name for clause in draft.headings() for term in clause.terms)
    if not defined:
        return
    texts = [text for policy in {**draft.others, draft.policy.name: draft.policy}.values() for text in _texts(policy)]
    text = "\n".join(texts)
    for clause in draft.headings():
        for term in clause.terms:
            name = r"\s+".join(map(re.escape, term.name.split()))
            places = re.finditer(rf"(?<!\w){name}(?:e?s)?(?!\w)", text)
            if sum(1 for _ in islice(places, defined[term.name] + 1)) <= defined[term.name]:
                yield Flag(term.span, f"“{' '.join(term.name.split())}” is defined here and used nowhere.", clause.id)


def _texts(policy: Policy) -> Iterator[str]:
    for clause in policy.walk():
        if clause.kind in {"section", "heading"}:
            yield clause.title
            yield from (passage.text for passage in clause.passages)
