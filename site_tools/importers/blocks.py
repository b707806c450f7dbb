"""HTML blocks → Markdown blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy

from bs4 import NavigableString, PageElement, Tag

from site_tools.importers.inline import paragraph, text_of
from site_tools.importers.tags import BLOCKS

_INDENT = re.compile(r"^(?=.)", re.MULTILINE)
_LANGUAGE = re.compile(r"language-([\w+-]+)")


def write(nodes: Iterable[PageElement]) -> str:
    """Return the Markdown of everything in `nodes`, blocks apart by an empty line."""
    blocks: list[str] = []
    before = ""
    for tag in runs(nodes):
        block = _block(tag, other=tag.name == before)
        if block:
            blocks.append(block)
            before = tag.name
    return "\n\n".join(blocks)


def runs(nodes: Iterable[PageElement]) -> Iterator[Tag]:
    """Yield the blocks among `nodes`, containers opened, loose words gathered into paragraphs."""
    loose: list[PageElement] = []
    for node in nodes:
        if isinstance(node, Tag) and _is_block(node):
            yield from _paragraphs(loose)
            loose = []
            yield from [node] if node.name in _WRITERS else runs(list(node.children))
        else:
            loose.append(node)
    yield from _paragraphs(loose)


def _is_block(node: Tag) -> bool:
    return node.name in BLOCKS or node.find(list(BLOCKS)) is not None


def _paragraphs(nodes: Sequence[PageElement]) -> Iterator[Tag]:
    """Yield the loose nodes as `p` elements, a new one after two line breaks in a row."""
    group: list[PageElement] = []
    breaks = 0
    for node in nodes:
        blank = isinstance(node, NavigableString) and not str(node).strip()
        breaks = breaks + 1 if isinstance(node, Tag) and node.name == "br" else breaks * blank
        group.append(node)
        if breaks > 1:
            yield from _paragraph_of(group)
            group, breaks = [], 0
    yield from _paragraph_of(group)


def _paragraph_of(nodes: Sequence[PageElement]) -> Iterator[Tag]:
    if paragraph(nodes):
        tag = Tag(name="p")
        tag.extend([copy(node) for node in nodes])
        yield tag


def _block(tag: Tag, *, other: bool) -> str:
    """Write one block. `other`: the block before is of the same kind, so that two lists must be told apart."""
    if tag.name in {"ul", "ol", "menu"}:
        return _list(tag, other=other)
    return _WRITERS[tag.name](tag)


def _paragraph(tag: Tag) -> str:
    parts = list(_paragraphs(list(tag.children)))
    return "\n\n".join(paragraph(part.children) for part in parts)


def _list(tag: Tag, *, other: bool) -> str:
    items = [(item, write(item.children)) for item in _items(tag)]
    items = [(item, text) for item, text in items if text]
    loose = any(item.find("p", recursive=False) for item, _ in items)
    written: list[str] = []
    start = str(tag.get("start") or "1")
    number = int(start) if start.isascii() and start.isdigit() else 1
    for item, text in items:
        mark = (f"{number}{').'[not other]} " if tag.name == "ol" else f"{'-*'[other]} ")[:12]
        number = min(number + 1, 999_999_999)
        body = text if loose or "\n\n" not in text or not _only_lists(item) else text.replace("\n\n", "\n", 1)
        written.append(mark + _indent(body, len(mark))[len(mark) :])
    return ("\n\n" if loose else "\n").join(written)


def _items(tag: Tag) -> Iterator[Tag]:
    """Yield the list's items; what stands beside them becomes an item of its own."""
    loose: list[PageElement] = []
    for node in [*tag.children, Tag(name="li")]:
        if isinstance(node, Tag) and node.name == "li":
            beside = Tag(name="li")
            beside.extend([copy(part) for part in loose])
            loose = []
            yield beside
            yield node
        else:
            loose.append(node)


def _only_lists(item: Tag) -> bool:
    """Whether an item is words with one list below them, which need no empty line between."""
    blocks = [child for child in item.children if isinstance(child, Tag) and _is_block(child)]
    return len(blocks) == 1 and blocks[0].name in {"ul", "ol"} and not text_of(list(blocks[0].next_siblings))


def _quote(tag: Tag) -> str:
    return (
        re.sub(r"^(.*)$", lambda match: f"> {match[1]}".rstrip(), write(tag.children), flags=re.MULTILINE)
        if text_of([tag])
        else ""
    )


def _pre(tag: Tag) -> str:
    text = tag.get_text().strip("\n")
    if not text.strip():
        return ""
    code = tag.find("code")
    language = _LANGUAGE.search(" ".join(code.get("class") or [])) if isinstance(code, Tag) else None
    fence = "`" * max(3, max((len(run) for run in re.findall(r"`+", text)), default=0) + 1)
    return f"{fence}{language[1] if language else ''}\n{text}\n{fence}"


def _table(tag: Tag) -> str:
    rows = [[_cell(cell) for cell in row.find_all(["td", "th"])] for row in tag.find_all("tr")]
    rows = [row for row in rows if any(row)]
    caption = tag.find("caption")
    above = paragraph(caption.children) if isinstance(caption, Tag) else ""
    if not rows:
        return above
    width = max(len(row) for row in rows)
    lines = ["| " + " | ".join([*row, *[""] * (width - len(row))]) + " |" for row in rows]
    lines.insert(1, "|" + " --- |" * width)
    return "\n\n".join(filter(None, [above, "\n".join(lines)]))


def _cell(cell: Tag) -> str:
    parts = [paragraph(part.children, breaks=False) for part in _leaves(cell)]
    return re.sub(r"(?<!\\)\|", r"\\|", " ".join(filter(None, parts)))


def _leaves(tag: Tag) -> Iterator[Tag]:
    """Yield the paragraphs inside a cell, whatever holds them."""
    for block in runs(list(tag.children)):
        if block.find(list(BLOCKS)) is None:
            yield block
        else:
            yield from _leaves(block)


def _definitions(tag: Tag) -> str:
    lines: list[str] = []
    for entry in tag.find_all(["dt", "dd"]):
        if entry.find_parent("dl") is not tag:
            continue
        if entry.name == "dt":
            term = paragraph(entry.children, breaks=False)
            lines += [("\n" if lines else "") + term] if term else []
        elif (body := write(entry.children)) and lines:
            lines.append(":   " + _indent(body, 4)[4:])
        elif body:
            lines.append(body)
    return "\n".join(lines)


def _indent(text: str, width: int) -> str:
    return _INDENT.sub(" " * width, text)


_WRITERS: dict[str, Callable[[Tag], str]] = {
    "p": _paragraph,
    "summary": _paragraph,
    "blockquote": _quote,
    "pre": _pre,
    "table": _table,
    "dl": _definitions,
    "ul": lambda tag: _list(tag, other=False),
    "ol": lambda tag: _list(tag, other=False),
    "menu": lambda tag: _list(tag, other=False),
}
