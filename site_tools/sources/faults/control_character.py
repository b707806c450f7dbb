"""No control character stands in a text.

Control characters steer devices and have no shape. Pasted from elsewhere they hide in a text, break the pages that are made
of it, or show as an empty box.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from site_tools.model.finding import Severity
from site_tools.sources.faults.characters import characters, named
from site_tools.sources.faults.flag import Flag, at

SEVERITY = Severity.ERROR
MEND = "Delete the character; where it stood for a line break, begin a new line."
PASSES = ("# Contact {#contact}\n\nWrite\tto us.\n",)
FAILS = (
    ("# Contact {#contact}\n\nWrite\x0bto us.\n", "3:6 The invisible control character U+000B stands here."),
    (
        "# Contact {#contact}\n\nWrite to us.\u2028Now.\n",
        "3:13 The invisible control character U+2028 LINE SEPARATOR stands here.",
    ),
    (
        "# Contact {#contact}\n\nWrite&#x2028;to us.\n",
        "3:6 The invisible control character U+2028 LINE SEPARATOR stands here, written &#x2028;.",
    ),
)
_CONTROL = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]")


def check_text(lines: Sequence[str]) -> Iterator[Flag]:
    """Yield each control character, line separator and noncharacter."""
    for number, match, character in characters(lines, _CONTROL):
        how = f", written {match[0]}" if match[0] != character else ""
        yield at(number, match.start() + 1, f"The invisible control character {named(character)} stands here{how}.")
