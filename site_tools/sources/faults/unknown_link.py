"""A link leads to a clause, to another policy, or out to the web, an e-mail or a telephone.

A policy is shown at several addresses, one for each of its versions, so that an address relative to the page leads to another
place on each of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.model.policy import Reference
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag

SEVERITY = Severity.ERROR
MEND = "Write #id for a clause, policy:name or policy:name#id for another policy, else a whole address."
PASSES = (
    "# A {#a}\n\n[a](#a) [b](https://a.example/x) <post@a.example> [c](mailto:post@a.example) [d](tel:+49301234) <http://b.example>\n",
)
FAILS = (
    ("# A {#a}\n\nSee [us]().\n", "3:10 This link leads nowhere: its address is empty."),
    ("# A {#a}\n\nSee [us](#).\n", "3:10 This link leads nowhere: the id is missing after the #."),
    ("# A {#a}\n\nSee [us](policy:).\n", "3:10 This link leads nowhere: the policy's name is missing after policy:."),
    ("# A {#a}\n\nSee [us](www.a.example).\n", "3:10 www.a.example is no whole address; write https://www.a.example."),
    (
        "# A {#a}\n\nSee [us](post@a.example).\n",
        "3:10 post@a.example is no whole address; write mailto:post@a.example.",
    ),
    ("# A {#a}\n\nSee [us](../cookies/#ads).\n", "3:10 ../cookies/#ads is no whole address; write policy:cookies#ads."),
    (
        "# A {#a}\n\nSee [us](terms.html).\n",
        "3:10 terms.html is no whole address; write https:// and the site in front of it.",
    ),
    (
        "# A {#a}\n\nSee [us](ftp://a.example).\n",
        "3:10 A link cannot begin with ftp:; https:, mailto: and tel: are known.",
    ),
    ("# A {#a}\n\nSee [us](https:/a.example).\n", "3:10 https:/a.example is no whole address."),
)
_WHOLE = re.compile(r"https?://[^\s/?#]+\S*|mailto:[^\s@]+@[^\s@]+|tel:\+?[0-9().\-]+(?:;\S*)?", re.IGNORECASE)
_SCHEME = r"([a-zA-Z][a-zA-Z0-9+.-]*):"
_MAILBOX = r"[^\s@/]+@[^\s@/]+\.[^\s@/]+"
_SITE = r"(?:www\.[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|eu|de|uk|fr|io))(?:/\S*)?"
_POLICY = r"(?:\.\./|/)(?P<name>[a-z][a-z0-9-]*)/?(?P<id>#[a-z][a-z0-9-]*)?"


def check_document(document: Document) -> Iterator[Flag]:
    """Yield each link whose address is of no known kind."""
    clauses = document.clause.walk() if document.clause else ()
    headings = (clause for clause in clauses if clause.kind in {"section", "heading"})  # they have their blocks' links
    for link in (link for clause in headings for link in clause.references):
        if link.policy is not None and (link.policy or link.target):
            continue
        if link.policy is None and _WHOLE.fullmatch(link.target):
            continue
        yield Flag(link.span, _message(link))


def _message(link: Reference) -> str:
    href = link.target
    if link.policy is not None:
        return "This link leads nowhere: the id is missing after the #."
    if href in {"", "policy:"} or href.startswith("policy:#"):
        missing = "the policy's name is missing after policy:" if href else "its address is empty"
        return f"This link leads nowhere: {missing}."
    if better := _whole(href):
        return f"{href} is no whole address; write {better}."
    scheme = re.match(_SCHEME, href)
    if scheme and scheme[1].lower() not in {"http", "https", "mailto", "tel"}:
        return f"A link cannot begin with {scheme[0]}; https:, mailto: and tel: are known."
    return f"{href} is no whole address{'' if scheme else '; write https:// and the site in front of it'}."


def _whole(href: str) -> str:
    """Return the address that was most likely meant, "" where nothing tells."""
    if re.fullmatch(_MAILBOX, href):
        return f"mailto:{href}"
    if re.fullmatch(_SITE, href):
        return f"https://{href}"
    match = re.fullmatch(_POLICY, href)
    return f"policy:{match['name']}{match['id'] or ''}" if match else ""
