"""Text that declares nothing, line by line: headings, list items with their lead-in, links, tables; the rest is prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.model.evidence import Sentence
from site_tools.model.text import Span
from site_tools.splitting import plain, split

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_RULE = re.compile(r"\s*(?:=+|-{2,}|\*{3,}|_{3,}|[|\s:-]+)\s*$")
_ITEM = re.compile(
    r"\s*(?:[-*+·•◦▪●○–]|\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+|\(?(?:[a-z]|[ivx]{1,4})[.)]|[IVX]{1,5} ?[–—-]|\(\d{1,2}\))[\s\u200b]+(?=\S)"
)
_BULLET = re.compile(r"\s*[-*+·•◦▪●○–]\s")
_LINK = re.compile(r"!?\[([^\]]*)\]\(\s*<?([^)\s>]*)>?[^)]*\)")
_AUTO = re.compile(r"<((?:https?://|mailto:)[^>\s]+|[\w.+-]+@[\w.-]+\.\w+)>")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")
_EMPHASIS = re.compile(r"(\*{1,3}|_{2,3})(?=\S)(.+?)(?<=\S)\1")
_SINGLE = re.compile(r"(?<!\w)_([^_\s](?:[^_]*[^_\s])?)_(?!\w)|_([.:;,]*)_(?=\s|$)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_STRUCK = re.compile(r"~~.+?~~")
_CAPTION = re.compile(r"(?:[A-Z]?\d+(?:\.\d+)*[.)]?\s+)?[A-Z][^.:;!?@]{0,58}$")
_LONG_TITLE = 15
_BARE = 7  # the level of a title without a mark


class MarkupReader:
    """Reads one text; keeps the titles above, the lead-in of the list it stands in, and whether code is open."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._titles: list[tuple[int, str]] = []
        self._lead = ""
        self._nested = ""
        self._last = ""
        self._code = False
        self._table = False
        self._marked = False
        self._bare: list[str] = []

    def read(self, text: str) -> Iterator[Sentence]:
        """Yield the sentences of a text, in order."""
        text = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self._marked = any(map(_HEADING.match, lines))
        blank = True
        paragraph: list[str] = []
        start = 0
        for number, line in enumerate([*lines, ""], 1):
            if paragraph and (not line.strip() or self._breaks(line, paragraph)):
                yield from self._paragraph(paragraph, start, blank=blank)
                paragraph = []
                blank = False
            if _FENCE.match(line):
                self._code = not self._code
            elif line.strip() and not self._code:
                if not paragraph:
                    start = number
                paragraph.append(line)
            blank = blank or not line.strip()

    def _breaks(self, line: str, paragraph: list[str]) -> bool:
        """Return whether a line begins a new block: marks, tables, or the line before is no wrapped prose."""
        before = paragraph[-1]
        if _RULE.fullmatch(line):
            return False  # underlines the title before it
        marked = _HEADING.match(line) or _ITEM.match(line) or line.lstrip().startswith("|") or _FENCE.match(line)
        wrapped = not _HEADING.match(before) and line[:1].islower() and before.rstrip()[-1:] not in ".:;!?"
        return bool(marked) or not (wrapped or self._wraps(before, line))

    def _wraps(self, before: str, line: str) -> bool:
        """Return whether prose goes on: the line before is long and stops in mid-sentence."""
        return (
            not _HEADING.match(before)
            and 60 < len(before) < 140  # noqa: PLR2004 - the widths at which editors wrap
            and before.rstrip()[-1:] not in ".:;!?|"
            and not _RULE.fullmatch(line)
        )

    def _paragraph(self, lines: list[str], number: int, *, blank: bool) -> Iterator[Sentence]:
        if len(lines) > 1 and _RULE.fullmatch(lines[-1]) and not lines[0].lstrip().startswith("|"):
            level = 1 if lines[-1].strip()[0] == "=" else 2
            yield from self._title(level, " ".join(lines[:-1]), number)
            return
        heading = _HEADING.match(lines[0])
        if heading:
            yield from self._title(len(heading[1]), heading[2], number)
            lines, number = lines[1:], number + 1
        if lines and not (len(lines) == 1 and _RULE.fullmatch(lines[0])):
            yield from self._block(lines, number, blank=blank)

    def _title(self, level: int, raw: str, number: int) -> Iterator[Sentence]:
        text, links = visible(raw)
        text = re.sub(r"\s*\{#[^}]*\}$", "", text)
        self._lead = self._nested = self._last = ""
        self._table = False
        if len(text.split()) > _LONG_TITLE or (text.endswith((".", ";")) and len(text.split()) > _LONG_TITLE // 2):
            yield from self._sentences(text, links, number, "")
        elif text.endswith(":") and len(text.split()) > 2:  # noqa: PLR2004 - "You have the right to:" leads a list
            self._lead = text
        else:
            self._titles = [title for title in self._titles if title[0] < level]
            self._titles.append((level, text))

    def _block(self, lines: list[str], number: int, *, blank: bool) -> Iterator[Sentence]:
        row = lines[0].lstrip().startswith("|")
        item = None if row else _ITEM.match(lines[0])
        raw = "\n".join(lines)
        text, links = visible(raw[item.end() :] if item else raw)
        if not text:
            return
        if row:
            yield from self._row(text, links, number)
            return
        self._table = False
        bare = not (self._marked or item or self._lead) and len(lines) == 1 and bool(_CAPTION.fullmatch(text))
        self._titled(text if bare else "")
        lead = self._lead_of(lines[0], text, listed=bool(item), bullet=bool(_BULLET.match(lines[0])), blank=blank)
        yield from self._sentences(text, links, number, lead)
        last = split(text)[-1]
        if last.endswith(":"):
            if lead:
                self._nested = last
            else:
                self._lead, self._nested = last, ""
        elif not lead:
            self._last = last
            if not item and not _CAPTION.fullmatch(text):
                self._lead = self._nested = ""

    def _titled(self, bare: str) -> None:
        """Take a short line for the title of what follows, where the text marks no titles; "" is a line that is none."""
        if bare:
            self._bare.append(bare)
        elif self._bare:
            few = len(self._bare) <= 2  # noqa: PLR2004 - a title and its subtitle; more are a list
            self._titles = [(_BARE, title) for title in self._bare] if few else []
            self._bare = []

    def _row(self, text: str, links: list[tuple[str, str]], number: int) -> Iterator[Sentence]:
        """Yield a table's row; the first row leads the others in."""
        if not self._table:
            self._table, self._lead, self._nested = True, text, ""
            yield from self._sentences(text, links, number, "")
        else:
            yield from self._sentences(text, links, number, self._lead)

    def _lead_of(self, line: str, text: str, *, listed: bool, bullet: bool, blank: bool) -> str:
        """Return the lead-in of a block: of its list, or of unmarked lines that go on after a colon."""
        del blank
        follows = (
            listed or text[:1].islower() or bool(re.match(r"(?:the |your )?right (?:to|of)\b", text, re.IGNORECASE))
        )
        short = bool(_CAPTION.fullmatch(text)) and self._lead != ""
        if not (follows or short or line.startswith(("\t", "  "))):
            self._lead = self._nested = ""
            return ""
        if not self._lead and bullet and self._last:
            self._lead = self._last
        return f"{self._lead} {self._nested}".strip() if self._lead else ""

    def _sentences(self, text: str, links: list[tuple[str, str]], number: int, lead: str) -> Iterator[Sentence]:
        titles = tuple(title for _, title in self._titles)
        for piece in split(text):
            targets = tuple(target for shown, target in links if shown in piece)
            yield Sentence(piece, Span(self._file, number), lead, titles, targets)


def visible(raw: str) -> tuple[str, list[tuple[str, str]]]:
    """Return what a reader sees of some Markdown, made plain, and its links as (words, target)."""
    links: list[tuple[str, str]] = []

    def link(match: re.Match[str]) -> str:
        if match[0].startswith("!"):
            return ""
        links.append((plain(_EMPHASIS.sub(r"\2", match[1])), match[2]))
        return match[1]

    def auto(match: re.Match[str]) -> str:
        shown = match[1].removeprefix("mailto:")
        links.append((shown, match[1]))
        return shown

    text = _TAG.sub(" ", _AUTO.sub(auto, _LINK.sub(link, raw)))
    text = _STRUCK.sub("", text)
    for _ in range(2):
        text = _EMPHASIS.sub(r"\2", text)
    text = _SINGLE.sub(lambda match: match[1] or match[2] or "", text)
    text = _ESCAPE.sub(r"\1", text).replace("|", " ")
    return plain(text), links
