"""A history → its versions one after another, each with its comparison to the one before and what that makes of its clauses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from site_tools.model.comparison import Comparison
from site_tools.model.policy import Clause, Policy
from site_tools.model.redline import Block
from site_tools.model.release import History, Version
from site_tools.pages.since import Since, at_first, carried

Compare = Callable[[Version, Version | Policy], Comparison]


class Comparing(NamedTuple):
    """How versions are compared: a pair of them, and what that sees of a clause.

    `words` are its own, equal where nothing changed; `body` are the passages of a section or heading, those of nested blocks
    and items included, each naming the clause that holds it ("" the heading's own).
    """

    compare: Compare
    words: Callable[[Clause], str]
    body: Callable[[Clause], Sequence[Block]]


class Step(NamedTuple):
    """One version (the draft where it is None) and what it changed; the first one has no version before it."""

    version: Version | None
    before: Version | None
    comparison: Comparison | None
    since: Mapping[str, Since]


def steps(history: History, compare: Compare, *, draft: bool) -> Iterator[Step]:
    """Yield a step for each version, oldest first, and one for the draft where it is asked for and has a version before it."""
    before: Version | None = None
    since: Mapping[str, Since] = {}
    for version in history.versions:
        comparison = compare(before, version) if before else None
        since = (
            carried(since, comparison, version.label, version.release.effective) if comparison else at_first(version)
        )
        yield Step(version, before, comparison, since)
        before = version
    if before and draft and history.draft:
        comparison = compare(before, history.draft)
        yield Step(None, before, comparison, carried(since, comparison, "draft", None))
