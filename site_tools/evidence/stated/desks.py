"""Whose contact it is, as the words around it tell: the data protection officer's, a representative's, an authority's."""

from __future__ import annotations

import re

from site_tools.evidence.stated.value import Said

_DESKS = {
    "dpo": re.compile(r"\b(?:data protection|privacy) officers?\b|\bdpos?\b(?!@)"),
    "representative": re.compile(
        r"\brepresentatives? (?:in|for|under|pursuant)\b|\b(?:eu|uk|european|union) representatives?\b"
    ),
    "controller": re.compile(r"\b(?:data )?controllers?\b(?! to)"),
}
_AUTHORITY = re.compile(r"\b(?:supervisory|data protection) authorit|\bombudsman\b|\binformation commissioner")


def desk(said: Said) -> str:
    """Return "dpo", "representative", "controller", "authority" (only where the sentence itself names one) or ""."""
    around = said.around
    named = next((name for name, words in _DESKS.items() if words.search(around)), "")
    return named or ("authority" if _AUTHORITY.search(said.lower) else "")
