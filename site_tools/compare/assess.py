"""A comparison and what both versions state → what the change means: facts, grounds, class and summary."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from site_tools.compare.classes.grounds import grounds
from site_tools.compare.facts import facts
from site_tools.compare.rewordings import rewordings
from site_tools.compare.summarise import summarise
from site_tools.compare.summary.losses import described
from site_tools.model.change import PolicyDiff
from site_tools.model.materiality import Ground, LinkedChange, Loss, Materiality, Stated
from site_tools.model.release import CHANGE_CLASSES, ChangeClass


def assess(  # noqa: PLR0913 - the facts of both versions, and what only the caller knows
    diff: PolicyDiff,
    before: Sequence[Stated],
    after: Sequence[Stated],
    lost: Sequence[Loss],
    titles: Mapping[str, str] | None = None,
    *,
    lapsed: Collection[str] = (),
    linked: Sequence[LinkedChange] = (),
) -> Materiality:
    """Return what the change means. `before` and `after` are what the sentences of the changed clauses state.

    `titles` maps clause types, mechanisms and authorities to what a reader calls them, `lapsed` names
    the mechanisms that are invalid on the day of the later version, `linked` are the policies that this one makes part of
    itself, each at another version than before.
    """
    differing = facts(diff, before, after)
    some = dict.fromkeys(grounds(diff, rewordings(diff), differing, lost, lapsed=lapsed, linked=linked))
    found = sorted(some, key=lambda ground: -CHANGE_CLASSES.index(ground.change_class))
    known = described(lost, diff, titles or {})
    told = summarise(diff, differing, known, found, titles or {})
    return Materiality(_highest(found), differing, known, tuple(found), told)


def _highest(some: Sequence[Ground]) -> ChangeClass:
    return some[0].change_class if some else "none"
