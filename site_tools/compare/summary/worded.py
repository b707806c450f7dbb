"""A fact's value → how it stands in a sentence: "to Canada", "ask us to delete your data", "by e-mail", "for 24 months"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from site_tools.model.materiality import Fact, FactKind

_RIGHTS = {
    "access": "ask for a copy of your data",
    "correction": "have your data corrected",
    "deletion": "have your data deleted",
    "restriction": "have the use of your data restricted",
    "objection": "object to the use of your data",
    "portability": "take your data with you",
    "withdrawal of consent": "withdraw your consent",
    "the right to know": "ask what we know about you",
    "complaint": "complain to an authority",
    "opt-out": "opt out",
}
_CHANNELS = {
    "e-mail": "by e-mail",
    "post": "by post",
    "telephone": "by telephone",
    "account": "in your account",
    "form": "with a form",
    "website": "on our website",
}
_PURPOSES = {"other, unnamed purposes": "purposes that are not named"}
_COSTS = {"free": "your requests cost nothing", "a fee": "we may charge a fee for a request"}
_WORDS: dict[FactKind, Mapping[str, str]] = {
    "right": _RIGHTS,
    "channel": _CHANNELS,
    "money": _COSTS,
    "purpose": _PURPOSES,
}
_TITLED = frozenset({"mechanism", "authority"})
_PLAIN = frozenset(
    {"recipient", "category", "purpose", "basis", "right"}
)  # whose normalised value is what a reader calls it
_WITH_ARTICLE = re.compile(r"(?:United|European|Netherlands|Philippines|EEA|EU|UK|US|U\.S\.|USA)\b")


def worded(fact: Fact, titles: Mapping[str, str], *, later: bool) -> str:
    """Return the value of a fact in the later or the earlier version as a sentence uses it; "" where it has none."""
    written, plain = (fact.after, fact.key) if later else (fact.before, fact.was)
    if not written:
        return ""
    if known := _WORDS.get(fact.kind, {}).get(plain):
        return known
    if fact.kind == "country" and fact.role in {"transfer", "denied"}:
        return _there(written)
    if fact.kind == "duration" and fact.role == "retention":
        return _while(written, plain)
    if fact.kind in _TITLED:
        return titles.get(plain, written)
    return (plain or written) if fact.kind in _PLAIN else written


def _there(country: str) -> str:
    if country.lower().startswith(("outside", "out of", "abroad")):
        return country
    return f"to {'the ' if _WITH_ARTICLE.match(country) else ''}{country}"


def _while(written: str, plain: str) -> str:
    if plain and not plain[0].isdigit():
        return plain  # "as long as needed", "for ever"
    return f"for {written.removeprefix('for ')}"
