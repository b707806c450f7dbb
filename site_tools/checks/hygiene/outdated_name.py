"""A law or an authority goes by its present name.

Names change: a directive is replaced, an authority renamed. A text that gives the old name as current has not been read
since.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from site_tools.checks.hygiene.draft import Draft
from site_tools.checks.hygiene.flag import Flag
from site_tools.checks.phrases import PAST, key, pattern
from site_tools.model.finding import Severity

SEVERITY = Severity.WARNING
MEND = "Write the present name."
PASSES = ("# Law {#law}\n\nThe GDPR replaced Directive 95/46/EC.\n",)
FAILS = (
    (
        "# Law {#law}\n\nWe follow Directive 95/46/EC.\n",
        "3:1 “Directive 95/46/EC” is out of date since 2018-05-25: the GDPR replaced it.",
    ),
)


def check(draft: Draft) -> Iterator[Flag]:
    """Yield each name that is outdated on the day for which the draft is judged."""
    on = draft.look.effective
    if on is None:
        return
    catalogue = draft.look.catalogue
    names = {
        key(phrase): entry for entry in catalogue.outdated.values() if entry.since <= on for phrase in entry.phrases
    }
    ended = {
        key(phrase): authority
        for authority in catalogue.authorities.values()
        if authority.valid_until and authority.valid_until + timedelta(days=1) <= on
        for phrase in authority.phrases
    }
    if not names and not ended:
        return
    every = pattern(tuple(sorted({*names, *ended})))
    for sentence in draft.look.sentences:
        if PAST.search(sentence.text):
            continue
        for match in every.finditer(sentence.text):
            entry = names.get(key(match[0]))
            if entry is not None:
                message = f"“{match[0]}” is out of date since {entry.since}: {entry.why.strip().rstrip('.')}."
                mend = f"Write {entry.instead.strip().rstrip('.')}." if entry.instead else MEND
                yield Flag(sentence.span, message, sentence.clause, mend, severity=entry.severity)
            elif key(match[0]) in ended:
                message = f"“{match[0]}” was the authority's name until {ended[key(match[0])].valid_until} only."
                yield Flag(sentence.span, message, sentence.clause)
