"""Text whose punctuation was decoded wrongly → the punctuation it had.

Two kinds of damage: UTF-8 read as Windows-1252 ("â€œ"), which ftfy turns back, and the same with only its first
character left ("â"), where opening quote, closing quote, apostrophe and dash have become one: those are told apart by
where they stand.
"""

from __future__ import annotations

import re

import ftfy

from site_tools.importers.values import Step

_LOST = "\u00e2"  # â
_BESIDE_WORD = re.compile(
    rf"(?<!\w){_LOST}(?!\w)|(?<=[^\W{_LOST}]){_LOST}(?!\w)|(?<!\w){_LOST}(?=[A-Z]\w*{_LOST}(?!\w))"
)
_INSIDE_WORD = re.compile(rf"(?<=[^\W\d_]){_LOST}(?=[^\W\d_])")
_CONTRACTION = re.compile(rf"(?<=[^\W\d_]){_LOST}(?=(?:s|t|re|ve|ll|d|m)\b)")
_OPENING = re.compile(rf"(?<![^\s(\[{{/–—-]){_LOST}(?=[^\s{_LOST}])")


def restore(text: str) -> tuple[str, list[Step]]:
    """Return the text with its damage mended where it can be, line by line."""
    steps: list[Step] = []
    lines: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        mended = line if line.isascii() else ftfy.fix_encoding(line)
        if mended != line:
            steps.append(Step(number, "wrongly decoded characters restored"))
        if "\ufffd" in mended:
            steps.append(Step(number, "the sign � stands for a character that was lost before this import: look it up"))
        lines.append(mended.replace("\n", " "))
    if not _is_lossy("\n".join(lines)):
        return "\n".join(lines), steps
    restored = [_restore_line(line, number) for number, line in enumerate(lines, 1)]
    return "\n".join(line for line, _ in restored), steps + [step for _, found in restored for step in found]


def _is_lossy(text: str) -> bool:
    """Whether "â" stands for lost punctuation here: at the edges of words, and in no word as its letter."""
    return bool(_BESIDE_WORD.search(text)) and not _INSIDE_WORD.search(_CONTRACTION.sub("", text))


def _restore_line(line: str, number: int) -> tuple[str, list[Step]]:
    steps: list[Step] = []
    for pattern, sign, what in (
        (_CONTRACTION, "’", "damaged apostrophe restored"),
        (re.compile(rf"(?<=\s){_LOST}(?=\s)"), "–", "dash restored from a damaged character"),
        (_OPENING, "“", "damaged quotation mark restored"),
        (re.compile(_LOST), "”", "damaged quotation mark restored"),
    ):
        line, count = pattern.subn(sign, line)
        steps += [Step(number, what)] * count
    return line, steps
