"""The laws that hold of every comparison, on text as it is compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from site_tools.compare.diff import compare
from site_tools.compare.normal import normal
from site_tools.compare.redline import redline
from site_tools.model.change import Change, Edit, PolicyDiff
from site_tools.model.policy import Clause, Policy
from site_tools.model.redline import Block, ClauseRedline, Run

_MIRROR = {"added": "removed", "removed": "added", "split": "merged", "merged": "split", "+": "-", "-": "+"}


def hold(before: Policy, after: Policy) -> PolicyDiff:
    """Assert all of them for one pair of versions."""
    diff = compare(before, after)
    for change in diff.changes:
        edits_make_both_texts(diff, change)
    redline_makes_both_texts(diff)
    assert not compare(after, after).changes
    assert told(diff.changes) == told(compare(after, before).changes, mirrored=True)
    return diff


def edits_make_both_texts(diff: PolicyDiff, change: Change) -> None:
    if change.kind in {"renamed", "moved"}:
        assert change.edits == ()
        return
    split = [part for part in change.parts if part in list(diff.after.walk())]
    merged = [part for part in change.parts if part not in split]
    assert side(change.edits, "-") == own(diff.before, [change.before, *merged])
    assert side(change.edits, "+") == own(diff.after, [change.after, *split])
    ops = [edit.op for edit in change.edits]
    assert all(one != other for one, other in pairwise(ops))
    assert "+-" not in "".join(ops)


def side(edits: Iterable[Edit], op: str) -> str:
    return normal("".join(edit.text for edit in edits if edit.op in {"=", op}))


def own(policy: Policy, clauses: Iterable[Clause | None]) -> str:
    """Return the words that belong to some clauses themselves, in reading order."""
    ids = {clause.id for clause in clauses if clause}
    return normal("\n".join(p.text for body in bodies(policy) for p in body.passages if p.clause in ids))


def bodies(policy: Policy) -> list[Clause]:
    return [clause for clause in policy.walk() if clause.kind in {"section", "heading"}]


def redline_makes_both_texts(diff: PolicyDiff) -> None:
    written = redline(diff)
    shown = [clause.after for clause in written if clause.after and not clause.stub]
    assert shown == bodies(diff.after)
    for clause in written:
        assert bool(clause.blocks) <= bool(clause.kinds)
        together(clause.blocks)
        if clause.after and clause.kinds and not clause.stub:
            assert normal(said(clause.title, "+")) == normal(clause.after.title)
            assert normal(words(clause.blocks, "+")) == normal(clause.after.text)
    was, then = rejected(written), texts(diff.before)
    assert Counter(was.split()) == Counter(then.split())
    if not any(change.kind == "moved" or change.parts for change in diff.changes) and not reshaped(diff):
        # where two passages became one, an item that stood between them cannot: its own place is left out
        gone = {
            c.before.id for c in diff.changes if c.kind == "removed" and c.before and c.before.kind in {"block", "item"}
        }
        assert rejected(written, gone) == texts(diff.before, gone)


def reshaped(diff: PolicyDiff) -> bool:
    """Whether a clause that stayed in its place stands in another body now: a heading above it came or went."""
    held = [
        {inner.id: body.id for body in bodies(some) for inner in blocks_of(body)} for some in (diff.before, diff.after)
    ]
    return any(diff.pairs.get(held[1][after]) != held[0][before] for after, before in diff.pairs.items())


def blocks_of(clause: Clause) -> list[Clause]:
    """Return a heading with the blocks and items of its body."""
    inner = [some for some in clause.clauses if some.kind in {"block", "item"}]
    return [clause, *(found for some in inner for found in some.walk())]


def texts(policy: Policy, without: Collection[str] = ()) -> str:
    """Return all words of a policy, but for those of some clauses."""
    parts = ((body.title, *(p.text for p in body.passages if p.clause not in without)) for body in bodies(policy))
    return normal(" ".join(text for part in parts for text in part))


def rejected(written: Iterable[ClauseRedline], without: Collection[str] = ()) -> str:
    """Return what a redline says of the earlier version, but for clauses that are gone from it."""
    parts = []
    for clause in put_back([*written]):
        if clause.after and not clause.kinds:
            parts += [clause.after.title, clause.after.text]
        elif not clause.stub:
            blocks = [block for block in clause.blocks if block.op != "-" or block.clause not in without]
            parts += [said(clause.title, "-"), words(blocks, "-")]
    return normal(" ".join(parts))


def put_back(written: Sequence[ClauseRedline]) -> list[ClauseRedline]:
    """Return a redline with each passage that moved at the place that it left."""
    blocks = [block for clause in written for block in clause.blocks]
    here = [(run.moved.number, block) for block in blocks for run in block.runs if run.moved and not run.moved.away]
    left = [run.moved.number for block in blocks for run in block.runs if run.moved and run.moved.away]
    moved = {
        number: "\n".join(
            said([run for run in block.runs if run.moved and run.moved.number == number], "-")
            for other, block in dict.fromkeys(here)
            if other == number
        )
        for number in left
    }
    assert sorted(left) == sorted({number for number, _ in here})

    def where_it_was(run: Run) -> Run:
        if run.moved is None:
            return run
        return replace(run, op="-", text=f" {moved[run.moved.number]} ") if run.moved.away else replace(run, op="+")

    return [
        replace(clause, blocks=tuple(replace(b, runs=tuple(map(where_it_was, b.runs))) for b in clause.blocks))
        for clause in written
    ]


def words(blocks: Iterable[Block], op: str) -> str:
    return "\n".join(said(block.runs, op) for block in blocks)


def said(runs: Sequence[Run], op: str) -> str:
    return "".join(run.text for run in runs if run.op in {"=", op} and '<sup class="cb-note">' not in run.marks)


def together(blocks: Sequence[Block]) -> None:
    """Assert that what stands in one element stands together, so that each element is written once."""
    closed: set[int] = set()
    around: list[int] = []
    for block in blocks:
        here = [container.number for container in block.path]
        assert not closed & set(here)
        closed |= set(around) - set(here)
        around = here


def told(changes: Iterable[Change], *, mirrored: bool = False) -> list[tuple[object, ...]]:
    """Return changes as they compare, in no particular order, or as the other direction would tell them."""

    def ids(*clauses: Clause | None) -> tuple[str, ...]:
        return tuple(clause.id if clause else "" for clause in clauses)

    found = []
    for change in changes:
        sides = (change.after, change.before) if mirrored else (change.before, change.after)
        kind = _MIRROR.get(change.kind, change.kind) if mirrored else change.kind
        edits = [(_MIRROR.get(e.op, e.op) if mirrored else e.op, normal(e.text)) for e in change.edits]
        found.append((kind, ids(*sides), tuple(_in_order(edits)), tuple(sorted(ids(*change.parts)))))
    return sorted(found)


def _in_order(edits: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Put what went before what came."""
    for n in range(len(edits) - 1):
        if (edits[n][0], edits[n + 1][0]) == ("+", "-"):
            edits[n], edits[n + 1] = edits[n + 1], edits[n]
    return edits
