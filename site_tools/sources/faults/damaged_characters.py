"""No character was damaged on its way into a text.

Where a program takes a text for another encoding than its own, “Site” becomes â€œSiteâ€, or after a further loss
âSiteâ. What the author wrote is then no longer there to be published.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from site_tools.model.finding import Severity
from site_tools.sources.faults.characters import characters, named, unusual
from site_tools.sources.faults.flag import Flag, at

SEVERITY = Severity.ERROR
MEND = "Type the damaged words again, or copy them from the original."
PASSES = (
    "# Contact {#contact}\n\nNaïve Ångström, São Paulo, «\u00a0l’âge\u00a0», dégâts, Zażółć gęślą jaźń, “MENÜ”, § 5, °C, café’s.\n",
    "# Contact {#contact}\n\nÂge minimum : 13 ans. Câmara, tâche, gâteau; bod â ni.\n",
)
FAILS = (
    (
        "# Contact {#contact}\n\nWe donâ€™t sell it.\n",
        "3:4 “donâ€™t” came through damaged; “don’t” may have been meant.",
    ),
    ("# Contact {#contact}\n\nThe cafÃ© says.\n", "3:5 “cafÃ©” came through damaged; “café” may have been meant."),
    (
        "# Contact {#contact}\n\nThe âSiteâ â and âweâ.\n",
        "3:5 “âSiteâ” came through damaged: â stands where a quotation mark, an apostrophe or a dash was.",
    ),
    (
        "# Contact {#contact}\n\nThe âSiteâ.\n\nYour data â unless you object.\n",
        "3:5 “âSiteâ” came through damaged: â stands where a quotation mark, an apostrophe or a dash was.",
        "5:11 “â” came through damaged: â stands where a quotation mark, an apostrophe or a dash was.",
    ),
    (
        "# Contact {#contact}\n\nThis is Amperâs site.\n",
        "3:9 “Amperâs” came through damaged: â stands where a quotation mark, an apostrophe or a dash was.",
    ),
    (
        "# Contact {#contact}\n\nThe caf\ufffd says.\n",
        "3:8 A character was lost here; U+FFFD REPLACEMENT CHARACTER stands in its place.",
    ),
    (
        "# Contact {#contact}\n\nWrite&#8;to us.\n",
        "3:6 A character was lost here; U+FFFD REPLACEMENT CHARACTER stands in its place.",
    ),
    (
        "# Contact {#contact}\n\n\uf0b7 First\n",
        "3:1 The character U+F0B7 has no meaning outside the program that it was copied from.",
    ),
)
_LOST = re.compile("\ufffd|[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
_LOSSY = re.compile(
    r"(?<!\w)â\w[^â]{0,120}[\w.,!?]â(?!\w)"  # a pair of quotation marks
    r"|\b\w+nât\b(?<=(?:do|es|is|re|as|ca|wo|ld|id|ve|ad|te)nât)"  # don't, doesn't, isn't, aren't …
    r"|\b(?:[Ww]e|[Yy]ou|[Tt]hey)â(?:re|ll|ve|d)\b"
    r"|\b(?!\w*dégâts|mâts|appâts|bâts|rabâts)[A-Za-z]{2,}âs\b"
)
# A lone â may be a word (Welsh has it), but not in a file where others are damaged for certain.
_LOSSY_ANYWHERE = re.compile(_LOSSY.pattern + r"|(?<!\w)â(?!\w)|\w+â(?!\w)")
# Two, three or four bytes of UTF-8 as Windows-1252 shows them, and what Mac and DOS code pages make of the same.
_LOW = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_SUSPICIOUS = re.compile(f"[\u00c2-\u00df]{_LOW}|[\u00e0-\u00ef]{_LOW}{_LOW}|ð{_LOW}{{3}}|â€|[√├┬]|‚Ä|вЂ|Г[—©]")


def check_text(lines: Sequence[str]) -> Iterator[Flag]:
    """Yield the first damaged place of each line."""
    odd = unusual("\n".join(lines))
    if "â" in odd or _LOST.search(odd) or _SUSPICIOUS.search(odd):
        lossy = _LOSSY_ANYWHERE if "â" in odd and any(_LOSSY.search(line) for line in lines) else _LOSSY
        for number, line in enumerate(lines, 1):
            if (not line.isascii() or "&" in line) and (flag := _first(number, line, lossy)):
                yield flag


def _first(number: int, line: str, lossy: re.Pattern[str]) -> Flag | None:
    for _, lost, character in characters((line,), _LOST):
        if character == "\ufffd":
            return at(number, lost.start() + 1, f"A character was lost here; {named(character)} stands in its place.")
        message = f"The character {named(character)} has no meaning outside the program that it was copied from."
        return at(number, lost.start() + 1, message)
    if _SUSPICIOUS.search(line) and (flag := _misread(number, line)):
        return flag
    if "â" in line and (match := lossy.search(line)):
        message = f"“{match[0]}” came through damaged: â stands where a quotation mark, an apostrophe or a dash was."
        return at(number, match.start() + 1, message)
    return None


def _misread(number: int, line: str) -> Flag | None:
    """Return the first word of the line that ftfy takes for UTF-8 read as something else."""
    import ftfy  # noqa: PLC0415 - only a suspicious line pays for it
    from ftfy.badness import is_bad  # noqa: PLC0415

    for word in re.finditer(r"\S+", line):
        if _SUSPICIOUS.search(word[0]) and is_bad(word[0]):
            mended = ftfy.fix_encoding(word[0])
            hint = f"; “{mended}” may have been meant" if mended != word[0] else ""
            return at(number, word.start() + 1, f"“{word[0]}” came through damaged{hint}.")
    return None
