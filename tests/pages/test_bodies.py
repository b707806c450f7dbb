"""What markdown-it-py renders must come through Python-Markdown as it is, whatever the author wrote."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html

from pages.rendered import converter, crowded, page_of, policy_of, tree

_TRAPS = (
    "[TOC]",
    "*[GDPR]: General",
    "::: x\ny\n:::",
    "!!! note\n    inside",
    "??? note\n    inside",
    "<ins>word</ins> GDPR",
    "<div markdown=1>\n*a*\n</div>",
    "```python\na\n\n\n    b\n```",
    "~~~\n``` c\n~~~",
    "    indented code\n\n    after a blank line",
    "``a ` b`` and `*c*`",
    "- one\n\n  two\n- three\n    1. four\n    2. five",
    "| a | b |\n|---|---|\n| `c` | *d* |\n| \\| | [e](#here) |",
    "A note.[^1]\n\n[^1]: The words of the note.\n\n    In two paragraphs.",
    "Term\n: Definition\n: Another",
    "> quoted\n> > twice\n\n***",
    "Setext\n-----x",
    "{x} {: .c} \\{#y} {++a++} {--b--} {==c==}",
    '=== "Tab"\n    inside',
    '$$ a $$ and \\(b\\) :smile: ==c== ^^d^^ ~~e~~ --8<-- "f"',
    "a  \nb\\\nc",
    "&lt;b&gt; &amp;amp; &#96; &copy;",
    "<!-- a --> after",
    "http://example.com <http://example.com> <a@example.com>",
    "**“Term”** *em* ***both***",
    "1986\\. A year\n\n1) a\n2) b",
    "```mermaid\ngraph\n```",
    "Here ```` four ```` ticks",
    "\u00a0nbsp \u200bzero",
)
_PIECES = st.sampled_from(_TRAPS) | st.text(
    st.sampled_from("ab *_`[]()!#>-+|~:.{}<>&\\\"'=^\n1"), min_size=1, max_size=40
)
_PLAIN, _CROWDED = converter(), crowded()


def _survives(body: str, using: Any) -> None:  # noqa: ANN401 - a Markdown
    policy = policy_of(f"# Here {{#here}}\n\n{body}\n", "# After {#after}\n\nThe end.\n")
    article = tree(page_of(policy), using)
    clauses = [clause for clause in policy.walk() if clause.html and clause.kind in {"section", "heading"}]
    for clause, shown in zip(clauses, article.xpath("//div[@class='cb-body']"), strict=True):
        assert shown.get("data-clause") == clause.id
        assert _canonical(shown) == _canonical(html.fragment_fromstring(clause.html, create_parent="div"))
    assert article.xpath("//h2[last()]")[-1].get("id") == "after"


def _canonical(element: Any) -> list[Any]:  # noqa: ANN401 - lxml's elements
    """Return tags, attributes and words in order; white space counts inside <pre> alone."""
    found: list[Any] = []
    for part in element.iter():
        kept = any(around.tag == "pre" for around in (part, *part.iterancestors()))
        found.append((part.tag, sorted(part.attrib.items()) if part is not element else []))
        found.append(_squeezed(part.text, kept=kept))
        if part is not element:
            found.append(_squeezed(part.tail, kept=kept and part.tag != "pre"))
    return found


def _squeezed(text: str | None, *, kept: bool) -> str:
    return (text or "") if kept else " ".join((text or "").split())


@pytest.mark.parametrize("body", _TRAPS)
@pytest.mark.parametrize("extended", [False, True], ids=["plain", "crowded"])
def test_a_trap_stays_what_its_author_wrote(body: str, extended: bool) -> None:  # noqa: FBT001 - a parameter
    _survives(body, _CROWDED if extended else _PLAIN)


@given(st.lists(_PIECES, min_size=1, max_size=5).map("\n\n".join))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_body_survives(body: str) -> None:
    _survives("Words.\n\n" + body.replace("# ", "#"), _PLAIN)
