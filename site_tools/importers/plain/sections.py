"""Lines → where sections open: by numbers, by titles that stand alone, or by `Title:` openings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import dropwhile, islice

from site_tools.importers.plain.contents import Opening
from site_tools.importers.plain.lines import (
    BULLET,
    LETTERED,
    NUMBERED,
    Line,
    capitalised,
    is_contact_label,
    shouted,
    title_like,
)

_NUMBER = re.compile(
    r"(?:(?:section|article|part|chapter|§)\s*)?(?P<number>\d{1,2}|[IVX]{1,5})(?:\s?[.):]|\s[–—-]|(?=\s))\s*(?P<title>\S.*)",
    re.IGNORECASE,
)
_SUBNUMBER = re.compile(r"(?P<number>[1-9]\d?(?:\.\d{1,2}){1,3})\.?\s+(?P<title>\S.*)")
_LABELLED = re.compile(r"(?P<title>[^:.;!?]{3,60}):(?:\s+(?P<rest>\S.*))?")
_ROMAN = {"I": 1, "V": 5, "X": 10}
_LEAST = 2
_FEW_WORDS = 6
_CHAIN = 4


def find(lines: Sequence[Line]) -> tuple[Opening, ...]:
    """Return the openings by the first manner that gives at least two sections, () where none does."""
    for manner in (numbered, _alone, _labelled):
        openings = manner(lines)
        if sum(opening.level == 1 for opening in openings) >= _LEAST:
            return openings
    return ()


def numbered(lines: Sequence[Line]) -> tuple[Opening, ...]:
    """Return the longest chain 1, 2, 3 … of numbered titles, with titles such as "2.1 Scope" below them."""
    candidates = [
        (i, number, match["title"])
        for i in range(len(lines))
        if (match := _heading(lines, i)) and (number := _value(match["number"]))
    ]
    best: list[Opening] = []
    for first, (_, number, _) in enumerate(candidates):
        if number != 1:
            continue
        best = max(best, _chain(candidates[first:]), key=len)
    if not best:
        return ()
    below = [
        Opening(i, match["title"].rstrip(":"), "", match["number"], match["number"].count(".") + 1)
        for i, line in enumerate(lines)
        if i > best[0].index and (match := _SUBNUMBER.fullmatch(line.text)) and title_like(match["title"].rstrip(":"))
    ]
    return tuple(sorted([*best, *below], key=lambda opening: opening.index))


def _chain(candidates: Sequence[tuple[int, int, str]]) -> list[Opening]:
    """Return the titles that count up from the first one; a single number may be missing."""
    chain: list[Opening] = []
    last = 0
    for place, (index, value, title) in enumerate(candidates):
        gap = value == last + 2 and all(later != last + 1 for _, later, _ in candidates[place:])
        if value == last + 1 or (gap and chain):
            head, rest = _split(title)
            chain.append(Opening(index, head, rest, str(value)))
            last = value
    return chain


def _heading(lines: Sequence[Line], index: int) -> re.Match[str] | None:
    """Return the match if a line is a numbered title and no item of a numbered list."""
    match = _NUMBER.fullmatch(lines[index].text)
    if match is None or not title_like(_split(match["title"])[0]):
        return None
    value = _value(match["number"])
    for step in (-1, 1):
        beside = NUMBERED.match(lines[index + step].text) if 0 <= index + step < len(lines) else None
        if beside and int(beside["number"]) == value + step:
            return None
    return match


def _split(title: str) -> tuple[str, str]:
    match = _LABELLED.fullmatch(title)
    return (match["title"], match["rest"] or "") if match else (title, "")


def _value(number: str) -> int:
    """Return the value of a decimal or Roman number."""
    if number.isdigit():
        return int(number)
    values = [_ROMAN[c] for c in number.upper()]
    return sum(-value if value < max(values[i:]) else value for i, value in enumerate(values))


def _alone(lines: Sequence[Line]) -> tuple[Opening, ...]:
    """Return titles that are paragraphs of their own; those in capitals are above the others."""
    found = [i for i in range(len(lines)) if stands_alone(lines, i)]
    capitals = sum(shouted(lines[i].text) for i in found) >= _LEAST
    openings = [Opening(i, lines[i].text, "", level=1 if not capitals or shouted(lines[i].text) else 2) for i in found]
    first = next((n for n, opening in enumerate(openings) if opening.level == 1), 0)
    return tuple(openings[first:])


def stands_alone(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is a title by itself: a paragraph of one line with text below it."""
    text = lines[index].text
    if not title_like(text) or re.search(r"[\d,:]", text) or BULLET.match(text) or LETTERED.match(text):
        return False
    joined = bool(index and lines[index - 1].text)
    followed = bool(index + 1 < len(lines) and lines[index + 1].text)
    short = capitalised(text) or text.endswith("?") or len(text.split()) <= _FEW_WORDS
    if joined or (followed and not shouted(text)) or not short:
        return False
    above = next((line.text for line in reversed(lines[:index]) if line.text), "")
    below = [line.text for line in islice((line for line in lines[index + 1 :] if line.text), _CHAIN)]
    if capitalised(text):  # a title may head another one, if only text comes in the end
        below = list(
            dropwhile(lambda line: title_like(line) and capitalised(line) and not re.search(r"[\d,]", line), below)
        )
    heads = bool(below) and (len(below[0]) > len(text) or below[0].endswith((".", ":", ";")) or shouted(text))
    return heads and not above.endswith((":", ",", ";"))


def _labelled(lines: Sequence[Line]) -> tuple[Opening, ...]:
    return tuple(_labels(lines))


def _labels(lines: Sequence[Line]) -> Iterable[Opening]:
    for index, line in enumerate(lines):
        match = _LABELLED.fullmatch(line.text)
        fresh = not (index and lines[index - 1].text)
        if (
            match
            and fresh
            and title_like(match["title"])
            and not is_contact_label(match["title"])
            and (match["rest"] or capitalised(match["title"]))
        ):
            yield Opening(index, match["title"], match["rest"] or "")
