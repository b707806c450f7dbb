"""Two sides → Comparison: what changed and what it means, stage by stage, over the sentences of changed clauses only."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from site_tools.checking import catalogue, instruments
from site_tools.checks.look import Look
from site_tools.checks.lost_types import about, borne_out, lost_types, near
from site_tools.checks.unjudged import judgeable
from site_tools.compare.assess import assess
from site_tools.compare.diff import compare
from site_tools.compare.incorporated import incorporated
from site_tools.compare.redline import redline
from site_tools.compare.rewordings import worded_anew
from site_tools.evidence.judge import context_of, detect
from site_tools.evidence.losses import losses, of_everyone
from site_tools.evidence.readers import beyond_one_state
from site_tools.evidence.stated import stated
from site_tools.model.change import PolicyDiff
from site_tools.model.comparison import Comparison, Side
from site_tools.model.evidence import Context, Judgement, Sentence
from site_tools.model.materiality import LinkedChange, Loss, Stated
from site_tools.model.policy import Policy
from site_tools.model.release import CHANGE_CLASSES, ChangeClass, History, Label, Version
from site_tools.settings import Settings

_KEPT = 3  # policies looked into before the newest: a site compares each version with its neighbours


def compared(settings: Settings, before: Side, after: Side) -> Comparison:
    """Compare one pair. Who compares many takes one `Comparer`."""
    return Comparer(settings)(before, after)


def comparer(
    settings: Settings, histories: Sequence[History] = ()
) -> Callable[[Version, Version | Policy], Comparison]:
    """Return a function that compares a released version with a later one, or with the draft as of the settings' day.

    `histories` are those of all policies: a policy may make another one part of itself.
    """
    pair = Comparer(settings)

    def compare_versions(before: Version, after: Version | Policy) -> Comparison:
        if isinstance(after, Version):
            return pair(released(before, histories), released(after, histories))
        return pair(released(before, histories), draft(after, settings.as_of, histories))

    return compare_versions


def released(version: Version, histories: Sequence[History] = ()) -> Side:
    """Return a version as one side, judged for its first day in force, with what it records of the policies it links to."""
    pinned = {name: Label.parse(label) for name, label in version.release.links.items()}
    linked = {
        h.name: tuple(v for v in h.versions if v.release.label <= pinned[h.name]) for h in histories if h.name in pinned
    }
    return Side(f"{version.policy.name}/{version.label}", version.policy, version.release.effective, linked=linked)


def draft(policy: Policy, day: date, histories: Sequence[History] = ()) -> Side:
    """Return a draft as one side, judged for a day, with the policies that it would link to if it took effect then."""
    return Side(f"{policy.name}/draft", policy, day, linked=linked_on(day, histories))


def linked_on(day: date, histories: Sequence[History]) -> Mapping[str, tuple[Version, ...]]:
    """Return the versions of each policy up to the one in force on a day."""
    return {h.name: tuple(v for v in h.versions if v.release.effective <= day) for h in histories}


class Comparer:
    """Compares policies by one catalogue; what was worked out about the last few is kept for the next pair."""

    def __init__(self, settings: Settings) -> None:
        self._catalogue = catalogue(settings)
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
        facts, linked = (self._stated(then, gone), self._stated(now, come)), tuple(self._linked(before, after))
        told = assess(diff, *facts, lost, self._titles, lapsed=self._lapsed(after), linked=linked)
        return Comparison(before, after, diff, told, redline, linked)

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
        if not all(judgeable(side.policy) for side in (before, after)):
            return ()
        if before.sentences is not None or after.sentences is not None:
            written = losses(self._detected(before), self._detected(after))
            elsewhere = losses(self._beyond_one_state(before), self._beyond_one_state(after))
            return (*borne_out(written, self._look(before), self._look(after)), *of_everyone(elsewhere, written))
        return lost_types(self._look(before), self._look(after), gone, come) if gone or come else ()

    def _linked(self, before: Side, after: Side) -> Iterator[LinkedChange]:
        """Yield each policy that the later side makes part of itself, where another version of it is meant than before."""
        both = {
            name: (before.linked.get(name, ()), now) for name, now in after.linked.items() if name != after.policy.name
        }
        moved = {
            name: (was, now) for name, (was, now) in both.items() if was and now and was[-1].label != now[-1].label
        }
        parts = incorporated(after.policy, self._look(after).sentences) if moved else {}
        for name, (was, now) in moved.items():
            change_class = self._class_between(was, now) if name in parts else "none"
            if change_class != "none":
                titles = now[-1].policy.title, was[-1].label, now[-1].label
                yield LinkedChange(name, *titles, change_class, parts[name])

    def _class_between(self, was: Sequence[Version], now: Sequence[Version]) -> ChangeClass:
        """Return the highest class that the versions in between record; where nobody judged one, the words decide."""
        if len(now) < len(was):
            return self._class(was[-1], now[-1])
        steps = pairwise(now[len(was) - 1 :])
        found = [
            self._class(earlier, later) if later.release.checked == "imported" else later.release.change_class
            for earlier, later in steps
        ]
        return max(found, key=CHANGE_CLASSES.index)

    def _class(self, before: Version, after: Version) -> ChangeClass:
        return self(released(before), released(after)).materiality.change_class

    def _lapsed(self, side: Side) -> frozenset[str]:
        """Return the mechanisms that are not valid any more on a side's day."""
        day = side.effective
        known = self._catalogue.mechanisms.items()
        return frozenset(ident for ident, one in known if day and one.valid_until and one.valid_until < day)

    def _detected(self, side: Side) -> Sequence[Judgement]:
        """Return what the whole text of a side holds, whatever it declares."""
        return detect(*self._read(side), self._catalogue)

    def _beyond_one_state(self, side: Side) -> Sequence[Judgement]:
        """Return what the text holds for readers elsewhere than in one American state."""
        sentences, context = self._read(side)
        return detect(beyond_one_state(sentences, self._catalogue), context, self._catalogue)

    def _read(self, side: Side) -> tuple[tuple[Sentence, ...], Context]:
        if side.sentences is None:
            return self._look(side).sentences, context_of(side.policy, None)
        return side.sentences, Context()


def changed_ids(diff: PolicyDiff, *, later: bool) -> frozenset[str]:
    """Return the ids of the clauses whose words changed, in the later or the earlier version."""
    return frozenset(worded_anew(diff, later=later))
