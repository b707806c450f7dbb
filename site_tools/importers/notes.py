"""Footnotes: taken out of the tree, and written below the section that refers to them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bs4 import BeautifulSoup, PageElement, Tag

from site_tools.importers.blocks import write
from site_tools.importers.inline import text_of
from site_tools.importers.markup import NOTE
from site_tools.importers.tidy import HEADINGS, line_of
from site_tools.importers.values import Step, excerpt

Notes = dict[str, Tag]
_LABEL = re.compile(r"[A-Za-z0-9-]+")


def take_out(soup: BeautifulSoup) -> tuple[Notes, list[Step]]:
    """Return the notes by label. One that nothing refers to stays where it is, as text."""
    steps = list(_in_headings(soup))
    notes: Notes = {}
    labels: dict[str, str] = {}
    for aside in soup.find_all("aside", attrs={NOTE: True}):
        label = str(aside[NOTE])
        mentions = [sup for sup in soup.find_all("sup", attrs={NOTE: label}) if aside not in sup.parents]
        if label in labels or not mentions or not write(aside.children):
            steps.append(
                Step(line_of(aside), f"footnote that nothing refers to kept as text: {excerpt(text_of([aside]))}")
            )
            del aside[NOTE]
            continue
        labels[label] = label if _LABEL.fullmatch(label) else f"note-{len(labels) + 1}"
        notes[labels[label]] = aside.extract()
    for place in [soup, *notes.values()]:
        for sup in place.find_all("sup", attrs={NOTE: True}):
            if str(sup[NOTE]) in labels:
                sup[NOTE] = labels[str(sup[NOTE])]
            else:
                steps.append(Step(line_of(sup), f"reference to the empty footnote “{sup[NOTE]}” left out"))
                sup.decompose()
    return notes, steps


def _in_headings(soup: BeautifulSoup) -> Iterable[Step]:
    for sup in soup.find_all("sup", attrs={NOTE: True}):
        if sup.find_parent(list(HEADINGS)):
            yield Step(line_of(sup), f"reference to the footnote “{sup[NOTE]}” left out of a title")
            sup.decompose()


def referred(nodes: Iterable[PageElement], notes: Notes) -> list[str]:
    """Return the labels that the nodes refer to, in order, those of notes to notes after them."""
    found: list[str] = []
    queue = [node for node in nodes if isinstance(node, Tag)]
    while queue:
        node = queue.pop(0)
        for sup in [node, *node.find_all("sup", attrs={NOTE: True})]:
            label = str(sup.get(NOTE) or "")
            if label in notes and label not in found:
                found.append(label)
                queue.append(notes[label])
    return found


def written(labels: Iterable[str], notes: Notes) -> list[str]:
    """Return the definitions as Markdown blocks."""
    return [
        f"[^{label}]: " + write(notes[label].children).replace("\n", "\n    ").replace("\n    \n", "\n\n")
        for label in labels
    ]
