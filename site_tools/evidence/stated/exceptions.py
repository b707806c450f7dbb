"""What limits a sentence: "unless …", "except …", "subject to …", "where required by law". The role is how it begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.evidence.stated.value import Extractor, Said, Value

EXAMPLES = {
    "We delete it, unless the law requires us to keep it.": ["law requires us to keep it (unless)"],
    "We delete it, except for invoices, on request.": ["invoices (except)"],
    "We answer where feasible.": ["feasible (where)"],
    "We delete it to the extent required by law.": ["required by law (to the extent)"],
    "We may, at our sole discretion, refuse.": [" (at our discretion)"],
    "We delete it, subject to certain exceptions.": ["certain exceptions (subject to)"],
    "We are subject to the powers of the Commission.": [],
    "We delete it.": [],
    "Where you live decides.": [],
    "We do as much as possible, and more if applicable.": [],
}
_EXCEPTIONS = re.compile(
    r"\b(?P<unless>unless|except(?:ion of|ing)?(?: (?:for|as|where|when|if|that|to|in))?|other than|(?:(?<=, )|(?<=^))subject to|subject to(?= (?:(?:the|any|certain|applicable|other|some|your|our) )*(?:laws?|exceptions?|limitations?|limits?|conditions?|restrictions?|exemptions?|availability|verification|approval|consent|requirements?))|save (?:where|as|if|for)|provided that|notwithstanding"
    r"|to the extent(?: that| permitted| of)?|so far as|apart from)\b(?P<rest>[^,;.:()]*)"
    r"|\b(?P<where>(?:where|if|when|whenever|wherever|unless) (?:it is )?(?:(?:technically |legally |reasonably )?(?:feasible|possible|practicable|reasonable|appropriate|available)\b"
    r"|(?:(?:legally )?(?:required|permitted|allowed|necessary)) (?:by|under|for|to)\b[^,;.:()]*)|as (?:required|permitted|allowed) by\b[^,;.:()]*)"
    r"|\b(?P<discretion>(?:at|in) (?:our|its) (?:sole |own |absolute )?discretion|(?:commercially )?reasonable (?:efforts?|endeavou?rs)|(?:as|where) (?:we|the law) (?:see fit|deems? \w+|allows?))"
)
_FILLER = re.compile(r"\b(?:an?|the|any|that|for|as|it is|permitted|where|when|if|in|applicable)\b|[^\w' -]")


def _find(said: Said) -> Iterator[Value]:
    for match in _EXCEPTIONS.finditer(said.lower):
        words = said.words[match.start() : match.end()].strip()
        if match["discretion"]:
            efforts = "effort" in match[0] or "endeav" in match[0]
            yield Value("", words, "reasonable efforts" if efforts else "at our discretion")
        elif match["where"]:
            first, _, rest = match["where"].partition(" ")
            yield Value(_normal(rest), words, first if first in {"where", "unless"} else "where")
        else:
            yield Value(_normal(match["rest"]), words, _role(match["unless"]))


def _role(words: str) -> str:
    first = words.split(" ", maxsplit=1)[0]
    return (
        "to the extent"
        if words.startswith("to the")
        else "except"
        if first.startswith("except") or first in {"other", "save", "apart"}
        else words
    )


def _normal(words: str) -> str:
    return " ".join(_FILLER.sub(" ", words).split())


EXCEPTION = Extractor("exception", _find)
