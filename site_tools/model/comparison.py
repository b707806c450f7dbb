"""Two sides that were compared: where each came from, what changed between them, and what that means."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from site_tools.model.change import PolicyDiff
from site_tools.model.evidence import Sentence
from site_tools.model.materiality import LinkedChange, Materiality
from site_tools.model.policy import Policy
from site_tools.model.redline import ClauseRedline
from site_tools.model.release import Version
from site_tools.model.value import value


@value
class Side:
    """One policy at one time, and what it is called: "privacy/2019-07-15", "privacy/draft", "main", "terms.md".

    `effective` is the day for which it is judged, None where any will do. A text that declares nothing has its sentences as
    they stand in its own lines; other policies have None. `linked` holds the versions of each other policy that it links to,
    up to the one that it is linked at, {} where that is unknown.
    """

    name: str
    policy: Policy
    effective: date | None
    sentences: tuple[Sentence, ...] | None = None
    linked: Mapping[str, tuple[Version, ...]] = field(default_factory=dict, repr=False, compare=False)


@dataclass(frozen=True)
class Comparison:
    """What became of one policy. `draw` makes the redline, which is drawn when it is first looked at."""

    before: Side
    after: Side
    diff: PolicyDiff
    materiality: Materiality
    draw: Callable[[PolicyDiff], tuple[ClauseRedline, ...]] = field(repr=False, compare=False)
    linked: tuple[LinkedChange, ...] = ()

    @cached_property
    def redline(self) -> tuple[ClauseRedline, ...]:
        """Return the whole policy with what was taken out and put in, in the reading order of `after`."""
        return self.draw(self.diff)

    @property
    def changed(self) -> bool:
        """Return whether a reader sees anything that differs, here or in a policy that is part of this one."""
        return bool(self.diff.changes or self.materiality.facts or self.materiality.lost or self.linked)


@value
class ChangeReport:
    """What `clausebook diff` found; `several` where more than one policy was meant, however many could be compared.

    `unreleased` are the policies that have no version yet with which their draft could be compared.
    """

    comparisons: tuple[Comparison, ...]
    several: bool = False
    unreleased: tuple[str, ...] = ()
