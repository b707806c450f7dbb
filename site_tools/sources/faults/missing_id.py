"""Every heading, marked block and marked item has an id.

The id is the clause's permanent link. Made up from the title it would change with the title, and every link to the clause
with it; so the author gives it once and it stays.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.attributes import slug
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag, at
from site_tools.sources.passages import visible_text

SEVERITY = Severity.ERROR
MEND = "Add an id in braces. Once published it stays, whatever becomes of the title."
PASSES = ("# Your rights {#rights}\n\n## Access {#access}\n\nYou may ask for a copy.\n",)
FAILS = (
    (
        "# Your rights {#rights}\n\n## Right of access\n\nYou may ask for a copy.\n",
        '3:1 The heading "Right of access" has no id; add one at its end, such as {#right-of-access}.',
    ),
    (
        '# Your rights {#rights}\n\n{clause="right.access"}\nYou may ask for a copy.\n',
        '3:1 This attribute line names no id; begin it with one, as in {#right-access clause="right.access"}.',
    ),
)


def check_document(document: Document) -> Iterator[Flag]:
    """Yield each heading without an id, then each attribute line without one."""
    for heading in document.headings:
        if heading.inline and not (heading.attributes and heading.attributes.id):
            title = " ".join(visible_text(heading.inline).split())
            yield at(
                heading.line, 1, f'The heading "{title}" has no id; add one at its end, such as {{#{slug(title)}}}.'
            )
    headings = {heading.attributes for heading in document.headings}
    for attributes in document.attributes():
        if attributes not in headings and not attributes.id:
            example = f"{{#{slug(' '.join(attributes.types))} {attributes.raw[1:]}"
            yield at(
                attributes.line,
                attributes.column,
                f"This attribute line names no id; begin it with one, as in {example}.",
            )
