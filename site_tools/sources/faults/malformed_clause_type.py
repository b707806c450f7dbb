"""A clause type is written as family and name with a dot between them.

`clause="right.access"` says what a clause is, so that the checker knows what its text must say. Under another spelling it
would look for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.attributes import TYPE, column_in
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag, at

SEVERITY = Severity.ERROR
MEND = "Write the type as its page shows it; several types are separated by spaces."
PASSES = ('# Access {#access clause="right.access transfer.third_country"}\n\nAsk us.\n',)
FAILS = (
    (
        '# Access {#access clause="right access"}\n\nAsk us.\n',
        '1:27 "right" is no clause type; one looks like right.access.',
    ),
    (
        '# Access {#access clause="Right.Access"}\n\nAsk.\n',
        '1:27 "Right.Access" is no clause type; write right.access.',
    ),
    ('# Access {#access clause="a.b, c.d"}\n\nAsk.\n', '1:27 "a.b," is no clause type; write a.b.'),
)


def check_document(document: Document) -> Iterator[Flag]:
    """Yield the first word of each declaration that cannot be a clause type."""
    for attributes in document.attributes():
        wrong = next((name for name in attributes.types if not TYPE.fullmatch(name)), None)
        if wrong is not None:
            better = wrong.lower().strip(".,;")
            hint = f"write {better}" if TYPE.fullmatch(better) else "one looks like right.access"
            yield at(attributes.line, column_in(attributes, wrong), f'"{wrong}" is no clause type; {hint}.')
