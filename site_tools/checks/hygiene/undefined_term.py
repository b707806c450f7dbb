"""A term written like a defined one is defined.

Capitals tell the reader that a word has a meaning of its own, given somewhere. “Services” beside a defined “Service”, or a
“Social Media Site” beside defined “Social Media Pages”, leaves open whether the same is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from site_tools.checks.hygiene.draft import Draft
from site_tools.checks.hygiene.flag import Flag
from site_tools.model.evidence import Sentence
from site_tools.model.finding import Severity

SEVERITY = Severity.WARNING
MEND = "Define it in bold and quotation marks where it is first used, write it small, or use the term that is defined."
PASSES = (
    "# Scope {#scope}\n\nThe website is the **“Site”**. On the Site, Personal Computers and Google Analytics are used.\n",
    "# Cookies {#cookies}\n\nA visitor is a **“User”**. As [Cookies](#cookies) says, we count Users.\n",
    "# Terms {#terms}\n\n**“Service Data”** is data. Services are things. We keep Service Data.\n",
)
FAILS = (
    (
        "# Scope {#scope}\n\nOur platform is the **“Service”**. When you use the Services, we keep logs.\n",
        "3:1 “Services” is written like a defined term and is defined nowhere; “Service” is.",
    ),
    (
        "# Scope {#scope}\n\nWe keep **“Social Media Pages”**. If you visit a Social Media Site, its owner sees you.\n",
        "3:1 “Social Media Site” is written like a defined term and is defined nowhere; “Social Media Pages” is.",
    ),
    (
        "# Scope {#scope}\n\nThis is about how we use your Personal Data. We share Personal Data with nobody.\n",
        "3:1 “Personal Data” is written like a defined term and is defined nowhere.",
    ),
)
_USUAL = (
    "Personal Data|Personal Information|Services|Service|Site|Sites|Website|Websites|Platform|Application|App|Agreement|User Content"
    "|Content|Affiliates|Customer|Customers|Client|Clients|Users|User|Account|Usage Data|Device Data|Business Partners|Partners"
    "|Third Party Sites|Third Parties|Subscribers|Members"
)
_THINGS = {
    "Service",
    "Services",
    "Site",
    "Sites",
    "Website",
    "Websites",
    "App",
    "Apps",
    "Product",
    "Products",
}  # one or all?
_PHRASE = re.compile(r"(?<![\w.“\"'‘/-])[A-Z][\w’']*(?: [A-Z][\w’']*)*(?![\w“\"’.]\w)")
_ONE = re.compile(_USUAL)


def check(draft: Draft) -> Iterator[Flag]:
    """Yield the first use of each such term."""
    terms = set(_terms(draft))
    titles = set(_titles(draft))
    seen = set(terms)
    for sentence in draft.look.sentences:
        if sentence.text in titles or _is_row(sentence):
            continue
        for match in _PHRASE.finditer(sentence.text):
            name = match[0]
            if name in seen or name in titles or _begins(sentence.text, match.start()):
                continue
            other = _variant(name, terms)
            if other or (_ONE.fullmatch(name) and _count(name, draft) > 1):
                seen.add(name)
                tail = f"; “{other}” is." if other else "."
                message = f"“{name}” is written like a defined term and is defined nowhere{tail}"
                yield Flag(sentence.span, message, sentence.clause)


def _variant(name: str, terms: Iterable[str]) -> str:
    """Return a defined term that differs from `name` in number only where that matters, or in the last of three words or more."""
    for term in sorted(terms):
        if name != term and {name, term} <= _THINGS and _single(name) == _single(term):
            return term
        words, others = name.split(), term.split()
        if len(words) == len(others) > 2 and words[:-1] == others[:-1]:  # noqa: PLR2004 - "Social Media Site"
            return term
    return ""


def _single(name: str) -> str:
    return name.removesuffix("s")


def _begins(text: str, offset: int) -> bool:
    """Return whether a sentence, quotation or list point begins here: such a word has its capital for another reason."""
    return not text[:offset].strip() or text[:offset].rstrip()[-1] in '.:;!?“"(•'


def _is_row(sentence: Sentence) -> bool:
    return len(sentence.text.split()) < 4 or " | " in sentence.text  # noqa: PLR2004 - a cell, a term of a list


def _count(name: str, draft: Draft) -> int:
    pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    return sum(len(pattern.findall(sentence.text)) for sentence in draft.look.sentences)


def _terms(draft: Draft) -> Iterator[str]:
    """Yield the terms of this policy, and those of each policy that it links to."""
    linked = {link.policy for clause in draft.headings() for link in clause.references if link.policy}
    for name, policy in {**draft.others, draft.policy.name: draft.policy}.items():
        if name == draft.policy.name or name in linked:
            yield from (" ".join(term.name.split()) for clause in policy.walk() for term in clause.terms)


def _titles(draft: Draft) -> Iterator[str]:
    for policy in (*draft.others.values(), draft.policy):
        yield policy.title
        yield from (clause.title for clause in policy.walk() if clause.title)
