"""The HTML of a clause's body, as `sources` renders it → its leaves: each passage with what stands around it.

The HTML is our own and well formed, so that one expression finds its tags. Permanent links, back-links and the marks of
footnotes are no words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from site_tools.compare.normal import keys, mended

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)([^>]*)>")
_NO_WORDS = re.compile(
    r'<a class="cb-link".*?</a>| ?<a class="cb-back".*?</a>|<span class="cb-former".*?</span>', re.DOTALL
)
_NOTE = re.compile(r'<sup class="cb-note"[^>]*><a [^>]*>([^<]*)</a></sup>')
_ID = re.compile(r'\bid="([^"]*)"')
_KEPT = re.compile(r' (?:start|value|style)="[^"]*"| class="cb-footnotes"')
_WORD = re.compile(r"\S+\s*")
_HREF = re.compile(r'\bhref="([^"]*)"')
_BLOCKS = frozenset("p ul ol li table thead tbody tr th td dl dt dd blockquote pre h1 h2 h3 h4 h5 h6".split())  # noqa: SIM905 - reads best
_INLINE = frozenset("strong em dfn code a".split())  # noqa: SIM905 - as above
_SHOWN_EMPTY = frozenset({"th", "td"})


class Element(NamedTuple):
    """An element around a passage: `number` tells it from others of the body, `attributes` are those that readers see."""

    tag: str
    number: int
    attributes: str = ""


class Piece(NamedTuple):
    """Text with the start tags around it; a `note` is the number of a footnote, which is no word."""

    text: str
    marks: tuple[str, ...]
    note: bool = False


class Leaf:
    """A passage: the elements around it, outermost first, the id of the innermost clause ("" the body's own), its pieces.

    `words` are as written; `spaced` has one space or line break behind each, in code all white space that follows; `keys` is
    what they are compared by, wherever they link to; `linked` gives the place of each word in a link, with its target.
    """

    __slots__ = ("keys", "linked", "owner", "path", "pieces", "spaced", "words")

    def __init__(self, path: tuple[Element, ...], owner: str, pieces: tuple[Piece, ...]) -> None:
        text = pieces[0].text if len(pieces) == 1 else "".join([piece.text for piece in pieces if not piece.note])
        self.path = path
        self.owner = owner
        self.pieces = pieces
        self.words = text.split()
        self.spaced = _spaced(text, self.words, code=bool(path) and path[-1].tag == "pre")
        self.keys = keys(self.words, text)
        self.linked = _linked(pieces) if len(pieces) > 1 or (pieces and pieces[0].marks) else ()

    @property
    def table(self) -> Element | None:
        """Return the table that holds the passage, None where none does."""
        return next((element for element in self.path if element.tag == "table"), None)


@lru_cache(maxsize=512)
def leaves(html: str) -> tuple[Leaf, ...]:
    """Return the leaves of a body in reading order. Versions share most of their bodies, and each is read once."""
    reader = _Reader()
    html = mended(html).replace("<br>\n", "<br>")
    if "cb-" in html:
        html = _NOTE.sub(r"<sup \1>", _NO_WORDS.sub("", html))
    parts = _TAG.split(html)
    reader.text(parts[0])
    for i in range(1, len(parts), 4):
        if parts[i]:
            reader.close(parts[i + 1])
        else:
            reader.open(parts[i + 1], parts[i + 2])
        if parts[i + 3]:
            reader.text(parts[i + 3])
    return tuple(reader.leaves)


class _Reader:
    """What is open at one point of the HTML."""

    def __init__(self) -> None:
        self.leaves: list[Leaf] = []
        self._path: list[Element] = []
        self._owners = [""]
        self._divisions: list[bool] = []  # for each open div and item: is it a clause?
        self._marks: list[str] = []
        self._pieces: list[Piece] = []
        self._count = 0
        self._shown = 0  # leaves so far when the innermost cell began

    def text(self, text: str) -> None:
        if self._pieces or not text.isspace():
            self._pieces.append(Piece(unescape(text) if "&" in text else text, tuple(self._marks)))

    def open(self, tag: str, attributes: str) -> None:
        if tag in _INLINE:
            self._marks.append(f"<{tag}{attributes}>")
        elif tag == "br":
            self._pieces.append(Piece("\n", tuple(self._marks)))
        elif tag == "sup":
            self._pieces.append(Piece(attributes.strip(), (*self._marks, '<sup class="cb-note">'), note=True))
        elif tag == "div" or tag in _BLOCKS:
            self._end()
            self._enter(tag, attributes)

    def close(self, tag: str) -> None:
        if tag in _INLINE:
            self._marks.pop()
        elif tag == "div" or tag in _BLOCKS:
            self._end()
            if tag != "div":
                if tag in _SHOWN_EMPTY and len(self.leaves) == self._shown:
                    self.leaves.append(Leaf(tuple(self._path), self._owners[-1], ()))
                self._path.pop()
            if tag in {"div", "li"} and self._divisions.pop():
                self._owners.pop()

    def _enter(self, tag: str, attributes: str) -> None:
        if tag in {"div", "li"}:
            found = _ID.search(attributes) if 'class="cb-clause"' in attributes else None
            self._divisions.append(bool(found))
            if found:
                self._owners.append(unescape(found[1]) or self._owners[-1])
        if tag != "div":
            self._count += 1
            self._path.append(Element(tag, self._count, "".join(_KEPT.findall(attributes))))
            self._shown = len(self.leaves)

    def _end(self) -> None:
        """End the passage that is being read."""
        while self._pieces and not self._pieces[-1].note and not self._pieces[-1].text.strip():
            self._pieces.pop()
        if self._pieces:
            text, marks, note = self._pieces[-1]
            if text[-1:].isspace():
                self._pieces[-1] = Piece(text.rstrip(), marks, note)
            self.leaves.append(Leaf(tuple(self._path), self._owners[-1], tuple(self._pieces)))
            self._pieces = []


def _spaced(text: str, words: list[str], *, code: bool) -> list[str]:
    if code:
        found = _WORD.findall(text)
    elif "\n" in text:
        found = [word.rstrip() + ("\n" if "\n" in word else " ") for word in _WORD.findall(text)]
    else:
        found = [word + " " for word in words]
    if found:
        found[-1] = words[-1] + "\n"
    return found


def _linked(pieces: Sequence[Piece]) -> tuple[tuple[int, str], ...]:
    found: list[tuple[int, str]] = []
    count, apart = 0, True  # the words so far, and whether white space stands behind them
    for text, marks, note in pieces:
        if note:
            continue
        size = len(text.split())
        first = count - (not apart and bool(size) and not text[0].isspace())
        target = next((match[1] for mark in marks if (match := _HREF.search(mark))), None)
        if target is not None:
            found += [(first + n, unescape(target)) for n in range(size)]
        count, apart = first + size if size else count, text[-1:].isspace() if text else apart
    return tuple(found)
