"""What became of sections and headings → sentences: new and removed ones, divided and joined ones, moved and renamed ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_tools.compare.summary.names import Names, called
from site_tools.compare.summary.saying import Saying, worst
from site_tools.compare.summary.sentence import ended, few, quote
from site_tools.compare.summary.texts import key
from site_tools.model.change import Change, ChangeKind, PolicyDiff
from site_tools.model.materiality import Ground
from site_tools.model.policy import Clause
from site_tools.model.release import ChangeClass
from site_tools.splitting import split

SECTION, PART, REST = 14, 39, 70
_HEADINGS = ("section", "heading")
_ALONE = 2  # new or removed parts that each have a sentence of their own


def sayings(diff: PolicyDiff, grounds: Sequence[Ground], names: Names) -> Iterator[Saying]:
    """Yield sentences on the structure. A new or removed part speaks for what stands in it."""
    for gone in (False, True):
        parts = list(_outermost(diff, gone=gone))
        inside = [clause for clause in parts if clause.kind == "heading"]
        alone = [clause for clause in parts if clause.kind == "section" or len(inside) <= _ALONE]
        yield from (_whole([clause], grounds, gone=gone) for clause in alone)
        if len(inside) > _ALONE:
            yield _whole(inside, grounds, gone=gone)
    for change in diff.changes:
        if change.kind in {"split", "merged"} and change.before and change.after:
            yield _parted(change, change.before, change.after, grounds, names)
    yield from _renamed(diff)
    yield from _moved(diff)


def _outermost(diff: PolicyDiff, *, gone: bool) -> Iterator[Clause]:
    kind = "removed" if gone else "added"
    clauses = [clause for c in diff.changes if c.kind == kind and (clause := c.before if gone else c.after)]
    inside = {inner.id for clause in clauses for inner in clause.walk() if inner is not clause}
    yield from (clause for clause in clauses if clause.id not in inside and clause.kind in _HEADINGS)


def _whole(clauses: Sequence[Clause], grounds: Sequence[Ground], *, gone: bool) -> Saying:
    """Return one sentence for parts that are new or gone; of one alone, with the sentence that it begins with."""
    covers = frozenset((inner.id, gone) for clause in clauses for inner in clause.walk())
    change_class = worst((g.change_class for g in grounds if (g.clause, g.gone) in covers), "clarifying")
    first, named = clauses[0], few(map(called, clauses))
    what = "section" if first.kind == "section" else "part"
    if len(clauses) > 1:
        text = f"We removed some parts: {named}" if gone else f"There are new parts: {named}"
    else:
        words = next((split(passage.text)[0] for passage in first.passages if passage.text.strip()), "")
        text = f"We removed the {what} {named}" if gone else f"There is a new {what}, {named}"
        text += f": {quote(words)}" if words else ""
    titles = frozenset(key(inner.title) for clause in clauses for inner in clause.walk())
    rank = SECTION if first.kind == "section" else PART
    return Saying(ended(text), change_class, rank, first.id, gone, titles, covers)


def _parted(change: Change, before: Clause, after: Clause, grounds: Sequence[Ground], names: Names) -> Saying:
    if change.kind == "split":
        parts = [names.named(part.id) or "another part" for part in (after, *change.parts)]
        text = f"{called(before)} was divided into {few(parts)}"
    else:
        parts = [names.named(part.id, gone=True) or "another part" for part in (before, *change.parts)]
        text = f"{names.named(after.id)} brings together {few(parts)}"
    found: ChangeClass = worst((g.change_class for g in grounds if g.clause == after.id), "editorial")
    return Saying(ended(text), "editorial" if found == "none" else found, REST, after.id)


def _renamed(diff: PolicyDiff) -> Iterator[Saying]:
    found = [(old, new) for old, new in _both(diff, "renamed") if old.title]
    if found:
        told = frozenset(key(clause.title) for pair in found for clause in pair)
        parts = few(f"{quote(old.title)} is now {quote(new.title)}" for old, new in found)
        many = "Some headings read" if found[1:] else "A heading reads"
        yield Saying(ended(f"{many} differently: {parts}"), "editorial", REST, found[0][1].id, told=told)


def _moved(diff: PolicyDiff) -> Iterator[Saying]:
    found = [new for _, new in _both(diff, "moved")]
    if found:
        text = f"{few(map(called, found))} now {'stand' if found[1:] else 'stands'} in another place"
        yield Saying(ended(text), "editorial", REST, found[0].id)


def _both(diff: PolicyDiff, kind: ChangeKind) -> Iterator[tuple[Clause, Clause]]:
    """Yield the headings of which something became, as they were and as they are."""
    pairs = ((c.before, c.after) for c in diff.changes if c.kind == kind)
    yield from ((old, new) for old, new in pairs if old and new and new.kind in _HEADINGS)
