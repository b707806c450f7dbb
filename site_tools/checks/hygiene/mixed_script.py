"""A word is written in the letters of one script.

“Оfficer” with a Cyrillic first letter looks like a word and is none: a search does not find it, a screen reader spells it out,
and whatever looks for the clause passes it by. Most often it came with a copy from elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.checks.hygiene.draft import Draft, within
from site_tools.checks.hygiene.flag import Flag
from site_tools.model.finding import Severity

SEVERITY = Severity.ERROR
MEND = "Type the word anew in plain letters."
PASSES = (
    "# Data {#data}\n\nWe write “персональные данные” and “δεδομένα” in their own letters, and measure in µm and Ω.\n",
    "# Data {#data}\n\nNaïve façades in Łódź, and an α-test.\n",
)
FAILS = (
    (
        "# Data {#data}\n\nOur \u043effi\u0441er answers.\n",
        "3:5 “\u043effi\u0441er” mixes letters of several scripts, or has letters of double width.",
    ),
    (
        "# Data {#data}\n\nOur \uff4f\uff46\uff46\uff49\uff43\uff45\uff52 answers.\n",
        "3:5 “\uff4f\uff46\uff46\uff49\uff43\uff45\uff52” mixes letters of several scripts, or has letters of double width.",
    ),
)
_FOREIGN = (
    "\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u13a0-\u13ff"  # Greek, Cyrillic, Armenian, Cherokee: they hold look-alikes
)
_ODD = re.compile(rf"[{_FOREIGN}\uff21-\uff3a\uff41-\uff5a]")
_WORD = re.compile(rf"[A-Za-z]+[{_FOREIGN}][\w]*|[{_FOREIGN}]+[A-Za-z]\w*|[\uff21-\uff3a\uff41-\uff5a]+")


def check(draft: Draft) -> Iterator[Flag]:
    """Yield each word of several scripts or of full-width letters, in titles and text."""
    for clause in draft.headings():
        yield from (Flag(clause.span, _said(match), clause.id) for match in _found(clause.title))
    for passage in draft.passages():
        for match in _found(passage.text):
            yield Flag(within(passage, match.start()), _said(match), passage.clause)


def _found(text: str) -> Iterator[re.Match[str]]:
    if not _ODD.search(text):
        return iter(())
    return (match for match in _WORD.finditer(text) if len(match[0]) > 2)  # noqa: PLR2004 - a unit such as µm


def _said(match: re.Match[str]) -> str:
    return f"“{match[0]}” mixes letters of several scripts, or has letters of double width."
