"""What became of each clause between two versions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from site_tools.model.policy import Clause, Policy

ChangeKind = Literal["added", "removed", "renamed", "moved", "reworded"]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that happened to one clause; `before` is None where it was added, `after` where it was removed."""

    kind: ChangeKind
    before: Clause | None
    after: Clause | None


@dataclass(frozen=True, slots=True)
class Fact:
    """A value of `policy.yml` that readers see: `name` says which, "" stands for absent."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PolicyDiff:
    """Everything that changed from `before` to `after`, in the reading order of `after`, removals where they stood."""

    before: Policy
    after: Policy
    changes: tuple[Change, ...]
    facts: tuple[Fact, ...]
