from __future__ import annotations

import posixpath
from datetime import date
from html import unescape
from urllib.parse import urljoin

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from pages.rendered import converter, crowded, tree, words
from site_tools.pages import html

_SHOWN = st.characters(blacklist_categories=("Cc", "Cs", "Zl", "Zp", "Zs", "Cf", "Cn", "Co"))
_WORD = st.text(_SHOWN, min_size=1, max_size=8)
_MARKUP = st.sampled_from(
    """{x} {#x} {:.c} # ## `a` `` *a* ** _a_ [a](b) [a] ![a](b) [^1] &amp; & <b> </h2> <!-- --> 1. 1) - + > : | ~~~ ``` ***
    \\ \\* http://a.b <http://a.b> a@b.c !!! ::: [TOC] *[a]: ^ ==a== (c) ' " ...""".split()  # noqa: SIM905 - reads best
)
TITLES = st.lists(_WORD | _MARKUP, min_size=1, max_size=6).map(" ".join)
IDS = st.from_regex(r"[a-z][a-z0-9]*(-[a-z0-9]+){0,3}", fullmatch=True)
_PLAIN, _CROWDED = converter(), crowded()


@given(TITLES, IDS, st.integers(1, 6), st.booleans())
@example("7.4 Your {rights} #", "your-rights", 3, False)  # noqa: FBT003 - Hypothesis calls by position
@example("1. `a` *b* _c_ [d](e) &amp; <b>", "x", 2, True)  # noqa: FBT003 - as above
def test_a_heading_comes_out_as_given(title: str, ident: str, level: int, extended: bool) -> None:  # noqa: FBT001 - Hypothesis calls it
    text = html.heading(level, title, ident)
    using = _CROWDED if extended else _PLAIN
    article = tree(f"Before.\n\n{text}\nAfter.\n", using)
    (heading,) = article.xpath(f"//h{level}")
    assert heading.get("id") == ident
    assert set(heading.attrib) == {"id"}
    assert words(heading) == title
    assert [words(p) for p in article.xpath("//p")] == ["Before.", "After."]
    if 2 <= level <= 5:
        (entry,) = using.toc_tokens
        assert (entry["id"], unescape(entry["name"])) == (ident, title)


@given(TITLES)
def test_front_matter_is_yaml_with_the_title_as_given(title: str) -> None:
    for searchable in (True, False):
        matter = html.front_matter(title, searchable=searchable).strip().strip("-")
        assert yaml.safe_load(matter) == {"title": title} | ({} if searchable else {"search": {"exclude": True}})


_URLS = st.lists(IDS, max_size=3).map(lambda parts: "".join(f"{part}/" for part in parts))


@given(_URLS, _URLS, st.just("") | IDS.map("#{}".format))
def test_a_relative_link_leads_there(here: str, there: str, anchor: str) -> None:
    base = f"http://site/below/{here}"
    assert urljoin(base, html.relative(here, there + anchor)) == f"http://site/below/{there}{anchor}"


@pytest.mark.parametrize(
    ("here", "there", "link"),
    [
        ("privacy/2019-07-15/", "privacy/", "../"),
        ("privacy/", "privacy/2019-07-15/#children", "2019-07-15/#children"),
        ("privacy/changes/draft/", "privacy/draft/", "../../draft/"),
        ("privacy/", "privacy/", "./"),
        ("", "cookies/", "cookies/"),
    ],
)
def test_relative_links_are_short(here: str, there: str, link: str) -> None:
    assert html.relative(here, there) == link
    assert not posixpath.isabs(link)


def test_a_block_holds_no_blank_line_and_escapes_its_attributes() -> None:
    assert html.block("<p>a</p>\n\n \n<p>b</p>", "nav", class_="x", aria_label='say "a" & b') == (
        '<nav class="x" aria-label="say &quot;a&quot; &amp; b">\n<p>a</p>\n<p>b</p>\n</nav>\n'
    )


def test_links_paragraphs_and_cards_escape_what_they_are_given() -> None:
    assert html.link("<b>", 'a"b') == '<a href="a&quot;b">&lt;b&gt;</a>'
    assert html.paragraphs("One &\ntwo.\n\n\n<Three>") == "<p>One &amp; two.</p>\n<p>&lt;Three&gt;</p>"
    assert "<dt>&lt;a&gt;</dt><dd><b>kept</b></dd>" in html.card([("<a>", "<b>kept</b>")], [])


def test_a_day_reads_the_same_everywhere() -> None:
    assert html.day(date(2019, 7, 5)) == '<time datetime="2019-07-05">5 July 2019</time>'


@given(st.text(_SHOWN | st.sampled_from(" \n&<"), max_size=60))
def test_paragraphs_keep_every_word(text: str) -> None:
    without = unescape(html.paragraphs(text).replace("<p>", " ").replace("</p>", " "))
    assert without.split() == text.split()
