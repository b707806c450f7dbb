"""What we said that we may, should or try to do for readers, we say that we do: “may tell you” became “will tell you”."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.fitness import plain_promise
from site_tools.compare.wording.modals import step
from site_tools.compare.wording.reason import Reason, became
from site_tools.compare.wording.vocabulary import listed

ROW = "mat.22"
EXAMPLES = (
    ("We may notify you of a breach.", "We will notify you of a breach.", "favourable"),
    ("We try to delete it at once.", "We delete it at once.", "favourable"),
    ("Our couriers should keep it secret.", "Our couriers must keep it secret.", "favourable"),
    ("We may sell your address.", "We will sell your address.", ""),
    ("We may limit your account.", "We will limit your account.", ""),
    ("You should sign in.", "You must sign in.", ""),
)
_SECRET = {"secret", "secure", "securely", "safe", "safely", "confidential", "private"}
_SHOULD = 2


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each place where we, or those who work for us, bind ourselves more to something that protects."""
    for hunk in changed.hunks:
        found = step(changed, hunk)
        if not found or found.before >= found.after or set(changed.after) & listed("negations"):
            continue
        subject = changed.said_after.subject
        kept = bool(_SECRET & set(changed.after)) and found.verb in {"keep", "hold", "store", "stor"}
        ours = subject in {"we", "yours"} and plain_promise(changed.after, found.verb)
        others = subject == "ours" and (kept or plain_promise(changed.after, found.verb)) and found.before >= _SHOULD
        if ours or others:
            yield Reason(f"A promise binds more: {became(changed, hunk)}.", (hunk,))
