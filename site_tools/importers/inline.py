"""Running HTML text → one paragraph of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote

from bs4 import NavigableString, PageElement, Tag
from markdown_it import MarkdownIt

from site_tools.importers import escape
from site_tools.importers.markup import NOTE

HARD_BREAK = "\\\n"
_EMPHASIS = {"strong": "**", "b": "**", "em": "*", "i": "*", "cite": "*", "dfn": "*"}
_CODE = frozenset({"code", "kbd", "samp", "tt"})
_BRACKET = re.compile(r"(?<!\\)[\[\]]")
_PARSER = MarkdownIt("commonmark", {"html": False}).enable("table")


def paragraph(nodes: Iterable[PageElement], *, breaks: bool = True) -> str:
    """Return Markdown for the nodes; "" where nothing is to be seen. Without `breaks` it is one line."""
    nodes = list(nodes)
    rich = _lines(_join(nodes), breaks=breaks)
    plain = _lines(_join(nodes, plain=True), breaks=breaks)
    if not rich or _shows(rich) == _words(nodes):
        return rich
    return plain if _shows(plain) == _words(nodes) else _lines(escape.everything(_words(nodes)), breaks=False)


def text_of(nodes: Iterable[PageElement]) -> str:
    """Return the words of the nodes on one line."""
    return " ".join("".join(node.get_text() for node in nodes).split())


def _join(nodes: Iterable[PageElement], *, plain: bool = False) -> str:
    out = ""
    for node in nodes:
        piece = _piece(node, plain=plain)
        if out.endswith("!") and piece.startswith("["):
            out = out[:-1] + "\\!"
        if piece.startswith("*") and out.endswith("*") and not out.endswith("\\*"):
            piece = _piece(node, plain=True)
        out += piece
    return out


def _piece(node: PageElement, *, plain: bool) -> str:
    if isinstance(node, NavigableString):
        return escape.words(re.sub(r"[ \t]*\n\s*", "\n", str(node)))
    if not isinstance(node, Tag):
        return ""
    if node.name == "br":
        return HARD_BREAK
    if NOTE in node.attrs:
        return f"[^{node[NOTE]}]"
    return _code(node.get_text()) if node.name in _CODE else _phrase(node, plain=plain)


def _phrase(node: Tag, *, plain: bool) -> str:
    inner = _join(node.children, plain=plain)
    if node.name == "a" and node.get("href"):
        return _link(inner, str(node["href"]))
    if not plain and node.name in _EMPHASIS:
        return _emphasis(inner, _EMPHASIS[node.name], node)
    return inner


def _code(text: str) -> str:
    text = " ".join(text.split())
    if not text:
        return ""
    fence = "`" * (max((len(run) for run in re.findall(r"`+", text)), default=0) + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _link(inner: str, href: str) -> str:
    before, text, after = _outer_space(inner)
    if not text:
        return inner
    target = quote(href, safe="%/:=&?~#+!$,;'@[]*")
    return f"{before}[{_BRACKET.sub(lambda match: chr(92) + match[0], text)}]({target}){after}"


def _emphasis(inner: str, mark: str, node: Tag) -> str:
    """Set the marks where CommonMark takes them for such: beside a letter, not around spaces."""
    before, text, after = _outer_space(inner)
    if not text or HARD_BREAK in text or text.startswith("*") or re.search(r"(?<!\\)\*$", text):
        return inner
    following = node.next_sibling
    touches = isinstance(following, NavigableString) and str(following)[:1].isalnum()
    while text and touches and not after and not text[-1].isalnum():
        text, after = text[:-1], text[-1] + after
    return f"{before}{mark}{text}{mark}{after}" if text and not text.endswith("\\") else inner


def _outer_space(text: str) -> tuple[str, str, str]:
    stripped = text.strip()
    start = text.find(stripped)
    return text[:start], stripped, text[start + len(stripped) :]


def _lines(text: str, *, breaks: bool) -> str:
    """Return the text with one space between words, no empty line, and no line that begins a block."""
    if not breaks:
        text = text.replace(HARD_BREAK, " ").replace("\n", " ")
    lines = [" ".join(line.split()) for line in text.split("\n")]
    lines = [line for line in lines if line and line != "\\"]
    if lines and re.search(r"(?<!\\)(?:\\\\)*\\$", lines[-1]):
        lines[-1] = lines[-1][:-1].rstrip()
    return "\n".join(escape.line_start(line) for line in lines)


def _words(nodes: Iterable[PageElement]) -> str:
    return " ".join("".join(_seen(node) for node in nodes).split())


def _seen(node: PageElement) -> str:
    if isinstance(node, NavigableString):
        return str(node)
    if not isinstance(node, Tag):
        return ""
    if node.name == "br":
        return " "
    return f"[^{node[NOTE]}]" if NOTE in node.attrs else "".join(_seen(child) for child in node.children)


@lru_cache(maxsize=4096)
def _shows(markdown: str) -> str:
    """Return what a reader sees of one paragraph; "" where the Markdown is not one paragraph."""
    tokens = _PARSER.parse(markdown)
    if [token.type for token in tokens] != ["paragraph_open", "inline", "paragraph_close"]:
        return ""
    seen = ""
    for token in tokens[1].children or ():
        seen += " " if token.type in {"softbreak", "hardbreak"} else token.content
    return " ".join(seen.split())
