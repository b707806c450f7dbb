"""A note, and the address of a link, is given once in a file.

Where two notes have the same mark, or two lines give an address for the same name, one of them counts and the other is never
shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag, at
from site_tools.sources.faults.prose import notes

SEVERITY = Severity.ERROR
MEND = "Give one of the two another name, or delete it."
PASSES = ("# A {#a}\n\nWords[^1] [b].[^2]\n\n[^1]: One.\n[^2]: Two.\n\n[b]: #a\n",)
FAILS = (
    (
        "# A {#a}\n\nWords.[^1]\n\n[^1]: One.\n\n[^1]: Two.\n",
        "7:1 The note [^1] is given in line 5 already; one of the two would not be shown.",
    ),
    (
        "# A {#a}\n\nWords [b].\n\n[b]: #a\n[B]: https://a.example\n",
        "6:1 The address of [B] is given in line 5 already; this line would not count.",
    ),
)


def check_document(document: Document) -> Iterator[Flag]:
    """Yield the second and later ones of each note and each address."""
    for known in document.env.get("footnotes", {}).get("refs", {}):
        label = known.removeprefix(":")
        places = list(notes(document, label))
        for line, column in places[1:]:
            message = f"The note [^{label}] is given in line {places[0][0]} already; one of the two would not be shown."
            yield at(line, column, message)
    numbers = document.visible.numbers
    for again in document.env.get("duplicate_refs", ()):
        first = numbers[document.env["references"][again["label"]]["map"][0]]
        line = numbers[again["map"][0]]
        text = document.visible.blanked[line - 1]
        name = text[text.find("[") : text.find("]:") + 1]
        message = f"The address of {name} is given in line {first} already; this line would not count."
        yield at(line, text.find("[") + 1, message)
