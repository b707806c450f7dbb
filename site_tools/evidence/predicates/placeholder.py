"""Words that still wait for the real ones: TBD, lorem ipsum, "[insert contact]", "{{ email }}"."""

from __future__ import annotations

import re

from site_tools.evidence.predicates.predicate import Arguments, Predicate
from site_tools.evidence.text import Found, Text

PASSES = (
    "Contact: TBD.",
    "Write to [insert e-mail address].",
    "Write to {{ email }}.",
    "Lorem ipsum dolor sit amet.",
    "XXX Street",
)
FAILS = ("Write to privacy@acme.com.", "You may [at any time] object.", "Write to [email protected].")

PATTERN = re.compile(
    r"\bTB[DC]\b|\bTODO\b|\bFIXME\b|\bX{3,}\b|\blorem ipsum\b|\{\{.*?\}\}|\{%.*?%\}|<<.*?>>|_{4,}"
    r"|\[\s*(?:insert|add|enter|your|company|name|e-?mail(?! ?protected)|address|phone|contact|date|website|country|to be|link)\b[^\]]{0,60}\]"
    r"|\bto be (?:determined|confirmed|added|completed|supplied|announced)\b|\bcoming soon\b",
    re.IGNORECASE,
)
_PROTECTED = re.compile(r"\[\s*e-?mail[\s\xa0]*protected\s*\]", re.IGNORECASE)


def placeholder_in(text: str) -> str:
    """Return the placeholder in a text, "" where there is none."""
    match = PATTERN.search(_PROTECTED.sub("", text))
    return match[0] if match else ""


def _find(text: Text, index: int, _arguments: Arguments) -> Found | None:
    words = placeholder_in(text.sentences[index].text)
    return Found(index, "placeholder", words) if words else None


PLACEHOLDER = Predicate("placeholder", "a placeholder", _find)
