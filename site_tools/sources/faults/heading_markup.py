"""A heading is plain words.

Titles go into the table of contents, the search index, the feed and the list of changes, where bold, links and notes cannot be
shown. So a title is published as plain text.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag
from site_tools.sources.passages import Finder

SEVERITY = Severity.ERROR
MEND = "Write the title as plain words; put the link or the note into the text below it."
PASSES = ("# Terms & “Conditions” {#terms}\n\nSee [post](#terms).\n", "# A * B_C [sic] \\*new\\* {#a}\n\nWords.\n")
FAILS = (
    (
        "# **Contact** {#contact}\n\nWrite to us.\n",
        "1:3 A heading is published as plain words; its bold type would be lost.",
    ),
    (
        "# The [site](https://a.example) {#site}\n\nWords.\n",
        "1:7 A heading is published as plain words; its link would be lost.",
    ),
    (
        "# Data[^1] {#data}\n\nNone.\n\n[^1]: Or some.\n\n",
        "1:7 A heading is published as plain words; its note would be lost.",
    ),
    ("# The `id` {#id}\n\nWords.\n", "1:7 A heading is published as plain words; its code would be lost."),
)
_KINDS = {
    "strong_open": ("bold type", ""),
    "em_open": ("italic type", ""),
    "link_open": ("link", "["),
    "image": ("picture", "!["),
    "code_inline": ("code", ""),
    "footnote_ref": ("note", "[^"),
}


def check_document(document: Document) -> Iterator[Flag]:
    """Yield the first markup of each heading."""
    finder = Finder(document.visible.blanked)
    for heading in document.headings:
        children = heading.inline.children or [] if heading.inline else []
        marked = next((child for child in children if child.type in _KINDS), None)
        if heading.inline and marked:
            kind, mark = _KINDS[marked.type]
            mark = "<" if marked.markup == "autolink" else mark or marked.markup
            message = f"A heading is published as plain words; its {kind} would be lost."
            yield Flag(finder.find(heading.inline, ("", mark)), message)
