"""Foreign Markdown → HTML elements, each block with its line in `data-line`. The importers' only door to markdown-it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Any

from bs4 import BeautifulSoup
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from site_tools.importers import implied
from site_tools.importers.simplified import simplified
from site_tools.importers.tags import keep_known
from site_tools.importers.values import Step

LINE = "data-line"
NOTE = "data-note"
MARK = "clausebook-line"  # an empty element that says where a piece of raw HTML stands


def parse(text: str) -> tuple[BeautifulSoup, list[Step]]:
    """Read GitHub's Markdown (tables, footnotes, definition lists, HTML); comments and scripts are steps."""
    env: dict[str, Any] = {"steps": [], "open": ()}
    tokens = _MARKDOWN.parse(text, env)
    for token in tokens:
        if token.map and token.nesting >= 0:
            token.attrSet(LINE, str(token.map[0] + 1))
        for child in token.children or ():
            child.map = token.map
    html = _MARKDOWN.renderer.render(tokens, _MARKDOWN.options, env)
    soup = BeautifulSoup(html, "html.parser")
    return soup, [*env["steps"], *_unused(tokens, env), *simplified(soup)]


def _unused(tokens: Sequence[Token], env: dict[str, Any]) -> Iterator[Step]:
    """Yield a step for each link definition that no link uses: its words stood nowhere on the page."""
    used = {child.meta.get("label") for token in tokens for child in token.children or ()}
    for label, definition in env.get("references", {}).items():
        if label not in used:
            yield Step(definition["map"][0] + 1, f"link definition that no link uses left out: [{label.lower()}]")


class _Renderer(RendererHTML):
    """Renders raw HTML as far as we know it, and footnotes where they stand."""

    def html_block(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, env: Any) -> str:  # noqa: ANN401 - markdown-it's
        line = _line(tokens[idx])
        html = _known(tokens[idx], env)
        return f'<{MARK} {LINE}="{line}"></{MARK}>{html}'

    def html_inline(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, env: Any) -> str:  # noqa: ANN401
        return _known(tokens[idx], env)

    def footnote_ref(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: Any) -> str:  # noqa: ANN401
        return f'<sup {NOTE}="{escape(tokens[idx].meta["label"])}"></sup>'

    def footnote_reference_open(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: Any) -> str:  # noqa: ANN401
        return f'<aside {NOTE}="{escape(tokens[idx].meta["label"])}" {LINE}="{_line(tokens[idx])}">'

    def footnote_reference_close(self, *_: Any) -> str:  # noqa: ANN401
        return "</aside>"


def _known(token: Token, env: dict[str, Any]) -> str:
    html, steps = keep_known(token.content, _line(token))
    env["steps"] += steps
    html, env["open"] = implied.close(html, env["open"])
    return html


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 0


class _Markdown(MarkdownIt):
    """Takes every link for one: which may stay is for `links.py` to say."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - markdown-it's signature
        return True


_MARKDOWN = _Markdown("commonmark", {"html": True, "store_labels": True}, renderer_cls=_Renderer).enable(
    ["table", "strikethrough"]
)
_MARKDOWN.use(deflist_plugin).use(footnote_plugin, inline=False, move_to_end=False)
for _rule in ("footnote_ref", "footnote_reference_open", "footnote_reference_close"):
    _MARKDOWN.add_render_rule(_rule, getattr(_Renderer, _rule))
