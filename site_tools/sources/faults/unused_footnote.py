"""Every note is referred to.

A note that no mark refers to is not shown; readers never see its words.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag, at
from site_tools.sources.faults.prose import notes

SEVERITY = Severity.WARNING
MEND = "Put its mark where it belongs, or delete the note."
PASSES = ("# A {#a}\n\nWords.[^1]\n\n[^1]: A note.[^2]\n\n[^2]: Another.\n",)
FAILS = (
    ("# A {#a}\n\nWords.\n\n[^1]: A note.\n", "5:1 Nothing refers to the note [^1], so that readers never see it."),
    (
        "# A {#a}\n\nWords.\n\n[^1]: A note.[^2]\n\n[^2]: Another.\n",
        "5:1 Nothing refers to the note [^1], so that readers never see it.",
        "7:1 Nothing refers to the note [^2], so that readers never see it.",
    ),
)


def check_document(document: Document) -> Iterator[Flag]:
    """Yield each note that no heading's text refers to."""
    placed = {
        token.meta["label"]
        for heading in document.headings
        for note in heading.footnotes
        for token in note
        if token.type == "footnote_anchor"
    }
    for known in document.env.get("footnotes", {}).get("refs", {}):
        label = known.removeprefix(":")
        if label not in placed:
            line, column = next(iter(notes(document, label)), (1, 1))
            yield at(line, column, f"Nothing refers to the note [^{label}], so that readers never see it.")
