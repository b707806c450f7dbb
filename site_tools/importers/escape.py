"""Plain words → Markdown that shows just these words, with as few backslashes as that takes."""

from __future__ import annotations

import re

_INLINE = (
    (re.compile(r"[\\`*]"), r"\\\g<0>"),
    (re.compile(r"(?<![^\W_])_|_(?![^\W_])"), r"\\_"),
    (re.compile(r"&(?=#?\w+;)"), "&amp;"),
    (re.compile(r"<(?=\S)"), "&lt;"),
    (re.compile(r"\](?=[(\[:])"), r"\\]"),
    (re.compile(r"\[(?=\^)|(?<=\^)\["), r"\\["),
    (re.compile(r"~(?=~)|(?<=~)~"), r"\\~"),
)
_LINE_START = (
    (re.compile(r"(?=(?:#{1,6}|[-+])(?:\s|$))"), "\\\\"),
    (re.compile(r"(?=[>:~{|])"), "\\\\"),
    (re.compile(r"(?=(?:=+|[-|: ]{2,})\s*$)"), "\\\\"),
    (re.compile(r"(\d{1,9})(?=[.)](?:\s|$))"), r"\1\\"),
)
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")


def words(text: str) -> str:
    """Escape text that stands somewhere within a line."""
    for pattern, replacement in _INLINE:
        text = pattern.sub(replacement, text)
    return text


def line_start(line: str) -> str:
    """Escape what would make a line of a paragraph the beginning of a list, a heading, attributes or the like."""
    for pattern, replacement in _LINE_START:
        if pattern.match(line):
            return pattern.sub(replacement, line, count=1)
    return line


def everything(text: str) -> str:
    """Escape every sign: ugly, and right whatever stands around it."""
    return _PUNCTUATION.sub(lambda match: "&lt;" if match[0] == "<" else "\\" + match[0], text)
