"""Body tokens → HTML that any Markdown renderer passes through untouched.

No blank line, backtick or line break inside `<pre>` survives as such: Python-Markdown would rewrite them. Links between
policies stay `policy:` links for the page to resolve.
"""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence
from html import escape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from site_tools.sources.passages import DEFINED_TERM, plain

_OPTIONS = MarkdownIt("commonmark", {"html": False, "xhtmlOut": False}).options


class _Renderer(RendererHTML):
    """CommonMark's HTML, with clauses, defined terms and footnotes as Clausebook shows them."""

    def clause_open(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: dict[str, Any]) -> str:
        meta = tokens[idx].meta
        former = "".join(f'<span class="cb-former" id="{escape(old)}"></span>' for old in meta["attributes"].was)
        return (
            former
            if meta["kind"] == "item"
            else f'<div class="cb-clause" id="{escape(meta["attributes"].id)}">{former}\n'
        )

    def clause_close(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: dict[str, Any]) -> str:
        meta = tokens[idx].meta
        link = permanent_link(meta["attributes"].id)
        return link if meta["kind"] == "item" else link + "</div>\n"

    def attributes(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: dict[str, Any]) -> str:
        return f"<p>{escape(tokens[idx].content)}</p>\n"

    def strong_open(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: dict[str, Any]) -> str:
        return "<dfn>" if _defines(tokens, idx) else "<strong>"

    def strong_close(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: dict[str, Any]) -> str:
        start = max(j for j in range(idx) if tokens[j].type == "strong_open")
        return "</dfn>" if _defines(tokens, start) else "</strong>"

    def image(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: MutableMapping[str, Any]) -> str:  # noqa: ARG002 - a picture is never evidence, and a finding says so
        return ""

    def softbreak(self, *_: object) -> str:
        return " "

    def footnote_ref(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, env: dict[str, Any]) -> str:
        meta = tokens[idx].meta
        name, number = f"{env['section']}-{meta['id'] + 1}", meta["id"] + 1
        again = f"-{meta['subId'] + 1}" if meta["subId"] else ""
        return (
            f'<sup class="cb-note" id="fnref-{name}{again}"><a href="#fn-{name}" role="doc-noteref">{number}</a></sup>'
        )

    def footnote_anchor(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, env: dict[str, Any]) -> str:
        meta = tokens[idx].meta
        again = f"-{meta['subId'] + 1}" if meta["subId"] else ""
        name = f"fnref-{env['section']}-{meta['id'] + 1}{again}"
        return f' <a class="cb-back" href="#{name}" role="doc-backlink" aria-label="Back to the text">↩</a>'


def permanent_link(ident: str) -> str:
    """Return the link that a clause without a heading shows to itself."""
    return f'<a class="cb-link" href="#{escape(ident)}" title="Permanent link" aria-label="Permanent link">¶</a>'


def render_body(tokens: Sequence[Token], footnotes: Sequence[Sequence[Token]], section: str) -> str:
    """Return the HTML of a clause's body; `section` is the id that keeps footnote anchors apart on the page."""
    env = {"section": section}
    html = _RENDERER.render(tokens, _OPTIONS, env)
    if footnotes:
        items = "".join(_footnote(note, env) for note in footnotes)
        html += f'<ol class="cb-footnotes" role="doc-endnotes">{items}</ol>\n'
    return _armour(html)


def _footnote(tokens: Sequence[Token], env: dict[str, Any]) -> str:
    number = next(token.meta["id"] for token in tokens if token.type == "footnote_anchor") + 1
    return f'<li id="fn-{env["section"]}-{number}" value="{number}">{_RENDERER.render(tokens, _OPTIONS, env)}</li>'


def _defines(tokens: Sequence[Token], start: int) -> bool:
    close = next(j for j in range(start, len(tokens)) if tokens[j].type == "strong_close")
    return DEFINED_TERM.fullmatch(plain(tokens[start:close]).strip()) is not None


def _armour(html: str) -> str:
    parts = html.replace("`", "&#96;").split("<pre>")
    for i, part in enumerate(parts[1:], 1):
        code, end, rest = part.partition("</pre>")
        parts[i] = code.replace("\n", "&#10;") + end + rest
    return "<pre>".join(parts).strip()


_RENDERER = _Renderer()
