"""Lines → the characters of a kind that stand in them, as such or written as an HTML entity such as `&shy;`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from markdown_it.common.entities import entities
from markdown_it.common.utils import fromCodePoint, isValidEntityCode

_ENTITY = re.compile(
    r"&(?:#(?P<decimal>[0-9]{1,7})|#[xX](?P<hex>[0-9a-fA-F]{1,6})|(?P<name>[a-zA-Z][a-zA-Z0-9]{1,31}));"
)

_UNUSUAL = re.compile(_ENTITY.pattern + r"|[^\t\n\x20-\x7e]+")


def characters(lines: Sequence[str], wanted: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str], str]]:
    """Yield line number, match and character for each character that `wanted` matches; the match says where it stands."""
    if not wanted.search(unusual("\n".join(lines))):
        return
    for number, line in enumerate(lines, 1):
        found = [(match, match[0]) for match in wanted.finditer(line)]
        if "&" in line:
            meant = ((match, _meant(match)) for match in _ENTITY.finditer(line))
            found += [(match, character) for match, character in meant if wanted.fullmatch(character)]
            found.sort(key=lambda pair: pair[0].start())
        yield from ((number, match, character) for match, character in found)


@lru_cache(maxsize=1)
def unusual(text: str) -> str:
    """Return the characters of a text that no plain English sentence has, entities resolved; most rules need no more."""
    runs = [run[0] if run[0][0] != "&" else _meant(run) for run in _UNUSUAL.finditer(text)]
    return "\n".join(runs)


def named(character: str) -> str:
    """Return a character's number and Unicode name: "U+200B ZERO WIDTH SPACE"."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()


def _meant(entity: re.Match[str]) -> str:
    """Return what CommonMark shows for an entity: U+FFFD for a number that is no character's."""
    if entity["name"]:
        return entities.get(entity["name"], "")
    code = int(entity["decimal"]) if entity["decimal"] else int(entity["hex"], 16)
    return fromCodePoint(code) if isValidEntityCode(code) else "\ufffd"
