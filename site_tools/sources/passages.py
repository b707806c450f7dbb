"""Body tokens → what a reader sees of them: passages, references, defined terms, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from markdown_it.token import Token

from site_tools.model.policy import Passage, PassageKind, Reference, Term
from site_tools.model.text import Span

DEFINED_TERM = re.compile('[“"„«‘\'](?P<term>[^“”"„«»]+?)[”"“»’\']')
_KINDS: dict[str, PassageKind] = {
    "td_open": "cell",
    "th_open": "cell",
    "dt_open": "term",
    "dd_open": "definition",
    "list_item_open": "item",
    "blockquote_open": "quote",
}


class Reader:
    """Reads tokens of one file; `lines` are the file's, comments blanked, to find columns in."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines

    def passages(self, tokens: Sequence[Token], clause: str, kind: PassageKind = "paragraph") -> Iterator[Passage]:
        """Yield each run of visible text with the id of the innermost clause around it, `clause` where none is."""
        around: list[PassageKind] = [kind]
        clauses = [clause]
        finder = Finder(self._lines)
        for token in tokens:
            if token.type == "clause_open":
                clauses.append(token.meta["attributes"].id or clauses[-1])
            elif token.type == "clause_close":
                clauses.pop()
            elif token.nesting == 1:
                around.append(_KINDS.get(token.type, around[-1]))
            elif token.nesting == -1:
                around.pop()
            elif token.type == "inline" and (text := visible_text(token)).strip():
                yield Passage(around[-1], text.strip(), clauses[-1], _first_line(finder, token, text))
            elif token.type in {"fence", "code_block"} and token.content.strip():
                yield Passage("code", token.content.strip("\n"), clauses[-1], _first_line(finder, token, token.content))

    def references(self, tokens: Sequence[Token]) -> Iterator[Reference]:
        """Yield each link as it was written, in order; its place is that of its target."""
        finder = Finder(self._lines)
        for token in tokens:
            children = token.children or []
            for i, child in enumerate(children):
                if child.type != "link_open":
                    continue
                close = next(j for j in range(i, len(children)) if children[j].type == "link_close")
                href, text = str(child.attrs["href"]), plain(children[i:close])
                yield Reference(*split_href(href), text, finder.find(token, *_written(child, href, text)))

    def terms(self, tokens: Sequence[Token]) -> Iterator[Term]:
        """Yield each bold phrase in quotation marks: the places that define a term."""
        finder = Finder(self._lines)
        for token in tokens:
            for name in defined_terms(token):
                yield Term(name, finder.find(token, ("", name)))


class Finder:
    """Finds words in the lines of tokens, each after the one found before it; `lines` are a file's, comments blanked."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._rows: list[int] | None = None
        self._after = (0, 0)

    def find(self, token: Token, *needles: tuple[str, str]) -> Span:
        """Return where the second of a pair stands right after the first; the token's start where none is literal."""
        first, last = token.map or (0, 0)
        if self._rows != token.map:
            self._rows, self._after = token.map, (first, 0)
        for row in range(self._after[0], min(last, len(self._lines))):
            start = self._after[1] if row == self._after[0] else 0
            places = [(self._lines[row].find(before + needle, start), before, needle) for before, needle in needles]
            found = min((place for place in places if place[0] >= 0 and place[1] + place[2]), default=None)
            if found:
                column = found[0] + len(found[1])
                self._after = (row, column + len(found[2]))
                return Span("", row + 1, column + 1)
        indent = len(self._lines[first]) - len(self._lines[first].lstrip()) if first < len(self._lines) else 0
        return Span("", first + 1, indent + 1)


def _first_line(finder: Finder, token: Token, text: str) -> Span:
    return finder.find(token, ("", text.strip().split("\n")[0][:20]))


def _written(link: Token, href: str, text: str) -> Iterator[tuple[str, str]]:
    """Yield the ways in which a link to `href` may stand in the source, as what comes before and what is pointed at."""
    if link.markup == "autolink":
        yield "<", text
    elif "label" in link.meta:
        yield "", "[" + text
    else:
        for target in dict.fromkeys((href, unquote(href))):
            yield from (("](", target), ("](<", target))


def split_href(href: str) -> tuple[str | None, str]:
    """Return a link's policy and clause id: ("", id) within the policy, (None, URL) for a link out of the site."""
    if href.startswith("#"):
        return "", unquote(href[1:])
    name, _, ident = href.removeprefix("policy:").partition("#")
    if href.startswith("policy:") and name:
        return name, unquote(ident)
    return None, href


def visible_text(inline: Token) -> str:
    """Return an inline token's visible text, its line breaks kept; images and footnote marks are none."""
    return plain(inline.children or [])


def plain(children: Sequence[Token]) -> str:
    """Return the visible text of inline children, their line breaks kept."""
    breaks = {"softbreak", "hardbreak"}
    shown = {"text", "code_inline", "text_special"}
    return "".join(
        "\n" if child.type in breaks else child.content for child in children if child.type in shown | breaks
    )


def defined_terms(inline: Token) -> Iterator[str]:
    """Yield the phrase of each `**“Phrase”**` in an inline token, without its marks."""
    children = inline.children or []
    for i, child in enumerate(children):
        if child.type == "strong_open":
            close = next(j for j in range(i, len(children)) if children[j].type == "strong_close")
            if match := DEFINED_TERM.fullmatch(plain(children[i:close]).strip()):
                yield match["term"].strip()
