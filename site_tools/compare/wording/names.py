"""A policy → the names by which it calls the organisation itself, and the short forms of other names that it gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from site_tools.compare.normal import normal
from site_tools.compare.wording.tokens import tokens
from site_tools.model.policy import Policy

Words = tuple[str, ...]
_WRITTEN = (
    "GmbH",
    "AG",
    "Inc",
    "Ltd",
    "LLC",
    "Limited",
    "Corp",
    "Corporation",
    "Co",
    "PLC",
    "plc",
    "BV",
    "SA",
    "SE",
    "Oy",
    "AB",
)
LEGAL_FORMS = frozenset(form.casefold() for form in _WRITTEN) | {"b.v", "b.v.", "s.a", "s.a."}
_NO_NAME = LEGAL_FORMS | {"the", "not"}  # "Not stated" is what a plain text is given
_NAME = r"[A-Z0-9][\w&-]*"
# How a text says who "we" are. Quotation marks are all one sign here.
_SELF = re.compile(
    rf"(?P<a>{_NAME})(?: {_NAME})*,?(?: (?:LLC|Inc|Ltd|GmbH|AG)\.?)? \([^()]*'(?:we|us|our)'"
    rf"|'(?:we|us|our)'[^.]{{0,40}}\b(?:refer|refers|referring|means?)(?: to)? (?P<b>{_NAME})"
    rf"|\b[Aa]t (?P<c>{_NAME}), we\b|\b(?:[Ww]e|[Ee]veryone|[Oo]ur (?:team|mission)) at (?P<d>{_NAME})"
)
_FORMED = re.compile(rf"\b((?:{_NAME} ){{0,3}}{_NAME}),? (?:{'|'.join(_WRITTEN)})\b")
_GIVEN = re.compile(rf"\b((?:{_NAME})(?: (?:of|and|for|{_NAME}))*) \((?:the |our )?'({_NAME}(?: {_NAME})*)'\)")
_FORM = re.compile(rf"\b(?:{'|'.join(_WRITTEN)})\b")
_NOT_PART = {"Our", "The", "These", "This", "Your"}


class ShortName(NamedTuple):
    """A name and its short form, as tokens; `given` are the tokens in brackets that give it, () where a legal form is left out."""

    whole: Words
    short: Words
    given: Words = ()


def first_word(name: str) -> str:
    """Return the word in small letters that tells an organisation, "" where it has none of its own."""
    first = next(iter(tokens(name)), "").casefold()
    return "" if first in _NO_NAME else first


def own_names(policy: Policy) -> frozenset[str]:
    """Return the first words of what a policy calls the organisation: "acme" of Acme GmbH."""
    said = (name for text in _texts(policy) for name in _own(text))
    return frozenset({first_word(policy.controller.name), *said} - {""})


def short_names(before: Policy, after: Policy) -> tuple[ShortName, ...]:
    """Return the names that either version shortens in brackets, and the companies that both name with the same legal form."""
    given = dict.fromkeys(name for policy in (before, after) for text in _texts(policy) for name in _given(text))
    formed = [dict.fromkeys(name for text in _texts(policy) for name in _formed(text)) for policy in (before, after)]
    both = [name for name in formed[0] if name in formed[1]]
    forms = {name.short: name.whole[-1] for name in (*formed[0], *formed[1])}
    alone = all(forms[name.short] == name.whole[-1] for name in (*formed[0], *formed[1]))
    return (*given, *(both if alone else ()))


# The versions of a policy share nearly all their passages.
@lru_cache(maxsize=1 << 13)
def _own(text: str) -> tuple[str, ...]:
    return tuple(first_word(match[match.lastgroup or 0]) for match in _SELF.finditer(normal(text)))


@lru_cache(maxsize=1 << 13)
def _given(text: str) -> tuple[ShortName, ...]:
    return tuple(_shortened(normal(text))) if "(" in text else ()


def _shortened(text: str) -> Iterator[ShortName]:
    for match in _GIVEN.finditer(text):
        whole, short = tokens(match[1]), tokens(match[2])
        whole = whole[1:] if whole[0] in _NOT_PART else whole
        inside = any(whole[at : at + len(short)] == short for at in range(len(whole)))
        if inside and short != whole:
            yield ShortName(whole, short, tokens(match[0].removeprefix(match[1])))


@lru_cache(maxsize=1 << 13)
def _formed(text: str) -> tuple[ShortName, ...]:
    found = _FORMED.finditer(normal(text)) if _FORM.search(text) else ()
    return tuple(ShortName(tokens(match[0].replace(",", "")), tokens(match[1])) for match in found)


def _texts(policy: Policy) -> Iterator[str]:
    return (passage.text for clause in policy.walk() for passage in clause.passages)
