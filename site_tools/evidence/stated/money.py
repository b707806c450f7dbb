"""A sum of money, "free" where something costs nothing, "a fee" where it costs something unsaid."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.evidence.stated.value import Extractor, Said, Value

EXAMPLES = {
    "It costs $100.": ["USD 100"],
    "It costs US$ 1,000.50.": ["USD 1000.50"],
    "It costs 20 euros.": ["EUR 20"],
    "It costs EUR 20.": ["EUR 20"],
    "It costs £5.00.": ["GBP 5"],
    "A copy is free of charge.": ["free (fee)"],
    "We give you a copy at no cost.": ["free (fee)"],
    "We may charge a reasonable fee.": ["a fee (fee)"],
    "We do not charge a fee.": ["free (fee)"],
    "You do not have to pay a fee.": ["free (fee)"],
    "The dispute service is provided at no cost to you.": ["free"],
    "Feel free to ask.": [],
    "You are in charge.": [],
}
_SIGNS = {"us$": "USD", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}
_NAMES = {
    "usd": "USD", "dollar": "USD", "dollars": "USD", "us dollars": "USD", "eur": "EUR", "euro": "EUR", "euros": "EUR", "gbp": "GBP", "pounds": "GBP",
    "pound": "GBP", "chf": "CHF", "cad": "CAD", "aud": "AUD", "inr": "INR", "rupees": "INR", "jpy": "JPY", "yen": "JPY", "sek": "SEK", "brl": "BRL",
}  # fmt: skip
_FIGURE = r"(\d[\d,]*(?:\.\d+)?)"
_NAME = "|".join(sorted(_NAMES, key=len, reverse=True))
_SUM = re.compile(rf"(us\$|[$€£¥₹])\s?{_FIGURE}|\b({_NAME})\s?{_FIGURE}\b|\b{_FIGURE}\s?({_NAME}|[€£])(?!\w)")
_MAYBE = re.compile(r"[$€£¥₹]|\d|charg|fee|free|cost")
_FREE = re.compile(
    r"\bfree of (?:any )?(?:charge|cost)s?\b|\bfor free\b|\b(?:at no|without(?: any)?) (?:additional |extra )?(?:charges?|costs?|fees?)\b"
    r"|\b(?:no|not|never|n't)\b(?: [\w']+){0,5} (?:fee|fees|charge|charged)\b(?! you an? )"
)
_FEE = re.compile(
    r"\b(?:reasonable|small|administrative|nominal) (?:fee|charge)s?\b|\bcharge (?:you )?(?:an? )?(?:\w+ )?fee\b|\bfor a fee\b|\bpay a fee\b"
)


_OFFERED = re.compile(r"\b(?:services?|apps?|plans?|trials?|products?|mechanisms?) [^.;,]{0,40}$")  # no request is free


def _find(said: Said) -> Iterator[Value]:
    lower = said.lower
    if not _MAYBE.search(lower) or "share capital" in lower:
        return
    for match in _SUM.finditer(lower):
        sign, figure = (match[1] or match[3] or match[6]), (match[2] or match[4] or match[5])
        amount = figure.replace(",", "").removesuffix(".00")
        yield Value(f"{_SIGNS.get(sign) or _NAMES[sign]} {amount}", said.words[match.start() : match.end()])
    free = [match.span() for match in _FREE.finditer(lower)]
    for start, end in free:
        yield Value("free", said.words[start:end], "" if _OFFERED.search(lower, 0, start) else "fee")
    for match in _FEE.finditer(lower):
        if not any(start < match.end() and match.start() < end for start, end in free):
            yield Value("a fee", said.words[match.start() : match.end()], "fee")


MONEY = Extractor("money", _find)
