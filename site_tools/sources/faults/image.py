"""A policy has no pictures.

Words in a picture cannot be searched, compared or read aloud, and nothing proves what a picture showed on a day. So pictures
are not published.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag
from site_tools.sources.passages import Finder

SEVERITY = Severity.ERROR
MEND = "Say in words what the picture shows, or link to it."
PASSES = ("# A {#a}\n\nSee [the chart](https://a.example/chart.png)!\n",)
FAILS = (
    ("# A {#a}\n\nSee ![the chart](chart.png) here.\n", "3:5 The picture “the chart” would not be shown."),
    ("# A {#a}\n\nSee ![](chart.png) here.\n", "3:5 This picture would not be shown."),
)


def check_document(document: Document) -> Iterator[Flag]:
    """Yield each image."""
    finder = Finder(document.visible.blanked)
    for token in document.inlines():
        for child in token.children or ():
            if child.type == "image":
                what = f"The picture “{child.content}”" if child.content else "This picture"
                yield Flag(finder.find(token, ("", "![")), f"{what} would not be shown.")
