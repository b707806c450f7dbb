"""What became of each clause: (before, after, what is said)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from example import FACTS
from site_tools.compare.diff import compare
from site_tools.model.change import Change
from site_tools.model.folder import RawFile
from site_tools.model.policy import Policy
from site_tools.sources.read import read_sealed

A = "# A {#a}\n\nAlpha is here.\n"
B = "# B {#b}\n\nBeta is here.\n"
C = "# C {#c}\n\nGamma is here.\n\n## D {#d}\n\nDelta is here.\n"
LIST = "# L {#l}\n\nWe do:\n\n- {#one}\n  First thing.\n- {#two}\n  Second thing.\n"
MIRROR = {"added": "removed", "removed": "added"}


def policy(*sections: str, facts: str = FACTS.format(title="Privacy")) -> Policy:
    files = {"policy.yml": facts} | {f"sections/{n:02}-s.md": text for n, text in enumerate(sections, 1)}
    read = read_sealed("privacy", "draft", [RawFile(name, name, text.encode()) for name, text in files.items()])
    assert read is not None
    return read


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
        ["# S {#s}\n\nOne.\n\nTwo.\n"],
        ["# S {#s}\n\nOne.\n", "# T {#t}\n\nTwo.\n"],
        ["reworded s", "added t"],
    ),
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
def test_the_other_way_round_mirrors(name: str) -> None:
    before, after, _ = CASES[name]
    there = compare(policy(*before), policy(*after)).changes
    back = compare(policy(*after), policy(*before)).changes
    if "was=" not in str(after):
        assert sorted(MIRROR.get(c.kind, c.kind) for c in there) == sorted(c.kind for c in back)


def test_facts_that_changed() -> None:
    now = FACTS.format(title="Privacy Policy").replace("privacy@", "dpo@").replace("language", "language")
    diff = compare(policy(A), policy(A, facts=now))
    assert [(fact.name, fact.before, fact.after) for fact in diff.facts] == [
        ("Title", "Privacy", "Privacy Policy"),
        ("E-mail", "privacy@example.com", "dpo@example.com"),
    ]
    assert diff.changes == ()


def test_a_fact_that_came_or_went() -> None:
    less = FACTS.format(title="Privacy").replace("  email: privacy@example.com\n", "")
    (gone,) = compare(policy(A), policy(A, facts=less)).facts
    (come,) = compare(policy(A, facts=less), policy(A)).facts
    assert (gone.name, gone.before, gone.after) == ("E-mail", "privacy@example.com", "")
    assert (come.before, come.after) == (gone.after, gone.before)


words = st.lists(st.sampled_from(["we", "you", "data", "right", "mail"]), min_size=1, max_size=4).map(" ".join)
clauses = st.lists(
    st.tuples(st.sampled_from("abcdefgh"), words), min_size=1, max_size=6, unique_by=lambda pair: pair[0]
)
policies = clauses.map(lambda pairs: policy(*(f"# {i.upper()} {{#{i}}}\n\n{text}.\n" for i, text in pairs)))


@given(policies)
def test_a_policy_against_itself_is_unchanged(some: Policy) -> None:
    diff = compare(some, some)
    assert (diff.changes, diff.facts) == ((), ())


@given(policies, policies)
def test_both_directions_mirror(before: Policy, after: Policy) -> None:
    there, back = compare(before, after).changes, compare(after, before).changes
    for kind, mirrored in (("added", "removed"), ("removed", "added")):
        assert {said(c).split()[1] for c in there if c.kind == kind} == {
            said(c).split()[1] for c in back if c.kind == mirrored
        }
    moved = [sum(c.kind == "moved" for c in changes) for changes in (there, back)]
    assert moved[0] == moved[1]


@given(policies, policies)
def test_every_clause_is_accounted_for(before: Policy, after: Policy) -> None:
    changes = compare(before, after).changes
    added = sum(c.kind == "added" for c in changes)
    removed = sum(c.kind == "removed" for c in changes)
    assert len(list(before.walk())) + added - removed == len(list(after.walk()))
