"""What sentences promise of the clauses to which they send readers, and the clause types that would keep it."""

from __future__ import annotations

from typing import NamedTuple


class Promise(NamedTuple):
    """What a sentence may promise, the clause types any of which would keep it, and the pattern of the words that promise it."""

    what: str
    types: tuple[str, ...]
    words: str


def _words(pattern: str) -> str:
    return f"(?i:{pattern})"


PROMISES = (
    Promise(
        "the EU representative",
        ("contact.representative.eu",),
        _words(
            r"\brepresentatives?\b[^.;]*\b(?:EU|EEA|European|Union|Art(?:icle|\.)? 27)\b|\b(?:EU|EEA|European)\b[^.;]{0,20}\brepresentative"
        ),
    ),
    Promise(
        "the UK representative",
        ("contact.representative.uk",),
        _words(
            r"\brepresentatives?\b[^.;]*\b(?:UK|United Kingdom)\b|\b(?:UK|United Kingdom)\b[^.;]{0,20}\brepresentative"
        ),
    ),
    Promise("the data protection officer", ("contact.dpo",), _words(r"\bdata protection officer\b|\bDPO\b")),
    Promise(
        "how to exercise rights",
        ("contact.exercise",),
        _words(
            r"\b(?:how|to)\b[^.;]{0,30}\bexercis(?:e|ing) (?:any of |all |these |those |such |your |the |his or her )*rights"
        ),
    ),
    Promise(
        "how to contact us",
        ("contact.controller", "contact.exercise"),
        r"\b[Cc]ontact(?:ing)? us\b|\b[Oo]ur contact (?:details|information)\b|\bhow to (?:contact|reach) us\b",
    ),
    Promise(
        "how long data is kept",
        ("retention.period",),
        _words(r"\bhow long we (?:keep|store|retain)\b|\bretention periods?\b"),
    ),
    Promise("the legal bases", ("purpose.legal_basis", "purpose.basis"), _words(r"\blegal bas[ei]s\b")),
    Promise(
        "a copy of the safeguards",
        ("transfer.copy",),
        _words(r"\bcop(?:y|ies) of (?:the|these|those|our|such) (?:\w+ )?(?:safeguards|clauses)\b"),
    ),
    Promise(
        "how to complain to an authority",
        ("right.complaint",),
        _words(r"\bhow (?:to|you (?:can|may)) (?:lodge a )?complain(?:t)?\b[^.;]*\bauthorit"),
    ),
    Promise("the right to object", ("right.objection",), _words(r"\b(?:your|the) right to object\b")),
)
