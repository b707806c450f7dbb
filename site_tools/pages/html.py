"""Small pieces of Markdown and HTML that every page is made of."""

from __future__ import annotations

import posixpath
import re
import string
from collections.abc import Iterable
from datetime import date
from html import escape

from site_tools.model.months import MONTHS

_BLANK_LINES = re.compile(r"\n\s*\n")
_PUNCTUATION = {ord(mark): f"&#{ord(mark)};" for mark in string.punctuation}


def heading(level: int, text: str, ident: str = "") -> str:
    """Return a Markdown heading that every renderer takes literally: each ASCII punctuation mark is encoded."""
    return f"{'#' * level} {text.translate(_PUNCTUATION)}" + (f" {{#{ident}}}" if ident else "") + "\n"


def block(html: str, tag: str = "div", **attributes: str) -> str:
    """Return `html` as one HTML block: Markdown passes it through whole."""
    named = "".join(f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items())
    inside = _BLANK_LINES.sub("\n", html.strip())
    return f"<{tag}{named}>\n{inside}\n</{tag}>\n"


def card(rows: Iterable[tuple[str, str]], ways: Iterable[str]) -> str:
    """Return a card of facts: `rows` are names with HTML values, `ways` the links that lead on from here."""
    cells = "\n".join(f"<div><dt>{escape(name)}</dt><dd>{value}</dd></div>" for name, value in rows)
    return block(f"<dl>\n{cells}\n</dl>\n{ways_on(ways)}", class_="cb-card")


def ways_on(links: Iterable[str]) -> str:
    """Return links as a list that stands in one line where there is room."""
    return '<ul class="cb-ways">' + "".join(f"<li>{item}</li>" for item in links if item) + "</ul>"


def front_matter(title: str, *, searchable: bool) -> str:
    """Return a page's YAML head: its title, and whether the search may find it."""
    hidden = "search:\n  exclude: true\n" if not searchable else ""
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    return f'---\ntitle: "{quoted}"\n{hidden}---\n\n'


def link(text: str, href: str) -> str:
    """Return an HTML link; both are escaped."""
    return f'<a href="{escape(href)}">{escape(text)}</a>'


def day(on: date) -> str:
    """Return a date as readers write it, marked up for machines: 15 July 2019."""
    return f'<time datetime="{on.isoformat()}">{on.day} {MONTHS[on.month - 1]} {on.year}</time>'


def relative(here: str, there: str) -> str:
    """Return the link from the page served at `here` to `there`, both below the site's root as `Page.url` gives them."""
    path, mark, anchor = there.partition("#")
    return posixpath.relpath(f"/{path}", f"/{here}") + "/" + mark + anchor


def paragraphs(text: str) -> str:
    """Return plain text as HTML, a blank line between two paragraphs."""
    parts = [" ".join(part.split()) for part in re.split(r"\n\s*\n", text.strip())]
    return "\n".join(f"<p>{escape(part)}</p>" for part in parts if part)
