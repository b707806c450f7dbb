"""Redlines: a body's Markdown before and after, and what a reader sees of it, one passage a line."""

from __future__ import annotations

import pytest

from comparing.generated import policy
from comparing.laws import hold
from site_tools.compare.redline import redline
from site_tools.model.policy import Policy
from site_tools.model.redline import Block, ClauseRedline, Run

TEN = "".join(f"1. Thing number {n} is done.\n" for n in range(10))
TABLE = "| Name | Use |\n|---|---|\n| a | yes |\n| b | no |\n| c | yes |\n"
WIDER = "| Name | Kind | Use |\n|---|---|---|\n| a | x | yes |\n| b |  | no |\n| c | yes | yes |\n"
ITEMS = "- {#one}\n  First thing.\n\n  More of it.\n- {#two}\n  Second thing.\n- Third thing.\n"
# name: (body before, body after, the changed passages)
CASES = {
    "an item put in at the top": (TEN, "1. A new thing.\n" + TEN, ["ol li+ {+A new thing.+}"]),
    "a row put in": (
        TABLE,
        TABLE.replace("| c", "| bb | no |\n| c"),
        ["table tbody tr+ td+ {+bb+}", "table tbody tr+ td+ {+no+}"],
    ),
    "a column put in": (
        TABLE,
        WIDER,
        ["table thead tr th+ {+Kind+}", "table tbody tr td+ {+x+}", "table tbody tr td+", "table tbody tr td+ {+yes+}"],
    ),
    "a column taken out": (
        WIDER,
        TABLE,
        ["table thead tr th- [-Kind-]", "table tbody tr td- [-x-]", "table tbody tr td-", "table tbody tr td- [-yes-]"],
    ),
    "a cell emptied": (TABLE, TABLE.replace("| no ", "| "), ["table tbody tr td [-no-]"]),
    "a cell filled anew": (TABLE, TABLE.replace("no", "rarely"), ["table tbody tr td [-no -]{+rarely+}"]),
    "an item taken out of the midst": (
        ITEMS,
        "- {#one}\n  First thing.\n\n  More of it.\n- Third thing.\n",
        ["ul li- p- [-Second thing.-]"],
    ),
    "a nested item taken out": ("- A\n  - one\n  - two\n- B\n", "- A\n  - one\n- B\n", ["ul li ul li- [-two-]"]),
    "all items taken out": ("Lead.\n\n- A\n- B\n\nEnd.\n", "Lead.\n\nEnd.\n", ["ul- li- [-A-]", "ul- li- [-B-]"]),
    "an item with an id moved": (
        ITEMS,
        "- {#two}\n  Second thing.\n- {#one}\n  First thing.\n\n  More of it.\n- Third thing.\n",
        ["ul li p Second thing. (from two)", "ul li- p- (to two)"],
    ),
    "a definition": ("Term\n: What it is.\n", "Term\n: What it was.\n", ["dl dd What it [-is. -]{+was.+}"]),
    "a quotation": ("> Words of theirs.\n", "> Words of ours.\n", ["blockquote p Words of [-theirs. -]{+ours.+}"]),
    "code keeps its white space": (
        "```\na  b\n  c\n```\n",
        "```\na  b\n  d\n```\n",
        ["pre <code>a  b\n  </code>[-<code>c </code>-]{+<code>d</code>+}"],
    ),
    "a footnote": (
        "Text.[^1]\n\n[^1]: A note.\n",
        "Text.[^1]\n\n[^1]: Another note.\n",
        ['ol class="cb-footnotes" li value="1" p [-A -]{+Another +}note.'],
    ),
    "marks": (
        "We **may** use [it](https://example.com).\n",
        "We **may** sell [it](https://example.com).\n",
        ['p We <strong>may</strong> [-use -]{+sell +}<a href="https://example.com">it</a>.'],
    ),
    "another target under the same words": (
        "See [it](https://example.com/1).\n",
        "See [it](https://example.com/2).\n",
        [
            'p See [-<a href="https://example.com/1">it</a>-][-. -]{+<a href="https://example.com/2">it</a>+}{+.+}',
        ],
    ),
    "an item that is a link and leads elsewhere": (
        "- [Shop](https://example.com/1)\n- Bank\n- [Post](https://example.com/2)\n",
        "- [Shop](https://example.com/3)\n- Bank\n- Post\n",
        [
            'ul li [-<a href="https://example.com/1">Shop </a>-]{+<a href="https://example.com/3">Shop</a>+}',
            'ul li [-<a href="https://example.com/2">Post </a>-]{+Post+}',
        ],
    ),
    "a line of an address": ("A Inc.  \nStreet 1\n", "A Inc.  \nStreet 2\n", ["p A Inc.\nStreet [-1 -]{+2+}"]),
    "two paragraphs that become one": (
        "We keep names.\n\nWe keep mails.\n",
        "We keep names. We also keep mails.\n",
        ["p We keep names. We {+also +}keep mails."],
    ),
    "a paragraph that is gone from between two that become one": (
        "We keep names.\n\nWe sell nothing.\n\nWe keep mails.\n",
        "We keep names. We keep mails.\n",
        ["p We keep names. [-We sell nothing. -]We keep mails."],
    ),
    "words that are gone stay with the rest of their sentence": (
        "We keep names. To find out which are yours, write to us by mail.\n",
        "We keep names. Ask us.\n\nWhere you want to find out which are yours, write to us by mail.\n",
        ["p We keep names. {+Ask us.+}", "p [-To -]{+Where you want to +}find out which are yours, write to us by mail."],
    ),
    "an item taken out behind one that has grown": (
        "- A\n\n- B\n\n- C\n",
        "- A\n\n  And more.\n\n- C\n",
        ["ul li p+ {+And more.+}", "ul li- p- [-B-]"],
    ),
    "a paragraph rewritten": (
        "Same.\n\nWe keep names.\n",
        "Same.\n\nAsk your parents first.\n",
        ["p- [-We keep names.-]", "p+ {+Ask your parents first.+}"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_body(name: str) -> None:
    before, after, expected = CASES[name]
    (shown,) = written(section(before), section(after))
    assert [line(block) for block in shown.blocks if seen(block)] == expected


def section(body: str) -> Policy:
    return policy(f"# S {{#s}}\n\n{body}")


def written(before: Policy, after: Policy) -> tuple[ClauseRedline, ...]:
    hold(after, before)
    return redline(hold(before, after))


def seen(block: Block) -> bool:
    return block.op != "=" or bool(block.moved) or any(run.op != "=" for run in block.runs)


def line(block: Block) -> str:
    path = [f"{c.tag}{c.attributes}{c.op if c.op != '=' else ''}" for c in block.path]
    moved = f"({'to' if block.op == '-' else 'from'} {block.moved})" if block.moved else ""
    return " ".join(part for part in (*path, "".join(map(spelt, block.runs)).strip(), moved) if part)


def spelt(run: Run) -> str:
    text = run.text
    for mark in reversed(run.marks):
        text = f"{mark}{text}</{mark[1:-1].split()[0]}>"
    return {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}[run.op].format(text) if text.strip() else text


A, B = "# A {#a}\n\nAlpha is here.\n\n## AA {#aa}\n\nInner.\n", "# B {#b}\n\nBeta is here.\n"
C = "# C {#c}\n\nGamma is here.\n"


def entries(before: list[str], after: list[str]) -> list[tuple[str, ...]]:
    return [
        (clause.after.id if clause.after else "", *clause.kinds, *(["stub"] if clause.stub else []))
        for clause in written(policy(*before), policy(*after))
    ]


def test_a_section_that_moved_leaves_a_mark() -> None:
    assert entries([A, B, C], [B, C, A]) == [("a", "moved", "stub"), ("b",), ("c",), ("a", "moved"), ("aa",)]


def test_a_section_that_is_gone_stands_where_it_stood() -> None:
    assert entries([A, B, C], [A, C]) == [("a",), ("aa",), ("", "removed"), ("c",)]


def test_a_renamed_section_shows_both_titles() -> None:
    (shown,) = written(policy(B), policy(B.replace("# B", "# New B")))
    assert "".join(map(spelt, shown.title)).strip() == "{+New +}B"
    assert shown.kinds == ("renamed",)


def test_a_part_that_a_section_was_split_into_shows_words_as_they_were() -> None:
    one, two = "One is what we say first, and we say it here.\n", "Two is something else that follows it below.\n"
    first, second = written(
        policy(f"# S {{#s}}\n\n{one}\n{two}"), policy(f"# S {{#s}}\n\n{one}", f"# T {{#t}}\n\n{two}")
    )
    assert (first.kinds, second.kinds, second.before) == (("split",), ("split",), None)
    assert [block.op for block in (*first.blocks, *second.blocks)] == ["=", "="]
