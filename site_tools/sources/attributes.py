"""`{#id clause="type …" was="old-id …"}` → Attributes: the one grammar for headings, blocks and list items."""

from __future__ import annotations

import re
import unicodedata

from site_tools.model.value import value

ID = re.compile(r"[a-z][a-z0-9-]*")
TYPE = re.compile(r"[a-z][a-z0-9_-]*(?:\.[a-z0-9_-]+)+")
_PIECE = re.compile(r'#(?P<id>[^\s}]+)|(?P<key>[\w:-]+)="(?P<value>[^"]*)"|(?P<other>\S+)')
_TRAILING = re.compile(r'(?P<title>.*?)[ \t]*(?<!\\)\{(?P<inner>(?:[#.:]|[\w:-]+=)(?:"[^"]*"|[^"{}])*)\}\s*', re.DOTALL)


@value
class Attributes:
    """What one pair of braces says. `unknown` holds each piece that is none of ours, as written."""

    raw: str
    line: int
    column: int
    id: str = ""
    types: tuple[str, ...] = ()
    was: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def parse_attributes(raw: str, line: int, column: int) -> Attributes:
    """Read the braces `raw`, which stand at `line` and `column` of their file."""
    ident, types, was = "", "", ""
    unknown: list[str] = []
    for piece in _PIECE.finditer(raw.strip()[1:-1]):
        if piece["id"] and not ident:
            ident = piece["id"]
        elif piece["key"] == "clause" and not types:
            types = piece["value"]
        elif piece["key"] == "was" and not was:
            was = piece["value"]
        else:
            unknown.append(piece[0])
    return Attributes(raw.strip(), line, column, ident, tuple(types.split()), tuple(was.split()), tuple(unknown))


def column_in(attributes: Attributes, piece: str, *, last: bool = False) -> int:
    """Return the column in the file at which `piece` stands, as a word of its own, in a pair of braces."""
    places = [match.start() for match in re.finditer(rf'(?<![^\s"{{]){re.escape(piece)}(?![^\s"}}])', attributes.raw)]
    return attributes.column + (places[-1 if last else 0] if places else 0)


def split_heading(content: str) -> tuple[str, str]:
    """Return a heading's title and its trailing braces ("" where it has none)."""
    match = _TRAILING.fullmatch(content)
    return (match["title"], "{" + match["inner"] + "}") if match else (content, "")


def slug(title: str) -> str:
    """Return an id made of a title's letters and digits, "clause" where it has none of ours."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-").lstrip("0123456789-") or "clause"
