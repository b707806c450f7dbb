"""A section file has one title only.

A file is one section; what stands below a second `# Title` would be left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag, at

SEVERITY = Severity.ERROR
MEND = "Move the second section into a file of its own, or give its heading one # more."
PASSES = ("# Contact {#contact}\n\n## By post {#post}\n\nWrite to us.\n",)
FAILS = (
    (
        "# Contact {#contact}\n\nWrite to us.\n\n# Data {#data}\n\nNone.\n",
        "5:1 This file has its title at line 1 already; what stands below a second one would be left out.",
    ),
)


def check_document(document: Document) -> Iterator[Flag]:
    """Yield each title after the first."""
    titles = [heading for heading in document.headings if heading.level == 1]
    for title in titles[1:]:
        message = f"This file has its title at line {titles[0].line} already; what stands below a second one would be left out."
        yield at(title.line, 1, message)
