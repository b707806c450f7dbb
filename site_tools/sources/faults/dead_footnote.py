"""Every mark of a note leads to its note.

Without its note readers see the mark `[^1]` as it was typed, and miss what it was to tell them.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.nearest import did_you_mean
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag, at
from site_tools.sources.faults.prose import in_prose, notes

SEVERITY = Severity.ERROR
MEND = "Write the note as a paragraph of its own that begins with the mark and a colon, such as `[^1]: …`."
PASSES = ("# A {#a}\n\nWords.[^1]\n\n[^1]: A note.\n",)
FAILS = (
    ("# A {#a}\n\nWords.[^1]\n", "3:7 This file has no note [^1]."),
    (
        "# A {#a}\n\nWords.[^note]\n\nMore.[^notes]\n\n[^notes]: A note.\n",
        "3:7 This file has no note [^note]. Did you mean [^notes]?",
    ),
    ("# A {#a}\n\nWords.[^1]\n\n[^1]:\n", "5:1 The note [^1] has no words."),
)
_MARK = r"\[\^[^\]\n]+\]"


def check_document(document: Document) -> Iterator[Flag]:
    """Yield each mark without a note, then each note without words."""
    known = [label.removeprefix(":") for label in document.env.get("footnotes", {}).get("refs", {})]
    for line, column, match in in_prose(document, _MARK, "[^"):
        hint = did_you_mean(match[0][2:-1], known, "[^{}]")
        yield at(line, column, f"This file has no note {match[0]}.{hint}")
    for heading in document.headings:
        for note in heading.footnotes:
            label = next(str(token.meta["label"]) for token in note if token.type == "footnote_anchor")
            if not any(token.content.strip() for token in note):
                line, column = next(iter(notes(document, label)), (heading.line, 1))
                yield at(line, column, f"The note [^{label}] has no words.")
