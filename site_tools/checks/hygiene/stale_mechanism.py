"""A transfer rests on a mechanism that is still valid.

Mechanisms for international transfers end: a court strikes a decision down, or new clauses replace old ones. From then on the
text promises a protection that does not exist.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.checks.hygiene.draft import Draft
from site_tools.checks.hygiene.flag import Flag
from site_tools.checks.phrases import key, named_today
from site_tools.model.catalogue import Mechanism
from site_tools.model.finding import Severity

SEVERITY = Severity.WARNING
MEND = "Name the mechanism on which the transfer rests today, or say that the old one no longer counts."
PASSES = (
    "# Transfers {#transfers}\n\nWe no longer rely on the EU-U.S. Privacy Shield.\n",
    "# Transfers {#transfers}\n\nTransfers rest on standard contractual clauses.\n",
)
FAILS = (
    (
        "# Transfers {#transfers}\n\nOur providers are certified under the EU-U.S. Privacy Shield.\n",
        "3:1 “EU-U.S. Privacy Shield” was valid until 2020-07-16 only.",
    ),
)


def check(draft: Draft) -> Iterator[Flag]:
    """Yield each mechanism that has ended on the day for which the draft is judged."""
    on = draft.look.effective
    if on is None:
        return
    mechanisms = draft.look.catalogue.mechanisms.values()
    ended = _by_phrase(m for m in mechanisms if m.valid_until and m.valid_until < on)
    valid = _by_phrase(m for m in mechanisms if not m.valid_until or m.valid_until >= on)
    wanted = {phrase: mechanism for phrase, mechanism in ended.items() if phrase not in valid}
    for sentence, words, mechanism in named_today(draft.look.sentences, wanted, valid):
        message = f"“{words}” was valid until {mechanism.valid_until} only."
        why = " ".join(part for part in (mechanism.ref, mechanism.note, mechanism.url) if part)
        yield Flag(sentence.span, message, sentence.clause, f"{MEND} {why}".strip())


def _by_phrase(mechanisms: Iterator[Mechanism]) -> dict[str, Mechanism]:
    return {key(phrase): mechanism for mechanism in mechanisms for phrase in mechanism.phrases}
