"""What became of each clause between two versions, word by word."""

from __future__ import annotations

from typing import Literal, NamedTuple

from site_tools.model.policy import Clause, Policy
from site_tools.model.value import value

ChangeKind = Literal["added", "removed", "renamed", "moved", "reworded", "split", "merged"]
EditKind = Literal["=", "-", "+"]


class Edit(NamedTuple):
    r"""A run of words that both versions have ("="), or that only the earlier ("-") or the later one ("+") has.

    `text` is as written, with the space or line break ("\n" between two passages) that follows its last word. Where both
    sides have the words, the later side's form is shown. The texts of "=" and "-" make up the earlier text, those of "="
    and "+" the later one, but for quote style and white space.
    """

    op: EditKind
    text: str


@value
class Change:
    """One thing that happened to one clause; `before` is None where it was added, `after` where it was removed.

    `edits` are the clause's own words (nested clauses have changes of their own), () for a pure rename or move. A split
    clause became `after` and the further `parts`; a merged one came from `before` and the further `parts`. The edits are then
    those of all together, in reading order, and the parts have no changes of their own. A reworded clause has parts where a
    paragraph or item of it got an id (or lost it) and so became a clause, which no reader sees.
    """

    kind: ChangeKind
    before: Clause | None
    after: Clause | None
    edits: tuple[Edit, ...] = ()
    parts: tuple[Clause, ...] = ()


@value
class PolicyDiff:
    """Everything that changed from `before` to `after`, in the reading order of `after`, removals where they stood.

    `pairs` maps the id of each clause of `after` to that of the clause of `before` that it was; further parts have none.
    """

    before: Policy
    after: Policy
    changes: tuple[Change, ...]
    pairs: dict[str, str]
