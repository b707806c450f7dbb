"""The name of the organisation: as `policy.yml` states it; where it states none, a name with its legal form."""

from __future__ import annotations

import re
from collections.abc import Collection

from site_tools.evidence.predicates.predicate import Arguments, Predicate, anywhere
from site_tools.evidence.text import Found, Text
from site_tools.splitting import plain

PASSES = (
    "Acme, Inc. is the controller of your personal data.",
    "Beispiel GmbH is responsible.",
    "X Digital Ltd decides why.",
)
FAILS = ("We are responsible for your data.", "The controller decides.", "Our brand is Acme.")

_FORM = re.compile(
    r"\b[A-Z0-9][\w&'.-]*(?:,? (?:[A-Z0-9][\w&'.-]*|of|and|&|the|for|de)){0,5},? "
    r"(?:Inc|Incorporated|LLC|L\.L\.C|Ltd|Limited|LLP|LP|PLC|plc|GmbH|AG|UG|KG|SE|S\.?A\.?S?|SARL|S\.à r\.l|B\.?V|N\.?V|AB|AS|ApS|A/S|Oy|OÜ|S\.?r\.?l"
    r"|S\.?p\.?A|S\.?L|Pty|Pvt|Corp|Corporation|Co|Company|Foundation|Sp\. z o\.o|KK|Kft|s\.r\.o|d\.o\.o|Lda|Ltda)\b\.?"
)


def _find(text: Text, index: int, _arguments: Arguments) -> Found | None:
    sentence = text.sentences[index]
    name = plain(text.context.controller)
    if name:
        held = re.search(rf"(?<!\w){re.escape(name.rstrip('.'))}(?!\w)", sentence.text)
        return Found(index, "legal name", name) if held else None
    match = _FORM.search(sentence.text)
    return Found(index, "legal name", match[0]) if match else None


def _find_company(text: Text, index: int, _arguments: Arguments) -> Found | None:
    match = _FORM.search(text.sentences[index].text)
    return Found(index, "legal name", match[0]) if match else None


def _candidates(text: Text, arguments: Arguments) -> Collection[int]:
    return anywhere(text, arguments)


LEGAL_NAME = Predicate("legal_name", "the legal name of the organisation", _find, _candidates)
LEGAL_COMPANY = Predicate("legal_company", "the name of a company with its legal form", _find_company, _candidates)
