"""Text with characters that no policy may hold → the same words in plain characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from site_tools.importers.values import Step

_LINE_ENDS = re.compile("[\u2028\u2029\x85\x0b\x0c]")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_SOFT_HYPHEN = re.compile("\u00ad")
_ZERO_WIDTH = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u2060-\u2065\u2800\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff9-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# Joiners belong to letters of scripts beyond the Latin, Greek and Cyrillic ones, and to emoji.
_JOINER = re.compile("(?<![\u0590-\u1fff\u2070-\ufdff\ufe10-\U0010ffff])[\u200c\u200d]|(?<!\\S)[\ufe0e\ufe0f]")
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]")
_SYMBOL_BULLET = re.compile("[\uf0b7\uf0a7\uf0a8\uf0d8\uf0fc\uf076\uf06f]")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_REST = re.compile(r"[^\x20-\x7e\n\t]")
_NONCHARACTERS = re.compile(
    "[\ufdd0-\ufdef" + "".join(chr((plane << 16) + last) for plane in range(17) for last in (0xFFFE, 0xFFFF)) + "]"
)
_TABS = re.compile(r"(?<=\S)\t+")
# Joiners, and signs of Arabic, Syriac and Kaithi that Unicode files under "format" although they are seen.
_KEPT_FORMATS = frozenset(
    "\u200c\u200d\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)

_CHANGES: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (_LINE_ENDS, "\n", "unusual line end changed to a plain one"),
    (_SPACES, " ", "special space changed to a plain one"),
    (_SOFT_HYPHEN, "", "soft hyphen left out"),
    (_ZERO_WIDTH, "", "invisible character left out"),
    (_JOINER, "", "invisible character left out"),
    (_SYMBOL_BULLET, "•", "bullet of a symbol font changed to a plain one"),
    (_PRIVATE, "", "character without meaning outside its program left out"),
    (_DIRECTION, "", "invisible character that turns the writing direction left out"),
)


def clean(text: str, line: int = 1) -> tuple[str, list[Step]]:
    """Return the text without invisible and control characters; its first line is `line` of the input."""
    steps: list[Step] = []

    def noted(replacement: str, what: str) -> Callable[[re.Match[str]], str]:
        def replace(match: re.Match[str]) -> str:
            steps.append(Step(line + match.string.count("\n", 0, match.start()), what))
            return replacement

        return replace

    if text.isascii() and text.isprintable():
        return text, steps
    for pattern, replacement, what in _CHANGES:
        text = pattern.sub(noted(replacement, what), text)
    control = noted("", "control character left out")
    text = _REST.sub(lambda match: control(match) if _is_control(match[0]) else match[0], text)
    return _TABS.sub(" ", text), steps


def _is_control(character: str) -> bool:
    return bool(_NONCHARACTERS.match(character)) or unicodedata.category(character) in {"Cc", "Cf", "Cs"} - (
        {"Cf"} if character in _KEPT_FORMATS else set()
    )
