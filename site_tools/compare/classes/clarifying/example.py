"""An example was given or taken out, and it names no new practice, party, place or condition."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from site_tools.compare.wording.changed import Changed, Words
from site_tools.compare.wording.reason import Reason, became
from site_tools.compare.wording.vocabulary import listed, stem, stems

ROW = "benign 28"
EXAMPLES = (
    ("You may complain.", "You may complain. For example, you may do so when we answer late.", "clarifying"),
    ("We keep invoices for ten years.", "We keep invoices (for example, receipts) for ten years.", "clarifying"),
    ("You may complain.", "You may complain. For example, we sell your address.", ""),
    ("You may complain.", "You may complain. For example, we may link your accounts.", ""),
    ("We keep invoices.", "We keep invoices (for example, those with your partners).", ""),
)
_OPENINGS = (("for", "example"), ("for", "instance"), ("e.g.",), ("such", "as"))
_OTHERS = {
    "partner",
    "advertiser",
    "broker",
    "affiliate",
    "party",
    "parties",
    "partners",
    "advertisers",
    "brokers",
    "affiliates",
}
_BINDING = {
    "must",
    "only",
    "except",
    "unless",
    "fee",
    "pay",
    "agree",
    "consent",
    "liable",
    "not",
    "never",
    "no",
    "cannot",
}
_LOUD = {"country", "recipient", "entity", "category", "money", "mechanism", "purpose"}


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each example that came or went."""
    for hunk in changed.hunks:
        before, after = changed.sides(hunk)
        words = after if not before else before if not after else ()
        inside = words[1:] if words[:1] in {("(",), (",",)} and changed.both else words
        if not words:
            continue
        opened = any(inside[: len(opening)] == opening for opening in _OPENINGS)
        enclosed = not changed.both or (words[0] == "(" and words[-1] == ")")
        if opened and enclosed and _harmless(words) and not any(fact.kind in _LOUD for fact in changed.facts):
            yield Reason(f"An example: {became(changed, hunk)}.", (hunk,))


def _harmless(words: Words) -> bool:
    loud = stems("exposing") - {stem("store"), stem("keep"), stem("obtain")}
    acts = any(word == "we" and {stem(w) for w in words[at : at + 4]} & loud for at, word in enumerate(words))
    allowed = any(pair in {("we", "may"), ("we", "can"), ("we", "will")} for pair in pairwise(words))
    said = set(words)
    return not (
        acts
        or allowed
        or said & (_OTHERS | _BINDING)
        or said & listed("automation")
        or {stem("sell"), stem("track")} & set(map(stem, words))
    )
