"""No character in a text is invisible.

A zero-width space inside a word, a soft hyphen or a hidden tag looks like nothing, but a search for the word no longer
finds it, and two texts that look alike differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from site_tools.model.finding import Severity
from site_tools.sources.faults.characters import characters, named
from site_tools.sources.faults.flag import Flag, at

SEVERITY = Severity.WARNING
MEND = "Delete the character, or type the word again."
PASSES = (
    "# Contact {#contact}\n\nNaïve « français » 👨‍👩‍👧 ❤️ and می‌خواهم.\n",
    "# Contact {#contact}\n\nA&nbsp;space &amp; more.\n",
)
FAILS = (
    ("# Contact {#contact}\n\nE\u200bmail us.\n", "3:2 The invisible character U+200B ZERO WIDTH SPACE stands here."),
    ("# Contact {#contact}\n\nAgree\u00adment\n", "3:6 The invisible character U+00AD SOFT HYPHEN stands here."),
    (
        "# Contact {#contact}\n\nA \ufeffword\n",
        "3:3 The invisible character U+FEFF ZERO WIDTH NO-BREAK SPACE stands here.",
    ),
    (
        "# Contact {#contact}\n\nHi\U000e0041\n",
        "3:3 The invisible character U+E0041 TAG LATIN CAPITAL LETTER A stands here.",
    ),
    (
        "# Contact {#contact}\n\nAgree&shy;ment\n",
        "3:6 The invisible character U+00AD SOFT HYPHEN stands here, written &shy;.",
    ),
)
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2060-\u2065\u206a-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_JOINERS = "\u200c\u200d\ufe0e\ufe0f"
_LAST_LATIN = "\u058f"  # joiners are letters' parts in the scripts that follow


def check_text(lines: Sequence[str]) -> Iterator[Flag]:
    """Yield each invisible character that no script and no emoji needs."""
    for number, match, character in characters(lines, _INVISIBLE):
        before = lines[number - 1][match.start() - 1 : match.start()] if match.start() else ""
        if character in _JOINERS and (before > _LAST_LATIN or (before and character in "\ufe0e\ufe0f")):
            continue
        how = f", written {match[0]}" if match[0] != character else ""
        yield at(number, match.start() + 1, f"The invisible character {named(character)} stands here{how}.")
