"""Clauses that did not change → one folded line that tells which, with the text of those beside a change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape, unescape
from typing import NamedTuple

from site_tools.model.policy import Clause
from site_tools.redlined.runs import Resolve

_MARKS = re.compile(
    r'<a class="(?:cb-link|cb-back)"[^>]*>[^<]*</a>|<span class="cb-former"[^>]*></span>|<a (?:[^>]*)role="doc-noteref">([^<]*)</a>'
)
_ID = re.compile(r'(<[a-z][^>]*?) id="[^"]*"')
_LINK = re.compile(r'<a href="([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)


class Stretch(NamedTuple):
    """An unchanged clause; `context`: its text is shown, too."""

    clause: Clause
    context: bool


def folded(clauses: Sequence[Stretch], resolve: Resolve) -> str:
    """Return clauses that follow each other, folded; closed until a reader opens them."""
    first, last = clauses[0].clause, clauses[-1].clause
    which = first.heading if first is last else f"{first.heading} – {last.heading}"
    many = f" ({len(clauses)} clauses)" if len(clauses) > 1 else ""
    inside = "\n".join(_lines(clauses, resolve))
    return (
        f'<details class="cb-same">\n<summary>Not changed: {escape(which)}{many}</summary>\n'
        f'<div class="cb-folded">\n{inside}\n</div>\n</details>'
    )


def _lines(clauses: Sequence[Stretch], resolve: Resolve) -> Iterator[str]:
    for clause, context in clauses:
        there = resolve("=", f"#{clause.id}")
        name = escape(clause.heading)
        name = f'<a href="{escape(there)}">{name}</a>' if there else name
        yield f'<p class="cb-same-name">{name}</p>'
        if context and clause.html:
            yield f'<div class="cb-same-text">{_plain(clause.html, resolve)}</div>'


def _plain(html: str, resolve: Resolve) -> str:
    """Return a clause's HTML without what belongs to its own page: ids, and links within that page."""

    def linked(match: re.Match[str]) -> str:
        there = resolve("=", unescape(match[1]))
        return f'<a href="{escape(there)}"{match[2]}>{match[3]}</a>' if there else match[3]

    bare = _ID.sub(r"\1", _MARKS.sub(lambda match: match[1] or "", html))
    return _LINK.sub(linked, bare)
