from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from site_tools.model.finding import Severity
from site_tools.sources.comments import strip_comments
from site_tools.sources.document import parse
from site_tools.sources.faults.examples import FACTS, SECTION
from site_tools.sources.read import read_draft
from sources.samples import findings, raws

_WORD = re.compile(r"w[0-9]+w")
_PIECES = (
    "# A {#a}", "## B {#b}", "### C {#c}", "###### D", "- ", "  - ", "> ", "1. ", "    ", "| ", "|---|---|", " | ", ": ",
    "<!--", "-->", "```", "~~~", "`", "{#x}", '{#y clause="a.b"}', "{", "}", "[^1]", "[^1]: ", "[", "](#a)", "]", "![",
    "[b]: #a", "**", "“", "”", "*", "\\", "&amp;", "&shy;", "<b>", "---", "===", "\n", "\n", "\n\n", "\n\n", " ", "\t",
    "\r", "\x00", "\u200b", "â", "w",
)  # fmt: skip
_FLAT = (
    "- ",
    "> ",
    "1. ",
    "| ",
    "*",
    "**",
    "[^1]",
    "[^1]: ",
    "`",
    "\\",
    "[",
    "]",
    "](#a)",
    ": ",
    "{",
    "}",
    "```",
    "    ",
    "<!--",
    "-->",
)
_soup = st.lists(st.sampled_from(_PIECES)).map("".join)
_line = st.lists(st.one_of(st.sampled_from(_FLAT), st.integers(0, 99).map("w{}w ".format)), min_size=1).map("".join)
_page = st.lists(_line, max_size=8).flatmap(
    lambda lines: st.sampled_from(("\n", "\n\n")).map(lambda gap: "# A {#a}\n\n" + gap.join(lines) + "\n")
)
_MARKDOWN = MarkdownIt("commonmark", {"html": False, "maxNesting": 1000})
_NEVER_SHOWN = {"unused-footnote", "unused-link-definition"}  # these warnings say which words are not shown


@settings(max_examples=200, deadline=None)
@given(st.one_of(_soup, st.text()))
def test_no_section_makes_reading_fail(text: str) -> None:
    for finding in findings(text.encode("utf-8", "replace").decode()):
        assert finding.span.line >= 0
        assert finding.message


@settings(max_examples=200, deadline=None)
@given(st.binary(), st.one_of(st.binary(), _soup.map(str.encode)))
def test_no_bytes_make_reading_fail(section: bytes, facts: bytes) -> None:
    read_draft("privacy", raws({"policy.yml": facts, "sections/01-a.md": section}))


_YAML = ("title", "language", "controller", "name", ": ", ":", "- ", "\n", "\n  ", "[", "]", "{", "}", ",", "&a", "*a", "!!int ", "!x ", "? ", "| ", "> ", "'", '"', "NO", "~", "2019-01-01", "1:30", "0x_", ".inf", "#", "---\n", "<<", "=", "\t", "ä", "\x07")  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.lists(st.sampled_from(_YAML)).map("".join), st.text()))
def test_no_policy_yml_makes_reading_fail(text: str) -> None:
    facts = text.encode("utf-8", "replace")
    for start in (b"", FACTS.encode()):
        read_draft("privacy", raws({"policy.yml": start + facts, "sections/01-a.md": SECTION}))


@settings(max_examples=200, deadline=None)
@given(_page)
def test_without_errors_every_visible_word_is_in_the_passages(text: str) -> None:
    found = findings(text)
    if any(f.severity is Severity.ERROR or f.rule in _NEVER_SHOWN for f in found):
        return
    clause = parse(text).clause
    assert clause
    shown = [word for part in clause.walk() if part.kind in {"section", "heading"} for word in _WORD.findall(part.text)]
    tokens = _MARKDOWN.parse("\n".join(strip_comments(text).lines))
    wanted = [
        word for token in tokens if token.type == "inline" for word in _WORD.findall(_visible(token.children or []))
    ]
    assert set(wanted) <= set(shown)


def _visible(children: list) -> str:  # type: ignore[type-arg]
    return "".join(child.content for child in children if child.type in {"text", "code_inline"})
