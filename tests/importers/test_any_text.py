from __future__ import annotations

import re
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from importers.checks import assert_valid, words
from site_tools.errors import OperatorError
from site_tools.importers.decode import decode
from site_tools.importers.markdown import read_markdown
from site_tools.importers.text import read_text

PIECES = """# |## |#### |- |1. |> |    |**|*|_|`|[|](|](#a)|](https://e.org)|)|<b>|</b>|<ul>|<li>|</ul>|<div>|<h2>|</h2>|<!--|-->|<img alt=y>
![a](b)|<script>|<table>|<td>|<a href='#a'>|</a>|<br>|<p>|<pre>|<dl>|<dt>|<dd>|{%|%}|{{|}}|{#x}|{: .a}|[^1]|[^1]: |: |word|Title|2. |Scope.|X: |• |(a) |â|~|^|&amp;|&nbsp;|\\|!|日本|<a name=z>|<https://e.org>""".replace(
    "\n", "|"
).split("|")
TEXTS = st.lists(
    st.one_of(
        st.sampled_from([*PIECES, "\n", "\n\n", "| a | b |\n|---|---|\n", "---\n", "===\n", "```\n", "\t"]),
        st.text(max_size=3),
    ),
    max_size=25,
).map("".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_markdown_gives_a_valid_policy_or_says_that_there_is_none(text: str) -> None:
    with suppress(OperatorError):
        assert_valid(read_markdown(text, "any"))


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_plain_text_gives_a_valid_policy_with_all_its_words(text: str) -> None:
    with suppress(OperatorError):
        imported = read_text(text, "any")
        assert_valid(imported)
        kept = re.sub(r"\W", "", f"{words(imported)} {imported.title}")
        for word in re.findall(r"[a-z]{4,}", text):
            assert word in kept or any(word in step.what for step in imported.steps)


@given(st.binary(max_size=40))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    with suppress(OperatorError):
        assert "\r" not in decode(data)[0]
