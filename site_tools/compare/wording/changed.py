"""A Rewording → its tokens on both sides and the places where they differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from rapidfuzz.distance import Indel

from site_tools.compare.matches import Match, matches
from site_tools.compare.wording.around import Around
from site_tools.compare.wording.said import Said, read
from site_tools.compare.wording.tokens import is_word, tokens
from site_tools.model.change import Change
from site_tools.model.materiality import Fact, Rewording

Words = tuple[str, ...]
_LIKE = 0.5


class Hunk(NamedTuple):
    """One place that differs: tokens from `start` to `end` of the earlier sentence became `new_start` to `new_end`."""

    start: int
    end: int
    new_start: int
    new_end: int


@dataclass(frozen=True)
class Changed:
    """A sentence that changed, is new or is gone. `before` and `after` are its tokens in small letters.

    `change` is set where it stands for a whole clause: one that moved, was split or merged, or has other links. `relocated`
    tells that another lead-in introduces it, or that another clause holds it. `left` are the places that no rule has found to be harmless or better for readers.
    """

    rewording: Rewording
    around: Around
    facts: tuple[Fact, ...] = ()
    change: Change | None = None
    relocated: bool = False
    left: tuple[Hunk, ...] = ()

    @cached_property
    def written(self) -> tuple[Words, Words]:
        """Return the tokens of both sides as written."""
        return tokens(self.rewording.before), tokens(self.rewording.after)

    @cached_property
    def before(self) -> Words:
        """Return the tokens of the earlier sentence."""
        return tuple(token.casefold() for token in self.written[0])

    @cached_property
    def after(self) -> Words:
        """Return the tokens of the later sentence."""
        return tuple(token.casefold() for token in self.written[1])

    @property
    def new(self) -> bool:
        """Return whether the sentence was not there before."""
        return not self.before

    @property
    def gone(self) -> bool:
        """Return whether the sentence is no longer there."""
        return not self.after

    @property
    def both(self) -> bool:
        """Return whether the sentence stands in both versions."""
        return bool(self.before and self.after)

    @property
    def unchanged(self) -> bool:
        """Return whether the words are the same, and only what is around them differs."""
        return self.both and self.written[0] == self.written[1]

    @cached_property
    def hunks(self) -> tuple[Hunk, ...]:
        """Return the places that differ, in order; letters' case counts."""
        return tuple(_hunks(*self.written, matches([*self.before], [*self.after])))

    def sides(self, hunk: Hunk) -> tuple[Words, Words]:
        """Return the tokens of one place before and after."""
        return self.before[hunk.start : hunk.end], self.after[hunk.new_start : hunk.new_end]

    def as_written(self, hunk: Hunk) -> tuple[Words, Words]:
        """Return the tokens of one place as written."""
        return self.written[0][hunk.start : hunk.end], self.written[1][hunk.new_start : hunk.new_end]

    @cached_property
    def said_before(self) -> Said:
        """Return who said what in the earlier sentence, its lead-in included."""
        return read(self.rewording.lead_before, self.before, self.around)

    @cached_property
    def said_after(self) -> Said:
        """Return who says what in the later sentence, its lead-in included."""
        return read(self.rewording.lead_after, self.after, self.around)


def _hunks(before: Words, after: Words, common: list[Match]) -> Iterator[Hunk]:
    same = [(at + i, place + i) for at, place, size in common for i in range(size)]
    kept = [
        (i, j)
        for i, j in same
        if before[i] == after[j] or (_begins(before, i) == _begins(after, j) and _begins(before, i))
    ]
    i = j = 0
    for at, place in (*kept, (len(before), len(after))):
        if at > i or place > j:
            yield from _single(Hunk(i, at, j, place), before[i:at], after[j:place])
        i, j = at + 1, place + 1


def _single(hunk: Hunk, before: Words, after: Words) -> Iterator[Hunk]:
    """Yield a place word by word where each word became one that is much like it."""
    pairs = list(zip(before, after, strict=False))
    if len(before) == len(after) > 1 and all(Indel.normalized_similarity(*pair) >= _LIKE for pair in pairs):
        yield from (
            Hunk(hunk.start + n, hunk.start + n + 1, hunk.new_start + n, hunk.new_start + n + 1)
            for n in range(len(pairs))
        )
    else:
        yield hunk


def _begins(some: Words, at: int) -> bool:
    """Return whether a token begins a sentence, so that its first letter's case says nothing."""
    return not any(map(is_word, some[:at])) or some[at - 1] in {".", ":", "?", "!"}
