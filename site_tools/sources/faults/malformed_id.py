"""An id is made of small letters, digits and hyphens, and begins with a letter.

An id is part of a web address. Capitals, accents and spaces are written in addresses in several ways, and links break.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.attributes import ID, Attributes, column_in, slug
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag, at

SEVERITY = Severity.ERROR
MEND = "Use the suggested id, in the links to this clause too."
PASSES = ('# Contact {#contact-us2 was="mail post-2"}\n\nWrite to us.\n',)
FAILS = (
    ("# Users {#EU_Users}\n\nWords.\n", "1:10 #EU_Users is no id; write #eu-users."),
    ('# Users {#users was="EU users"}\n\nWords.\n', "1:22 EU is no id; write eu."),
    ("# Users {#7users}\n\nWords.\n", "1:10 #7users is no id; write #users."),
    ("# Users {#cb-users}\n\nWords.\n", "1:10 #cb-users begins with cb-, which the site uses itself; write #users."),
    ("# Users {#users}\n\n{#Post}\nBy post.\n", "3:2 #Post is no id; write #post."),
)
RESERVED = ("cb-", "fn-", "fnref-")


def check_document(document: Document) -> Iterator[Flag]:
    """Yield each id, present or former, that cannot be one or that the site's pages use for themselves."""
    for attributes in document.attributes():
        if attributes.id:
            yield from _flags(attributes, attributes.id, "#")
        for former in attributes.was:
            yield from _flags(attributes, former, "")


def _flags(attributes: Attributes, ident: str, sign: str) -> Iterator[Flag]:
    reserved = next((prefix for prefix in RESERVED if ident.startswith(prefix)), "")
    if ID.fullmatch(ident) and not reserved:
        return
    column = column_in(attributes, sign + ident)
    if not ID.fullmatch(ident):
        yield at(attributes.line, column, f"{sign}{ident} is no id; write {sign}{slug(ident)}.")
    else:
        better = slug(ident.removeprefix(reserved))
        message = f"{sign}{ident} begins with {reserved}, which the site uses itself; write {sign}{better}."
        yield at(attributes.line, column, message)
