"""The later policy → one sentence on what a reader can do about a change that goes against them, as far as it offers that."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from site_tools.compare.summary.names import Names
from site_tools.compare.summary.sentence import listed
from site_tools.model.materiality import Told
from site_tools.model.policy import Policy

_SHOWN = 2
_OFFERS = {
    "right.objection": "object",
    "right.withdraw_consent": "withdraw your consent",
    "right.opt_out.ccpa": "opt out of sale and sharing",
    "right.portability": "take your data with you",
    "right.erasure": "ask us to delete your data",
    "right.delete.ccpa": "ask us to delete your data",
    "right.complaint": "complain to an authority",
}


def advice(policy: Policy, names: Names, lost: Collection[str]) -> Iterator[Told]:
    """Yield what the declared clauses of `policy` offer, once each, leading to the first of them; nothing without any."""
    offers: dict[str, str] = {}
    for clause in policy.walk():
        for kind in clause.types:
            if kind in _OFFERS and kind not in lost:
                offers.setdefault(_OFFERS[kind], clause.id)
    if not offers:
        return
    order = [words for words in dict.fromkeys(_OFFERS.values()) if words in offers]
    places = list(dict.fromkeys(place for words in order if (place := names.named(offers[words]))))
    if len(places) > _SHOWN:
        places = list(dict.fromkeys(place for words in order if (place := names.section(offers[words]))))
    can = " or ".join((", ".join(order[:-1]), order[-1]) if order[:-1] else order)
    yield Told(f"If you do not agree, you can {can}: see {listed(places)}.", "none", offers[order[0]])
