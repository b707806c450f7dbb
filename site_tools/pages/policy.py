"""One version of a policy → its page: where it stands in time, its contents, its numbered clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape

from site_tools.model.page import Page
from site_tools.model.policy import Clause, Policy
from site_tools.pages import urls
from site_tools.pages.html import block, heading, relative

_POLICY_LINK = re.compile(r'href="policy:([a-z0-9-]+)(#[^"]*)?"')


def policy_page(policy: Policy, url: str, front: str, head: str, links: Mapping[str, str]) -> Page:
    """Compose the page of `policy` at `url`.

    `front` is the page's front matter, `head` what stands above the contents: banner and card. `links` maps each other
    policy to the URL that this page links it at; one that is missing is linked at its page in force.
    """
    parts = [front, heading(1, policy.title), head, _contents(policy)]
    for section in policy.sections:
        parts.extend(_clause(section.clause))
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


def _clause(clause: Clause) -> Iterator[str]:
    if clause.was:
        anchors = "".join(f'<span class="cb-former" id="{escape(old)}"></span>' for old in clause.was)
        yield block(anchors, class_="cb-formers")
    yield heading(clause.level + 1, clause.heading, clause.id)
    if clause.html:
        yield block(clause.html, class_="cb-body", data_clause=clause.id)
    for inner in clause.clauses:
        if inner.kind == "heading":
            yield from _clause(inner)


def _resolve(text: str, here: str, links: Mapping[str, str]) -> str:
    def target(match: re.Match[str]) -> str:
        there = links.get(match[1], urls.main_page(match[1]))
        return f'href="{relative(here, there)}{match[2] or ""}"'

    return _POLICY_LINK.sub(target, text)
