"""What became of each clause: (before, after, what is said)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparing.generated import policy
from comparing.laws import hold
from site_tools.compare.diff import compare
from site_tools.model.change import Change
from site_tools.model.policy import Policy

A = "# A {#a}\n\nAlpha is here.\n"
B = "# B {#b}\n\nBeta is here.\n"
C = "# C {#c}\n\nGamma is here.\n\n## D {#d}\n\nDelta is here.\n"
LIST = "# L {#l}\n\nWe do:\n\n- {#one}\n  First thing.\n- {#two}\n  Second thing.\n"
ONE = "One is what we say first, and we say it here.\n"
TWO = "Two is something else entirely that follows below.\n"


def said(change: Change) -> str:
    clause = change.after or change.before
    assert clause is not None
    return f"{change.kind} {clause.id}"


CASES = {
    "nothing": ([A, B], [A, B], []),
    "an added section": ([A], [A, B], ["added b"]),
    "an added section renumbers, which is no change": ([A, C], [B, A, C], ["added b"]),
    "a removed section, where it stood": ([A, B, C], [A, C], ["removed b"]),
    "a removed section with its clauses": ([A, C], [A], ["removed c", "removed d"]),
    "a renamed section": ([A], [A.replace("# A", "# Another")], ["renamed a"]),
    "a renamed id that says what it was": ([A], [A.replace("{#a}", '{#aa was="a"}')], []),
    "a renamed id with the same words": ([A], [A.replace("{#a}", "{#aa}")], []),
    "an id that says what it was, reworded": (
        [A],
        [A.replace("{#a}", '{#aa was="a"}').replace("here", "gone")],
        ["reworded aa"],
    ),
    "a new id for new words": ([A], ["# X {#x}\n\nOther words.\n"], ["removed a", "added x"]),
    "two sections swapped are one move": ([A, B], [B, A], ["moved b"]),
    "two sections of one length swapped are one move": (
        [A, A.replace("# A {#a}\n\nAlpha", "# G {#g}\n\nGamma")],
        [A.replace("# A {#a}\n\nAlpha", "# G {#g}\n\nGamma"), A],
        ["moved g"],
    ),
    "the last section moved to the front": ([A, B, C], [C, A, B], ["moved c"]),
    "a clause moved into another section": (
        [A, C],
        [A + "\n## D {#d}\n\nDelta is here.\n", C.split("\n## D", maxsplit=1)[0]],
        ["moved d"],
    ),
    "moved and reworded": ([A, B, C], [B.replace("Beta", "Bets"), A, C], ["moved b", "reworded b"]),
    "reworded": ([A, B], [A.replace("here", "there"), B], ["reworded a"]),
    "a nested heading reworded is not its section reworded": ([C], [C.replace("Delta", "Delte")], ["reworded d"]),
    "a list item with an id reworded is not its section reworded": (
        [LIST],
        [LIST.replace("First", "Next")],
        ["reworded one"],
    ),
    "words beside the items are the section's": ([LIST], [LIST.replace("We do", "We may do")], ["reworded l"]),
    "an item removed": ([LIST], [LIST.split("- {#two}", maxsplit=1)[0]], ["removed two"]),
    "items swapped are one move": (
        [LIST],
        ["# L {#l}\n\nWe do:\n\n- {#two}\n  Second thing.\n- {#one}\n  First thing.\n"],
        ["moved two"],
    ),
    "wrapping": ([A], [A.replace("Alpha is", "Alpha\nis")], []),
    "quotation marks": (['# Q {#q}\n\nThe "Site" and Amper\'s.\n'], ["# Q {#q}\n\nThe “Site” and Amper’s.\n"], []),
    "emphasis": ([A], [A.replace("Alpha", "*Alpha*")], []),
    "a comment": ([A], [A + "\n<!-- to do -->\n"], []),
    "declared types": ([A], [A.replace("{#a}", '{#a clause="contact.controller"}')], []),
    "another target of an outer link": (
        ["# O {#o}\n\nSee [it](https://example.com/1).\n"],
        ["# O {#o}\n\nSee [it](https://example.com/2).\n"],
        ["reworded o"],
    ),
    "a section split in two": (
        [f"# S {{#s}}\n\n{ONE}\n{TWO}"],
        [f"# S {{#s}}\n\n{ONE}", f"# T {{#t}}\n\n{TWO}"],
        ["split s"],
    ),
    "two sections merged": (
        [f"# S {{#s}}\n\n{ONE}", f"# T {{#t}}\n\n{TWO}"],
        [f"# S {{#s}}\n\n{ONE}\n{TWO}"],
        ["merged s"],
    ),
    "a section split under a new id": (
        [A, f"# S {{#s}}\n\n{ONE}\n{TWO}"],
        [A, f"# O {{#o}}\n\n{ONE}", f"# T {{#t}}\n\n{TWO}"],
        ["renamed o", "split o"],
    ),
    "a paragraph that gets an id": ([f"# S {{#s}}\n\n{ONE}\n{TWO}"], [f"# S {{#s}}\n\n{ONE}\n{{#t}}\n{TWO}"], []),
    "a paragraph that gets an id and other words": (
        [f"# S {{#s}}\n\n{ONE}\n{TWO}"],
        [f"# S {{#s}}\n\n{ONE}\n{{#t}}\n{TWO.replace('else', 'more')}"],
        ["reworded s"],
    ),
    "another level": ([A, C], [A, C.replace("## D", "### D")], []),
    "a nested heading that becomes a section": (
        [C, A],
        [C.split("\n## D", maxsplit=1)[0], "# D {#d}\n\nDelta is here.\n", A],
        [],
    ),
    "a section that goes below the one above": ([A, B], [A + "\n" + B.replace("# B", "## B")], []),
    "a heading put in above others": ([C], [C.replace("## D", "## N {#n}\n\nNew.\n\n### D")], ["added n"]),
    "a section with nested clauses moved is one move": ([C, A, B], [A, B, C], ["moved c"]),
    "ids exchanged, words in their places": (
        [f"# S {{#s}}\n\n{ONE}", f"# T {{#t}}\n\n{TWO}"],
        [f"# S {{#t}}\n\n{ONE}", f"# T {{#s}}\n\n{TWO}"],
        [],
    ),
    "a block moved among words without an id": (
        [f"# S {{#s}}\n\n{ONE}\n{{#t}}\n{TWO}"],
        [f"# S {{#s}}\n\n{{#t}}\n{TWO}\n{ONE}"],
        ["moved t"],
    ),
    "list signs": (["# L {#l}\n\n- one\n- two\n"], ["# L {#l}\n\n* one\n* two\n"], []),
    "an id that a link names, renamed": (
        [A, "# X {#x}\n\nSee [A](#a).\n"],
        [A.replace("{#a}", "{#aa}"), "# X {#x}\n\nSee [A](#aa).\n"],
        [],
    ),
    "a link that names another clause": (
        [A, B, "# X {#x}\n\nSee [it](#a).\n"],
        [A, B, "# X {#x}\n\nSee [it](#b).\n"],
        ["reworded x"],
    ),
    "wrongly decoded signs mended": (
        ["# M {#m}\n\nThe â€œSiteâ€\x9d and Amperâ€™s â€“ here.\n"],
        ["# M {#m}\n\nThe “Site” and Amper’s – here.\n"],
        [],
    ),
    "signs of which one byte was left mended": (
        ["# M {#m}\n\nThe âSiteâ and Amperâs usersâ data â here.\n"],
        ["# M {#m}\n\nThe “Site” and Amper’s users’ data – here.\n"],
        [],
    ),
    "a letter that is no damage": (["# M {#m}\n\nThe château.\n"], ["# M {#m}\n\nThe chateau.\n"], ["reworded m"]),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_said(name: str) -> None:
    before, after, expected = CASES[name]
    changes = compare(policy(*before), policy(*after)).changes
    got = [said(change) for change in changes]
    if "swapped" in name:  # which of the two moved is a matter of taste
        assert len(got) == 1
        assert got[0].startswith("moved")
    else:
        assert got == expected


@pytest.mark.parametrize("name", CASES)
def test_the_laws_hold(name: str) -> None:
    before, after, _ = CASES[name]
    hold(policy(*before), policy(*after))
    hold(policy(*after), policy(*before))


words = st.lists(st.sampled_from(["we", "you", "data", "right", "mail"]), min_size=1, max_size=4).map(" ".join)
clauses = st.lists(
    st.tuples(st.sampled_from("abcdefgh"), words), min_size=1, max_size=6, unique_by=lambda pair: pair[0]
)
policies = clauses.map(lambda pairs: policy(*(f"# {i.upper()} {{#{i}}}\n\n{text}.\n" for i, text in pairs)))


@given(policies)
def test_a_policy_against_itself_is_unchanged(some: Policy) -> None:
    assert compare(some, some).changes == ()


@given(policies, policies)
def test_every_clause_is_accounted_for(before: Policy, after: Policy) -> None:
    changes = compare(before, after).changes
    added = sum((c.kind == "added") + (c.kind == "split") * len(c.parts) for c in changes)
    removed = sum((c.kind == "removed") + (c.kind == "merged") * len(c.parts) for c in changes)
    assert len(list(before.walk())) + added - removed == len(list(after.walk()))
