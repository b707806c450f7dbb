"""Visible lines → markdown-it tokens, with Clausebook's attribute lines as tokens of their own.

An `attributes` token carries the braces as written in `content`; a heading's braces are in `meta["attributes"]` of its
opening token. Line numbers in every `map` are those of the file, from 0, comments counted.
"""

from __future__ import annotations

from typing import Any

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_def

from site_tools.sources.attributes import split_heading
from site_tools.sources.comments import Visible

# HTML is off: it is no markup here, and shows as the text it is.
_MARKDOWN = MarkdownIt("commonmark", {"html": False, "store_labels": True}).enable("table")
_INTERRUPTS: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list", "table", "footnote_def"]}


def tokenize(visible: Visible) -> tuple[list[Token], dict[str, Any]]:
    """Return the tokens of a section file and markdown-it's environment (link references, footnotes)."""
    env: dict[str, Any] = {}
    tokens = _MARKDOWN.parse("\n".join(visible.lines), env)
    if visible.numbers and len(visible.numbers) != visible.numbers[-1]:
        for token in tokens:
            if token.map:
                first, last = token.map
                end = visible.numbers[max(last - 1, first)]
                if token.type == "attributes" and last < len(visible.numbers):
                    end = visible.numbers[last] - 1  # comments may stand between the line and what it marks
                token.map = [visible.numbers[first] - 1, end]
    return tokens, env


def _attribute_line(state: StateBlock, start: int, _end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]].strip()
    if state.is_code_block(start) or not (line.startswith("{") and line.endswith("}")):
        return False
    if not silent:
        state.line = start + 1
        token = state.push("attributes", "", 0)
        token.map, token.content = [start, state.line], line
    return True


def _heading_attributes(state: StateCore) -> None:
    for opening, inline in zip(state.tokens, state.tokens[1:], strict=False):
        if opening.type == "heading_open":
            inline.content, opening.meta["attributes"] = split_heading(inline.content)


def _top_level_footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Define notes at the margin only; elsewhere the plugin would lose words, and a rule says so (`inner_notes`)."""
    if silent or not state.level:
        return footnote_def(state, start, end, silent)
    if footnote_def(state, start, end, True):  # noqa: FBT003 - as above
        state.env.setdefault("inner_notes", []).append(start)
    return False


footnote_plugin(_MARKDOWN, inline=False)
_MARKDOWN.block.ruler.at("footnote_def", _top_level_footnote, {"alt": ["paragraph", "reference"]})
deflist_plugin(_MARKDOWN)
_MARKDOWN.block.ruler.before("table", "attributes", _attribute_line, _INTERRUPTS)
_MARKDOWN.core.ruler.before("inline", "heading_attributes", _heading_attributes)
