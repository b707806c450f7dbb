"""No hidden character turns the direction of a text.

Such characters make words appear in another order than the one in which they are written: a reviewer reads one sentence,
and another is published.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from site_tools.model.finding import Severity
from site_tools.sources.faults.characters import characters, named
from site_tools.sources.faults.flag import Flag, at

SEVERITY = Severity.ERROR
MEND = "Delete the character; the right direction of Arabic or Hebrew words comes by itself."
PASSES = ("# Contact {#contact}\n\nWrite to us: שלום, مرحبا.\n",)
FAILS = (
    (
        "# Contact {#contact}\n\nWe do \u202enot sell data.\n",
        "3:7 The hidden character U+202E RIGHT-TO-LEFT OVERRIDE changes the order of the words after it.",
    ),
    (
        "# Contact {#contact}\n\nWe do &#x2067;not sell data.\n",
        "3:7 The hidden character U+2067 RIGHT-TO-LEFT ISOLATE changes the order of the words after it.",
    ),
)
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def check_text(lines: Sequence[str]) -> Iterator[Flag]:
    """Yield each embedding, override and isolate."""
    for number, match, character in characters(lines, _TURNS):
        yield at(
            number,
            match.start() + 1,
            f"The hidden character {named(character)} changes the order of the words after it.",
        )
