"""One section does not deny what another says.

“We never transfer your data abroad” beside “we store it in the United States”: a reader cannot rely on either, and a court
will take the one that binds you more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from site_tools.checks.hygiene.draft import Draft
from site_tools.checks.hygiene.flag import Flag
from site_tools.checks.quoting import quote
from site_tools.model.evidence import Sentence
from site_tools.model.finding import Related, Severity
from site_tools.model.text import where

SEVERITY = Severity.ERROR
MEND = "Find out which of the two is true, and change the other."
PASSES = (
    "# Data {#data}\n\nWe do not sell your personal data. You have the right to opt out of its sale.\n",
    (
        "# Data {#data}\n\nWe do not transfer your data outside the EEA, except to the United States under the clauses below. "
        "We store your data in the United States.\n"
    ),
    "# Data {#data}\n\nWe do not store your data in the United States. We never transfer your data outside the EEA.\n",
    "# Cookies {#cookies}\n\nThis page uses no cookies for advertising. We use cookies to sign you in.\n",
)
FAILS = (
    (
        "# Data {#data}\n\nWe never transfer your data outside the EEA.\n\n## Storage {#storage}\n\nYour data is stored in the United States.\n",
        (
            "3:1 This denies what sections/01-data.md:7 says. Here: “We never transfer your data outside the EEA”. "
            "There: “Your data is stored in the United States”."
        ),
    ),
    (
        "# Data {#data}\n\nWe do not use cookies.\n\n## Site {#site}\n\nThe Site uses cookies to count visitors.\n",
        (
            "3:1 This denies what sections/01-data.md:7 says. Here: “We do not use cookies”. "
            "There: “The Site uses cookies to count visitors”."
        ),
    ),
    (
        "# Data {#data}\n\nWe do not sell your personal information.\n\n## More {#more}\n\nWe may sell your personal information to partners.\n",
        (
            "3:1 This denies what sections/01-data.md:7 says. Here: “We do not sell your personal information”. "
            "There: “We may sell your personal information to partners”."
        ),
    ),
)


class Pair(NamedTuple):
    """What denies, and what says the opposite."""

    about: tuple[str, ...]  # words, one of which stands in each denial, in small
    denies: str
    says: str


def _any(*parts: str) -> str:
    return "|".join(f"(?:{part})" for part in parts)


_NOT = r"(?:do(?:es)? not|don't|doesn't|will not|won't|shall not|never)(?: ever)?(?: (?:transfer or|store or|sell or|rent or))?"
_WHOM = r"(?:we|(?:the|our) (?:company|site|service|website|platform)|[A-Z]\w+)"
_DATA = r"(?:your |any |the |users'? )?(?:personal )?(?:data|information|details)"
_ABROAD = (
    r"(?:outside(?: of)?|out of|beyond) (?:the )?(?:EEA|EU|E\.U\.|European (?:Union|Economic Area)|UK|United Kingdom|your (?:own )?country"
    r"|Switzerland)|abroad|overseas|internationally|to (?:any )?(?:third|other|another|foreign) countr(?:y|ies)"
)
_AWAY = r"(?:the )?(?:United States(?: of America)?|USA|U\.S\.A?\.?|US)\b|third countr(?:y|ies)|other countries|countries outside"
PAIRS = (
    Pair(
        ("transfer", "send", "sent", "store", "move", "export", "process", "leave", "stays", "remains"),
        _any(
            rf"{_NOT} (?:transfer|send|store|move|export|process)\b[^.;]*\b(?:{_ABROAD})",
            rf"{_DATA} (?:never leaves|does not leave|stays (?:with)?in|remains (?:with)?in) (?:the )?(?:EEA|EU|European|UK|United Kingdom)",
            rf"no {_DATA} (?:is|are) (?:transferred|sent|stored) (?:{_ABROAD})",
        ),
        _any(
            rf"\b(?:transfers?|transferred|sends?|sent|stores?|stored|hosts?|hosted|processed|process)\b[^.;]*\b(?:in|to) (?:{_AWAY})",
            rf"\bservers? (?:is|are|located|based)[^.;]*\bin (?:{_AWAY})",
        ),
    ),
    Pair(
        ("sell",),
        _any(rf"{_NOT} sell (?:or (?:rent|share|trade) )?{_DATA}"),
        _any(rf"\bwe (?:may |might |also |will |can )*sell (?:or \w+ )?{_DATA}"),
    ),
    Pair(
        ("cookies",),
        _any(
            rf"{_WHOM} {_NOT} use (?:any )?cookies(?: at all| of any kind)?[.!]?$",
            r"\b(?:uses? no|no) cookies are (?:set|used)[.!]?$",
        ),
        _any(rf"{_WHOM} (?:may |also )*(?:uses?|sets?) (?:\w+ ){{0,3}}cookies\b"),
    ),
    Pair(
        ("share", "disclose"),
        _any(
            rf"{_NOT} (?:share|disclose) {_DATA} (?:with|to) (?:any )?(?:third parties|anyone|anybody|others|other companies)[.!]?$"
        ),
        _any(rf"\bwe (?:may |also |will )*(?:share|disclose) {_DATA} (?:with|to) "),
    ),
    Pair(
        ("track", "dnt"),
        _any(rf"{_NOT} (?:\w+ )?(?:respond|react) to [^.;]*\b(?:do not track|DNT)\b"),
        _any(
            r"\b(?:we|site|service) (?:does |do |will )?(?:respond to|respect|honou?rs?|honou?r) [^.;]*\b(?:do not track|DNT)\b"
        ),
    ),
)
_NEGATED = re.compile(r"\b(?:not|never|no|neither|nor|without|n't|cannot|if|whether|unless)\b|n't\b", re.IGNORECASE)
_NEGATIVES = (" not ", "n't ", "never ", "no ", "stays ", "remains ")  # each denial above has one, in small
_QUALIFIED = re.compile(
    r"\b(?:except|unless|other than|save|without your|only|but|if you|where|apart from|for (?:their|money|monetary|advertising))\b",
    re.IGNORECASE,
)


def check(draft: Draft) -> Iterator[Flag]:
    """Yield each flat denial beside the first sentence that says the opposite."""
    sentences = [sentence for sentence in draft.look.sentences if not sentence.text.endswith("?")]
    negative = [sentence for sentence in sentences if _holds(sentence, _NEGATIVES)]
    for pair in PAIRS:
        maybe = [sentence for sentence in negative if _holds(sentence, pair.about)]
        if not maybe:
            continue
        denies = re.compile(pair.denies, re.IGNORECASE)
        denials = [s for s in maybe if denies.search(s.text) and not _QUALIFIED.search(s.text)]
        if not denials:
            continue
        opposite = re.compile(pair.says, re.IGNORECASE)
        says = [s for s in sentences if opposite.search(s.text) and not _NEGATED.search(s.text)]
        for denial in denials:
            if says and _of_one_place(denial, says):
                yield _flag(denial, says[0])


def _holds(sentence: Sentence, words: tuple[str, ...]) -> bool:
    small = sentence.text.lower()
    return any(word in small for word in words)


def _of_one_place(denial: Sentence, says: list[Sentence]) -> bool:
    return all(denial is not sentence for sentence in says)


def _flag(denial: Sentence, said: Sentence) -> Flag:
    message = f"This denies what {where(said.span)} says. Here: {quote(denial.text)}. There: {quote(said.text)}."
    return Flag(denial.span, message, denial.clause, related=(Related(said.span, "this says the opposite"),))
