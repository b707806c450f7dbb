"""Two sides → Comparison: what changed and what it means, stage by stage, over the sentences of changed clauses only."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from site_tools.checking import catalogue, instruments
from site_tools.checks.check import LANGUAGES
from site_tools.checks.look import Look
from site_tools.checks.lost_types import about, lost_types, near
from site_tools.compare.assess import assess
from site_tools.compare.diff import compare
from site_tools.compare.normal import normal
from site_tools.compare.redline import redline
from site_tools.evidence.judge import context_of, detect
from site_tools.evidence.losses import losses
from site_tools.evidence.stated import stated
from site_tools.model.change import PolicyDiff
from site_tools.model.comparison import Comparison, Side
from site_tools.model.evidence import Context, Judgement
from site_tools.model.materiality import Loss, Stated
from site_tools.model.policy import Clause, Policy
from site_tools.model.release import Version
from site_tools.settings import Settings

_KEPT = 3  # policies looked into before the newest: a site compares each version with its neighbours


def compared(settings: Settings, before: Side, after: Side) -> Comparison:
    """Compare one pair. Who compares many takes one `Comparer`."""
    return Comparer(settings)(before, after)


def comparer(settings: Settings) -> Callable[[Version, Version | Policy], Comparison]:
    """Return a function that compares a released version with a later one, or with the draft as of the settings' day."""
    pair = Comparer(settings)

    def compare_versions(before: Version, after: Version | Policy) -> Comparison:
        later = released(after) if isinstance(after, Version) else draft(after, settings)
        return pair(released(before), later)

    return compare_versions


def own_words(clause: Clause) -> str:
    """Return a clause's own words as they are compared: equal where none of them changed, wherever its links lead."""
    return normal(clause.own_text)


def released(version: Version) -> Side:
    """Return a version as one side, judged for its first day in force."""
    return Side(f"{version.policy.name}/{version.label}", version.policy, version.release.effective)


def draft(policy: Policy, settings: Settings) -> Side:
    """Return a draft as one side, judged for the settings' day."""
    return Side(f"{policy.name}/draft", policy, settings.as_of)


class Comparer:
    """Compares policies by one catalogue; what was worked out about the last few is kept for the next pair."""

    def __init__(self, settings: Settings) -> None:
        self._catalogue = catalogue(settings).catalogue
        self._instruments = instruments()
        named = (self._catalogue.types, self._catalogue.mechanisms, self._catalogue.authorities)
        self._titles = {ident: entry.title for entries in named for ident, entry in entries.items()}
        self._looks: tuple[Look, ...] = ()

    def __call__(self, before: Side, after: Side) -> Comparison:
        """Return what changed from `before` to `after`."""
        diff = compare(before.policy, after.policy)
        then, now = self._look(before), self._look(after)
        gone, come = changed_ids(diff, later=False), changed_ids(diff, later=True)
        lost = self._lost(before, after, gone, come)
        told = assess(
            diff, self._stated(then, gone), self._stated(now, come), lost, self._titles, lapsed=self._lapsed(after)
        )
        return Comparison(before, after, diff, told, redline)

    def _look(self, side: Side) -> Look:
        for look in self._looks:
            if look.policy is side.policy and look.effective == side.effective:
                return look
        look = Look(side.policy, side.effective, self._catalogue, self._instruments)
        self._looks = (*self._looks[-_KEPT:], look)
        return look

    def _stated(self, look: Look, ids: Collection[str]) -> tuple[Stated, ...]:
        sentences = about(look, ids)
        return stated(sentences, near(look, sentences).context, self._catalogue) if sentences else ()

    def _lost(self, before: Side, after: Side, gone: Collection[str], come: Collection[str]) -> tuple[Loss, ...]:
        if any(side.policy.language.partition("-")[0] not in LANGUAGES for side in (before, after)):
            return ()
        if before.sentences is not None or after.sentences is not None:
            return losses(self._detected(before), self._detected(after))
        return lost_types(self._look(before), self._look(after), gone, come) if gone or come else ()

    def _lapsed(self, side: Side) -> frozenset[str]:
        """Return the mechanisms that are not valid any more on a side's day."""
        day = side.effective
        known = self._catalogue.mechanisms.items()
        return frozenset(ident for ident, one in known if day and one.valid_until and one.valid_until < day)

    def _detected(self, side: Side) -> Sequence[Judgement]:
        """Return what the whole text of a side holds, whatever it declares."""
        look = self._look(side)
        if side.sentences is None:
            return detect(look.sentences, context_of(side.policy, None), self._catalogue)
        return detect(side.sentences, Context(), self._catalogue)


def changed_ids(diff: PolicyDiff, *, later: bool) -> frozenset[str]:
    """Return the ids of the clauses whose words changed, in the later or the earlier version."""
    found: set[str] = set()
    for change in diff.changes:
        clause = change.after if later else change.before
        if change.kind not in {"renamed", "moved"} or change.edits:
            parts = change.parts if (change.kind == "split") is later else ()
            found |= {one.id for one in (clause, *parts) if one}
    return frozenset(found)
