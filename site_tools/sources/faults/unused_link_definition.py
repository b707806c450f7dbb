"""Every line that gives a link's address is used.

A line such as `[terms]: https://…` is not shown; it serves the links that name it. Where none does, it is left over, or was
meant as words for readers.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag, at

SEVERITY = Severity.WARNING
MEND = "Delete the line; where it was meant for readers, write it without the colon after the bracket."
PASSES = ("# A {#a}\n\nSee [the terms][Terms] and [more].\n\n[terms]: https://a.example\n[more]: #a\n",)
FAILS = (
    ("# A {#a}\n\nWords.\n\n[Note]: important\n", "5:1 No link uses this line, so that readers never see it."),
    (
        "# A {#a}\n\nWords.\n\n[//]: # (ask legal)\n",
        "5:1 Readers never see this line; a remark for editors is written <!-- so -->.",
    ),
)


def check_document(document: Document) -> Iterator[Flag]:
    """Yield each definition whose name no link and no picture uses."""
    used = {child.meta.get("label") for token in document.inlines() for child in token.children or () if child.meta}
    for label, definition in document.env.get("references", {}).items():
        if label in used:
            continue
        line = document.visible.numbers[definition["map"][0]]
        column = document.visible.blanked[line - 1].find("[") + 1
        if definition["href"] in {"#", ""}:
            yield at(line, column, "Readers never see this line; a remark for editors is written <!-- so -->.")
        else:
            yield at(line, column, "No link uses this line, so that readers never see it.")
