"""Braces hold an id, `clause="…"` and `was="…"`, and nothing else.

A misspelt `clause` would declare nothing, and a style or a class has no meaning here; so nothing unknown is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.nearest import did_you_mean
from site_tools.sources.attributes import Attributes, column_in, slug
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag, at

SEVERITY = Severity.ERROR
MEND = 'Mend or delete it; braces look like {#eu-users clause="right.access" was="old-id"}.'
PASSES = ('# Access {#access clause="right.access" was="copy"}\n\nAsk us.\n',)
FAILS = (
    ('# Access {#access claus="right.access"}\n\nAsk us.\n', "1:19 “claus” means nothing here. Did you mean clause?"),
    ("# Access {#access .wide}\n\nAsk us.\n", "1:19 “.wide” means nothing here: only an id, clause and was do."),
    (
        "# Access {#access clause=right.access}\n\nAsk us.\n",
        '1:19 The value must stand in straight double quotes: clause="right.access".',
    ),
    (
        "# Access {#access clause=“right.access”}\n\nAsk us.\n",
        '1:19 The value must stand in straight double quotes: clause="right.access".',
    ),
    ("# Access {#access #copy}\n\nAsk us.\n", '1:19 A clause has one id; a former one is written was="copy".'),
    ('# Access {#access id="copy"}\n\nAsk us.\n', "1:19 An id is written #copy."),
    (
        '# Access {#access clause="a.b" clause="c.d"}\n\nAsk us.\n',
        "1:32 clause is given twice; write both values into one, separated by a space.",
    ),
    (
        "# Access {#access}\n\n{Company name}\nAsk us.\n",
        "3:2 “Company” means nothing here: only an id, clause and was do.",
    ),
)
_KNOWN = ("clause", "id", "was")
_PAIR = re.compile(r"(?P<key>[\w:-]+)=(?P<value>.*)")


def check_document(document: Document) -> Iterator[Flag]:
    """Yield the first piece in each pair of braces that says nothing."""
    for attributes in document.attributes():
        if attributes.unknown:
            piece = attributes.unknown[0]
            yield at(attributes.line, column_in(attributes, piece, last=True), _message(piece, attributes))


def _message(piece: str, attributes: Attributes) -> str:
    pair = _PAIR.fullmatch(piece)
    if pair is None:
        if piece.startswith("#") and attributes.id:
            return f'A clause has one id; a former one is written was="{piece[1:]}".'
        return f"“{piece}” means nothing here: only an id, clause and was do."
    key, value = pair["key"], pair["value"].strip("“”„'‘’\"")
    if key == "id":
        return f"An id is written #{slug(value)}."
    if key not in _KNOWN:
        hint = did_you_mean(key, _KNOWN) or " Only an id, clause and was do."
        return f"“{key}” means nothing here.{hint}"
    if pair["value"] != f'"{value}"':
        return f'The value must stand in straight double quotes: {key}="{value}".'
    return f"{key} is given twice; write both values into one, separated by a space."
