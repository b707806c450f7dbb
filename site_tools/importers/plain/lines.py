"""The lines of a plain text, and what a single line looks like."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from site_tools.model.value import value

_MOST_WORDS, _LONGEST = 14, 100
_SMALL = frozenset(
    re.findall(r"\w+", "a an and as at by de for from in into of on or our out per the to under up via with your")
)
_CONTACT = re.compile(r"@|https?:|www\.|\+\d|\d{4,}")
_LABEL_WORDS = re.compile(
    r"(?:e-?mail|address|phone|tel(?:ephone)?|fax|attn|attention|website|web|date|effective|last|updated|note|example|for example|important|url|by \w+|in writing)\b",
    re.IGNORECASE,
)
DATED = re.compile(
    r"(?:this \w+ \w+ was )?(?:last )?(?:updated?|revised?|modified|effective|version|revision|as of)\b.{0,40}\d",
    re.IGNORECASE,
)
BULLET = re.compile(r"(?:[•●○◦▪▫■□‣⁃∙·*►➢✓]|[-–—](?=\s)|o(?=\s{2,}))\s*(?=\S)")
NUMBERED = re.compile(r"(?P<number>\d{1,2})[.)]\s+(?=\S)")
LETTERED = re.compile(r"\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})\)\s+(?=\S)")


@value
class Line:
    """One line of the input without the spaces around it; `number` counts from 1."""

    number: int
    text: str


Paragraph = tuple[Line, ...]


def lines_of(text: str) -> tuple[Line, ...]:
    """Return the lines with single spaces between words."""
    return tuple(Line(number, " ".join(line.split())) for number, line in enumerate(text.split("\n"), 1))


def paragraphs(lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """Gather lines between blank ones; a line that tells the date of the text stands by itself."""
    found: list[list[Line]] = [[]]
    for line in lines:
        alone = len(line.text) <= _LONGEST and DATED.match(line.text)
        if not line.text or alone:
            found.append([])
        if line.text:
            found[-1].append(line)
        if alone:
            found.append([])
    return tuple(tuple(group) for group in found if group)


def title_like(text: str) -> bool:
    """Whether a line could be a heading: short, begins with a capital, no sentence, no contact detail."""
    words = text.split()
    if not words or len(words) > _MOST_WORDS or len(text) > _LONGEST or _CONTACT.search(text) or DATED.match(text):
        return False
    return (text[0].isupper() or text[0].isdigit()) and text[-1] not in ".,;:" and any(c.isalpha() for c in text)


def capitalised(text: str) -> bool:
    """Whether every word that counts begins with a capital: "Legal Bases for Processing"."""
    return all(word[0].isupper() or word.lower() in _SMALL for word in re.findall(r"[^\W\d_][\w’'-]*", text))


def shouted(text: str) -> bool:
    """Whether a line is written in capitals."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 3 and text.upper() == text and text.lower() != text  # noqa: PLR2004 - "FAQ" is no heading


def is_contact_label(label: str) -> bool:
    """Whether a label introduces a detail or a remark ("E-mail", "Note") and no clause."""
    return _LABEL_WORDS.match(label) is not None


def is_cut(before: str, line: str) -> bool:
    """Whether a line goes on with a sentence that a scraper has cut."""
    return line[:1].islower() and before.endswith((".", "!", "?"))


def without(lines: Iterable[Line], dropped: Iterable[int]) -> tuple[Line, ...]:
    """Return the lines, those with the `dropped` numbers blank."""
    gone = set(dropped)
    return tuple(Line(line.number, "") if line.number in gone else line for line in lines)
