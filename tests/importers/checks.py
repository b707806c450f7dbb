"""What every imported policy must be, whatever it was made from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from site_tools.importers.values import Imported

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
_HEADING = re.compile(r"(?P<title>.+) \{#(?P<id>[a-z][a-z0-9-]*)\}", re.DOTALL)
_PARSER = MarkdownIt("commonmark", {"html": False}).enable("table").use(deflist_plugin).use(footnote_plugin)
_WITH_HTML = MarkdownIt("commonmark", {"html": True}).enable("table").use(deflist_plugin).use(footnote_plugin)


def assert_valid(imported: Imported) -> None:
    """Fail unless the sections are a policy in the strict format of Clausebook's sources."""
    ids: list[str] = []
    links: list[str] = []
    assert imported.sections
    assert imported.title
    assert [section.order for section in imported.sections] in (
        list(range(len(imported.sections))),
        list(range(1, len(imported.sections) + 1)),
    )
    for section in imported.sections:
        assert section.file_name == f"{section.order:02d}-{section.id}.md"
        assert (section.order == 0) == section.text.startswith("# Introduction {#introduction}\n") or section.order
        found, targets = _read(section.text)
        assert found[0] == section.id
        ids += found
        links += targets
    assert len(ids) == len(set(ids)), ids
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)


def _read(text: str) -> tuple[list[str], list[str]]:
    """Return ids and link targets of one section file."""
    tokens = _PARSER.parse(text)
    for token in _flat(_WITH_HTML.parse(text)):
        assert not token.type.startswith("html"), token.content
    ids: list[str] = []
    level = 0
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open":
            assert opening.level == 0
            here = int(opening.tag[1])
            assert here <= min(level + 1, 5), (level, here)
            assert here > 1 or not level
            level = here
            match = _HEADING.fullmatch(inline.content)
            assert match, inline.content
            ids.append(match["id"])
        elif opening.type == "inline" and "{" in opening.content:
            for line in opening.content.split("\n"):
                assert not (line.startswith("{") and line.rstrip().endswith("}")), line
    assert text.startswith("# ")
    assert not re.search(
        "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00a0\x00-\x09\x0b-\x1f\x7f-\x9f]",
        _without_code(text),
    ), text
    targets: list[str] = []
    for token in _flat(tokens):
        assert token.type != "image"
        if token.type == "link_open":
            targets.append(str(token.attrs["href"]))
            assert re.match(r"https?://|mailto:|tel:|#", targets[-1]), targets[-1]
    return ids, targets


def _without_code(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if "\t" not in line or "`" not in text)


def _flat(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _flat(token.children or [])


def words(imported: Imported) -> str:
    """Return what a reader of all sections sees, titles included, on one line."""
    return " ".join(seen(section.text) for section in imported.sections)


def seen(markdown: str) -> str:
    """Return what a reader of Markdown sees, on one line."""
    parts: list[str] = []
    for token in _flat(_PARSER.parse(markdown)):
        if token.type in {"softbreak", "hardbreak", "footnote_anchor"} or (
            token.type.endswith("_open") and token.block
        ):
            parts.append(" ")
        elif token.type in {"text", "code_inline", "fence", "code_block", "text_special"}:
            parts.append(token.content)
    return " ".join(re.sub(r"\{#[a-z0-9-]+\}", " ", "".join(parts)).split())
