"""BEFORE and AFTER as they were asked for → ChangeReport: each pair as its clauses stand, and no changed word overlooked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from site_tools.comparing import Comparer
from site_tools.model.comparison import ChangeReport, Comparison, Side
from site_tools.settings import Settings
from site_tools.sides.named import Names
from site_tools.sides.pairs import Pair, pairs
from site_tools.sides.texts import PlainText


def differences(
    settings: Settings, names: Names, before: str | None, after: str | None, policy: str | None
) -> ChangeReport:
    """Return what changed between the sides; `policy` is the one that is meant where there are several, None for all."""
    found = pairs(names, before, after, policy)
    comparer = Comparer(settings)
    return ChangeReport(tuple(_compared(comparer, pair) for pair in found.pairs), found.several, found.unreleased)


def _compared(comparer: Comparer, pair: Pair) -> Comparison:
    """Compare a pair clause by clause; where that shows nothing of words that differ, as the words stand in the files."""
    comparison = None
    for before, after in _readings(pair):
        comparison = comparer(before, after)
        if comparison.changed:
            return comparison
    if comparison is None:
        raise ValueError("there is one way at least to look at two sides")
    return comparison


def _readings(pair: Pair) -> Iterator[tuple[Side, Side]]:
    """Yield the sides as clauses; two texts with what stands around their clauses, and last as they are written."""
    before, after = pair.before, pair.after
    if not (isinstance(before, PlainText) and isinstance(after, PlainText)):
        yield _side(before), _side(after)
        return
    around = [tuple(sentence.text for sentence in text.outside) for text in (before, after)]
    if around[0] == around[1]:
        yield _side(before), _side(after)
    else:
        yield replace(_side(before), policy=before.with_outside()), replace(_side(after), policy=after.with_outside())
    if before.words != after.words:
        yield replace(_side(before), policy=before.as_written()), replace(_side(after), policy=after.as_written())


def _side(side: Side | PlainText) -> Side:
    return side if isinstance(side, Side) else Side(side.name, side.policy, None, side.sentences)
