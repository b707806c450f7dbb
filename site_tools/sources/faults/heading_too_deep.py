"""Headings go five levels deep.

A clause numbered 7.4.2.1.3.5 can no longer be cited or found; and the site has no style for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag, at

SEVERITY = Severity.ERROR
MEND = "Make it a list item, or split the section."
PASSES = ("# A {#a}\n\n## B {#b}\n\n### C {#c}\n\n#### D {#d}\n\n##### E {#e}\n\nWords.\n",)
FAILS = (
    (
        "# A {#a}\n\n## B {#b}\n\n### C {#c}\n\n#### D {#d}\n\n##### E {#e}\n\n###### F {#f}\n\nWords.\n",
        "11:1 This heading has 6 # signs; 5 is the most.",
    ),
)
DEEPEST = 5


def check_document(document: Document) -> Iterator[Flag]:
    """Yield each heading with six # signs."""
    for heading in document.headings:
        if heading.level > DEEPEST:
            yield at(heading.line, 1, f"This heading has {heading.level} # signs; {DEEPEST} is the most.")
