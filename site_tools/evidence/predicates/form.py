"""The address of a form, request page or contact page, with words that send the reader there."""

from __future__ import annotations

import re
from collections.abc import Collection

from site_tools.evidence.predicates.predicate import Arguments, Predicate
from site_tools.evidence.text import Found, Text

PASSES = (
    "Use the request form at https://acme.com/privacy-request.",
    "Contact us through our [contact page](https://acme.com/contact).",
    "You can submit a request [here](/privacy/requests).",
)
FAILS = (
    "Google explains this at https://policies.google.com/privacy.",
    "Contact us at any time.",
    "See [Contact Us](#contact-us).",
    "Contact us through [this page](javascript:void).",
)

_URL = re.compile(
    r"(?:https?://|www\.)[^\s<>\"')\]]+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|app|eu|co\.uk|de|gov)/[\w./-]+"
)
_WAY = re.compile(
    r"\b(?:contact|reach|write|get in touch|getting in touch|form|ticket|submit\w*|requests?|portal|help cent(?:er|re)|enquir\w+"
    r"|inquir\w+|questions?|complaints?|website|visit us|message)\b"
)
_FORM_URL = re.compile(
    r"contact|form|request|dsar|dsr|privacy|support|help|ticket|feedback|portal|inquir|enquir|complain"
)
_DEAD = ("#", "javascript:", "mailto:", "tel:", "policy:")
_VENDOR = re.compile(
    r"policies\.google|google\.com|facebook\.com|twitter\.com|apple\.com|microsoft\.com|mozilla|allaboutcookies|aboutads|youronlinechoices"
    r"|networkadvertising|europa\.eu|edpb|ico\.org|privacyshield|dataprivacyframework|adr|bbb|jams|support\.|instagram|linkedin|youtube|optout"
    r"|\bgov\b|cnil|edoeb|adobe\.com|opera\.com|firebase|admob|unity|yahoo|amazon"
)
_OPT_OUT = re.compile(r"\b(?:opt(?:ing)?[ -]out|cookies?|unsubscrib\w+|privacy polic(?:y|ies) of|their privacy)\b")


def _find(text: Text, index: int, _arguments: Arguments) -> Found | None:
    sentence = text.sentences[index]
    way = _WAY.search(text.full[index])
    if not way or _OPT_OUT.search(text.full[index]):
        return None
    urls = [link for link in sentence.links if link and not link.lower().startswith(_DEAD)]
    urls += _URL.findall(sentence.text)
    own = text.context.domains
    for url in urls:
        lower = url.lower()
        if _VENDOR.search(lower) and "contact" not in lower and not any(domain in lower for domain in own):
            continue
        named = re.search(r"\b(?:form|contact|portal|ticket|submit\w*|request|reach|write|touch)\b", text.full[index])
        if _FORM_URL.search(lower) or named:
            return Found(index, "form", url)
    return None


def _candidates(text: Text, _arguments: Arguments) -> Collection[int]:
    return text.remember(
        "with url",
        lambda: [
            i
            for i, s in enumerate(text.sentences)
            if s.links or "://" in s.text or "www." in s.text or ".com/" in s.text
        ],
    )


FORM = Predicate("form", "the address of a form", _find, _candidates)
