"""What somebody is said not to do: the verb; the role is who. "We never sell your data" → sell, of "we"."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.evidence.stated.value import Extractor, Said, Value
from site_tools.evidence.stated.verbs import doings

EXAMPLES = {
    "We do not sell or rent your data.": ["sell (we)"],
    "We will never disclose it.": ["share (we)"],
    "We don't store it.": ["keep (we)"],
    "You cannot access it.": ["access (you)"],
    "We no longer use it.": ["use (we)"],
    "Acme does not knowingly collect it.": ["collect (we)"],
    "We not only store it.": [],
    "Tell us which data you do not want.": [],
    "If we do not need it, it goes.": [],
    "We do not have plans.": ["have (we)"],
    "We sell it, and honour Do Not Track.": [],
}


def _find(said: Said) -> Iterator[Value]:
    for who, _, negated, verb, start, end in doings(said):
        if negated:
            yield Value(verb, said.words[start - said.own : end - said.own], who)


NEGATION = Extractor("negation", _find)
