"""Passages that moved: two sections before and after, and what a reader sees of each. `«1 …»` moved here, `«1 to …»` left."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparing.generated import policy
from comparing.laws import hold
from site_tools.compare.diff import compare
from site_tools.compare.redline import redline
from site_tools.model.change import Edit
from site_tools.model.policy import Policy
from site_tools.model.redline import Block, Run
from site_tools.reports.changes.lines import lines_of

ONE = "We hand your name and your address to the firm that sends you our parcels."
TWO = "Every such firm has signed a contract in which it promises to keep them secret."
ROW = "| Post AG | sends parcels to customers abroad |\n"
TABLE = "| Who | Why |\n|---|---|\n| Bank | takes payments |\n"
CASES = {
    "a paragraph": (
        (f"Alpha.\n\n{ONE}\n\nBeta.", "Gamma."),
        ("Alpha.\n\nBeta.", f"Gamma.\n\n{ONE}"),
        ["«1 to 2. B: We hand your name and your address to …»", f"«1 from 1. A: {ONE}»"],
    ),
    "two paragraphs are one passage": (
        (f"Alpha.\n\n{ONE}\n\n{TWO}\n\nBeta.", "Gamma."),
        ("Alpha.\n\nBeta.", f"Gamma.\n\n{ONE}\n\n{TWO}"),
        ["«1 to 2. B: We hand your name and your address to …»", f"«1 from 1. A: {ONE}»", f"«1 from 1. A: {TWO}»"],
    ),
    "a sentence out of a paragraph into another": (
        (f"Alpha is first. {ONE} Beta is last.", "Gamma is first. Delta is last."),
        ("Alpha is first. Beta is last.", f"Gamma is first. {ONE} Delta is last."),
        [
            "Alpha is first. «1 to 2. B: We hand your name and your address to …»Beta is last.",
            f"Gamma is first. «1 from 1. A: {ONE} »Delta is last.",
        ],
    ),
    "some of its words changed on the way": (
        (f"Alpha.\n\n{ONE}", "Gamma."),
        ("Alpha.", f"Gamma.\n\n{ONE.replace('parcels', 'letters')}"),
        [
            "«1 to 2. B: We hand your name and your address to …»",
            f"«1 from 1. A: {ONE[:-8]}»«1 from 1. A: [-parcels. -]»«1 from 1. A: {{+letters.+}}»",
        ],
    ),
    "short items go with the one above them": (
        (f"Alpha.\n\n- {ONE}\n- By mail\n- By phone\n\nBeta.", "Gamma."),
        ("Alpha.\n\nBeta.", f"Gamma.\n\n- {ONE}\n- By mail\n- By phone"),
        [
            "«1 to 2. B: We hand your name and your address to …»",
            f"«1 from 1. A: {ONE}»",
            "«1 from 1. A: By mail»",
            "«1 from 1. A: By phone»",
        ],
    ),
    "a row": (
        (f"Alpha.\n\n{TABLE}{ROW}", f"Gamma.\n\n{TABLE.replace('Bank', 'Shop')}"),
        (f"Alpha.\n\n{TABLE}", f"Gamma.\n\n{TABLE.replace('Bank', 'Shop')}{ROW}"),
        [
            "«1 to 2. B: Post AG sends parcels to customers abroad»",
            "«1 from 1. A: Post AG»",
            "«1 from 1. A: sends parcels to customers abroad»",
        ],
    ),
    "within one section": (
        (f"{ONE}\n\n{TWO} {TWO.replace('firm', 'bank')}\n\nBeta.", "Gamma."),
        (f"{TWO} {TWO.replace('firm', 'bank')}\n\n{ONE}\n\nBeta.", "Gamma."),
        ["«1 to its new place: We hand your name and your address to …»", f"«1 from its earlier place: {ONE}»"],
    ),
    "words that stand there twice may be any": (
        (f"Alpha.\n\n{ONE}\n\nBeta.\n\n{ONE}", "Gamma."),
        ("Alpha.\n\nBeta.", f"Gamma.\n\n{ONE}"),
        [f"[-{ONE}-]", f"[-{ONE}-]", f"{{+{ONE}+}}"],
    ),
    "few words may be there by chance": (
        ("Alpha.\n\nWe keep your mails.\n\nBeta.", "Gamma."),
        ("Alpha.\n\nBeta.", "Gamma.\n\nWe keep your mails."),
        ["[-We keep your mails.-]", "{+We keep your mails.+}"],
    ),
    "part of a sentence has not moved": (
        ("Alpha is first, and we hand your name and your address to the firm.", "Gamma is last."),
        ("Alpha is first.", "Gamma is last, and we hand your name and your address to the firm."),
        [
            "Alpha is [-first, and we hand your name and your address to the firm. -]{+first.+}",
            "Gamma is [-last. -]{+last, and we hand your name and your address to the firm.+}",
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_moved(name: str) -> None:
    before, after, expected = CASES[name]
    one, other = (
        policy(*(f"# {t} {{#{t.lower()}}}\n\n{body}\n" for t, body in zip("AB", side, strict=True)))
        for side in (before, after)
    )
    hold(other, one)
    shown = [block for clause in redline(hold(one, other)) for block in clause.blocks]
    assert [spelt(block) for block in shown if any(run.op != "=" or run.moved for run in block.runs)] == expected


def spelt(block: Block) -> str:
    return "".join(map(_run, block.runs)).strip()


def _run(run: Run) -> str:
    mark = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}[run.op]
    moved = run.moved
    if moved and moved.away:
        return f"«{moved.number} to {moved.heading or 'its new place'}: {moved.begun}»"
    words = mark.format(run.text)
    return f"«{moved.number} from {moved.heading or 'its earlier place'}: {words}»" if moved else words


@st.composite
def shuffled(draw: st.DrawFn) -> tuple[Policy, Policy, list[str]]:
    """Draw two versions of some sections, in paragraphs or items, and the sentences that stand in another section now."""
    wrap = draw(st.sampled_from(("{}\n\n", "- {}\n", "{} ")))
    texts = [" ".join(f"Word{n}x{m}" for m in range(8 + n % 4)) + "." for n in range(draw(st.integers(2, 9)))]
    homes = [[draw(st.integers(0, 2)) for _ in texts] for _ in range(2)]
    order = draw(st.permutations(range(len(texts))))
    changed = draw(st.integers(0, len(texts)))  # from here on a word of each is another one later
    later = [text if n < changed else text.replace("x3 ", "x3 new ") for n, text in enumerate(texts)]
    sides = []
    for said, home, numbers in ((texts, homes[0], range(len(texts))), (later, homes[1], order)):
        inside = ["".join(wrap.format(said[n]) for n in numbers if home[n] == place) for place in range(3)]
        sides.append(policy(*(f"# S{n} {{#s{n}}}\n\nHere.\n\n{text}\n\nStays {n}.\n" for n, text in enumerate(inside))))
    return sides[0], sides[1], [text for n, text in enumerate(texts) if homes[0][n] != homes[1][n]]


@settings(max_examples=200)
@given(shuffled())
def test_what_stands_in_another_section_has_moved_and_the_laws_hold(drawn: tuple[Policy, Policy, list[str]]) -> None:
    before, after, elsewhere = drawn
    runs = [run for clause in redline(hold(before, after)) for block in clause.blocks for run in block.runs]
    marked = {word for run in runs if run.op != "=" and not run.moved for word in run.text.split()}
    assert not marked & {word for text in elsewhere for word in text.split()}


def test_a_report_in_lines_tells_both_places() -> None:
    before = policy(f"# A {{#a}}\n\nAlpha.\n\n{ONE}\n", "# B {#b}\n\nGamma.\n")
    after = policy("# A {#a}\n\nAlpha.\n", f"# B {{#b}}\n\nGamma.\n\n{ONE}\n")
    told = [line.edits for clause in redline(compare(before, after)) for line in lines_of(clause.blocks)]
    assert [edit for edits in told for edit in edits if edit.op != "="] == [
        Edit("-", "(moved to “2. B”: We hand your name and your address to …) "),
        Edit("+", "(moved from “1. A”) "),
    ]
