"""One version of a policy → its page: where it stands in time, its contents, its numbered clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape
from typing import NamedTuple

from site_tools.model.page import Page
from site_tools.model.policy import Clause, Policy
from site_tools.pages import urls
from site_tools.pages.html import block, heading, relative
from site_tools.pages.since import Since, since_marks

_PERMANENT = re.compile(r'<a class="cb-link" href="#([^"]*)"')
_POLICY_LINK = re.compile(r'href="policy:([a-z0-9-]+)(#[^"]*)?"')


class Top(NamedTuple):
    """What stands above a policy's clauses: the page's front matter, and banner and card."""

    front: str
    head: str


def policy_page(policy: Policy, url: str, top: Top, links: Mapping[str, str], since: Mapping[str, Since]) -> Page:
    """Compose the page of `policy` at `url`.

    `links` maps each other policy to the URL that this page links it at; one that is missing is linked at its page in
    force. `since` says when each clause last changed: the page of a superseded version, which knows of no other, has none.
    """
    marks = since_marks(since, policy, url)
    parts = [top.front, heading(1, policy.title), top.head, _contents(policy)]
    for section in policy.sections:
        parts.extend(_clause(section.clause, marks))
    text = _resolve("\n".join(parts), url, links)
    return Page(urls.file_of(url), text, policy)


def _contents(policy: Policy) -> str:
    items = "\n".join(
        f'<li><a href="#{escape(section.clause.id)}">{escape(section.clause.heading)}</a></li>'
        for section in policy.sections
    )
    return block(
        f'<p class="cb-contents-title" id="cb-contents">Contents</p>\n<ul>\n{items}\n</ul>',
        "nav",
        class_="cb-contents",
        aria_labelledby="cb-contents",
    )


def _clause(clause: Clause, marks: Mapping[str, str]) -> Iterator[str]:
    if clause.was:
        anchors = "".join(f'<span class="cb-former" id="{escape(old)}"></span>' for old in clause.was)
        yield block(anchors, class_="cb-formers")
    yield heading(clause.level + 1, clause.heading, clause.id)
    if clause.id in marks:
        yield block(marks[clause.id], class_="cb-margin" if clause.html else "cb-margin cb-margin-alone")
    if clause.html:
        yield block(_marked(clause.html, marks) if marks else clause.html, class_="cb-body", data_clause=clause.id)
    for inner in clause.clauses:
        if inner.kind == "heading":
            yield from _clause(inner, marks)


def _marked(html: str, marks: Mapping[str, str]) -> str:
    """Return a body with the mark of each nested clause before its permanent link."""
    return _PERMANENT.sub(lambda match: marks.get(match[1], "") + match[0], html)


def _resolve(text: str, here: str, links: Mapping[str, str]) -> str:
    def target(match: re.Match[str]) -> str:
        there = links.get(match[1], urls.main_page(match[1]))
        return f'href="{relative(here, there)}{match[2] or ""}"'

    return _POLICY_LINK.sub(target, text)
