"""Grounds of which nothing is said yet → what each speaks of: its sentences before and after, as compared and as written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from site_tools.compare.summary.links import RULES as LINKS
from site_tools.compare.summary.saying import Saying
from site_tools.compare.summary.texts import Texts, key
from site_tools.model.change import PolicyDiff
from site_tools.model.materiality import Ground
from site_tools.model.release import CHANGE_CLASSES
from site_tools.model.value import value

_TOLD = CHANGE_CLASSES.index("clarifying")


@value
class Left:
    """What a ground speaks of. `before` and `after` are sentences as compared, one "" where it is new or gone.

    `then` and `now` are the same as written, `lead_then` and `lead_now` what introduces the lists that hold them.
    """

    ground: Ground
    before: str
    after: str
    then: str
    now: str
    lead_then: str = ""
    lead_now: str = ""

    @property
    def sides(self) -> frozenset[str]:
        """Return the sentences of which it speaks."""
        return frozenset({self.before, self.after} - {""})

    @property
    def reworded(self) -> bool:
        """Return whether one sentence became another."""
        return bool(self.before and self.after) and self.before != self.after


def left(grounds: Sequence[Ground], diff: PolicyDiff, texts: Texts, said: Iterable[Saying]) -> list[Left]:
    """Return each pair of sentences of which nothing was said, once, the worst grounds first."""
    found = list(_left(grounds, diff, texts, list(said)))
    paired = {side for entry in found if entry.before and entry.after for side in entry.sides}
    return [
        entry for entry in found if len(entry.sides) != 1 or entry.after == entry.before or not entry.sides <= paired
    ]


def _left(grounds: Sequence[Ground], diff: PolicyDiff, texts: Texts, said: Sequence[Saying]) -> Iterator[Left]:
    covered = {place for saying in said for place in saying.covers}
    spoken = {(saying.clause, saying.gone) for saying in said}
    seen: set[str] = set().union(*(saying.told for saying in said), _titles(diff))
    edited = _edited(diff)
    for ground in sorted(grounds, key=lambda ground: -CHANGE_CLASSES.index(ground.change_class)):
        place = (ground.clause, ground.gone)
        if CHANGE_CLASSES.index(ground.change_class) < _TOLD or place in covered or ground.rule in LINKS:
            continue
        named = {key(ground.before), key(ground.after)} - {""}
        if (named or ground.change_class == "loss") and named <= seen:
            continue
        sides = texts.sentences(ground) if named else edited.get(place, ("", ""))
        found = set(sides) - {""}
        if (found and found <= seen) or (not found and place in spoken):
            continue
        seen |= found
        yield _written(ground, *sides, texts)


def _written(ground: Ground, before: str, after: str, texts: Texts) -> Left:
    there, here = texts.places(ground)
    same = bool(after) and before == after
    gone, new = before and not after, after and not before
    return Left(
        ground,
        before,
        after,
        (gone and texts.before.whole(there, before, texts.after, here)) or texts.before.written(there, before),
        (new and texts.after.whole(here, after, texts.before, there)) or texts.after.written(here, after),
        texts.before.lead(there, before) if same else "",
        texts.after.lead(here, after) if same else "",
    )


def _titles(diff: PolicyDiff) -> Iterator[str]:
    """Yield what stands above the text: the structure tells of it."""
    yield from (key(clause.title) for policy in (diff.before, diff.after) for clause in policy.walk())


def _edited(diff: PolicyDiff) -> dict[tuple[str, bool], tuple[str, str]]:
    """Return the first words of each clause that changed, before and after, by the clause's id and whether it is gone."""
    found: dict[tuple[str, bool], tuple[str, str]] = {}
    for change in diff.changes:
        clause = change.after or change.before
        if clause is not None:
            before = change.before.own_text if change.before else ""
            after = change.after.own_text if change.after else ""
            found.setdefault((clause.id, change.after is None), _differing(before, after))
    return found


def _differing(before: str, after: str) -> tuple[str, str]:
    """Return the first line of each text that the other does not have."""
    old, new = [key(line) for line in before.splitlines()], [key(line) for line in after.splitlines()]
    return next((x for x in old if x and x not in new), ""), next((x for x in new if x and x not in old), "")
