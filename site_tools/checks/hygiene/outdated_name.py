"""A law or an authority goes by its present name.

Names change: a directive is replaced, an authority renamed. A text that gives the old name as current has not been read
since.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.checks.hygiene.draft import Draft
from site_tools.checks.hygiene.flag import Flag
from site_tools.checks.phrases import key, named_today
from site_tools.model.catalogue import Authority, Outdated
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
    ended = [a for a in catalogue.authorities.values() if a.valid_until and a.valid_until < on]
    names: dict[str, Outdated | Authority] = {key(phrase): a for a in ended for phrase in a.phrases}
    names |= {key(phrase): o for o in catalogue.outdated.values() if o.since <= on for phrase in o.phrases}
    for sentence, words, entry in named_today(draft.look.sentences, names):
        if isinstance(entry, Outdated):
            message = f"“{words}” is out of date since {entry.since}: {entry.why.strip().rstrip('.')}."
            mend = f"Write {entry.instead.strip().rstrip('.')}." if entry.instead else MEND
            yield Flag(sentence.span, message, sentence.clause, mend, severity=entry.severity)
        else:
            message = f"“{words}” was the authority's name until {entry.valid_until} only."
            yield Flag(sentence.span, message, sentence.clause)
