"""Grounds that no fact, no lost clause and no new section tells → the policy's own sentences, as they were and as they are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from site_tools.compare.normal import normal
from site_tools.compare.summary.names import Names
from site_tools.compare.summary.saying import Saying, contrasted, ended, listed, quote, worst
from site_tools.compare.summary.whole import Whole
from site_tools.model.change import PolicyDiff
from site_tools.model.materiality import Ground
from site_tools.model.release import CHANGE_CLASSES, ChangeClass
from site_tools.model.value import value

RANK = 45
_TOLD = CHANGE_CLASSES.index("clarifying")
_EACH = 3  # sentences of one clause that are quoted, before the rest is only mentioned
_LINKS = {"link-added": "There are new links in {}.", "link-changed": "Some links in {} lead elsewhere now."}
_PART = 90  # characters of a sentence that is quoted among others


@value
class _Quote:
    """What a ground speaks of: a sentence before and after, one "" where it is new or gone."""

    ground: Ground
    before: str
    after: str

    @property
    def sides(self) -> frozenset[str]:
        return frozenset({self.before, self.after} - {""})


def sayings(
    grounds: Sequence[Ground], diff: PolicyDiff, names: Names, said: Iterable[Saying], ranks: Mapping[str, int]
) -> Iterator[Saying]:
    """Yield what is left to say of each clause, the sentences that changed first. `said` is what was said already.

    `ranks` are those of sentences that state something: a promise weighs more than an explanation.
    """
    quotes: dict[tuple[str, bool, ChangeClass], list[_Quote]] = {}
    left = list(_left(grounds, diff, said))
    paired = {side for entry in left if entry.before and entry.after for side in entry.sides}
    for entry in left:
        ground = entry.ground
        if entry.sides and not (entry.before and entry.after) and entry.sides <= paired:
            continue
        quotes.setdefault((ground.clause, ground.gone, ground.change_class), []).append(entry)
    for group in quotes.values():
        changed = [entry for entry in group if entry.before and entry.after and entry.before != entry.after]
        weighed = sorted(changed, key=lambda entry: _rank(entry.sides, ranks))
        for entry in weighed[:_EACH]:
            yield _saying([entry], _pair(entry, names), ranks)
        if weighed[_EACH:]:
            yield _saying(weighed[_EACH:], f"More of {_place(weighed[0], names)} reads differently.", ranks)
        for verb, some in (
            ("now also says", [entry for entry in group if not entry.before and entry.after]),
            ("no longer says", [entry for entry in group if entry.before and not entry.after]),
        ):
            if some:
                yield _saying(some, f"{_place(some[0], names)} {verb} {_all([*map(_words, some)])}", ranks)
        if same := [entry for entry in group if entry.after and entry.before == entry.after]:
            yield _saying(
                same, f"In {_place(same[0], names)}, other words now stand above {_all([*map(_words, same)])}", ranks
            )
        bare = [entry for entry in group if not entry.sides]
        for text in dict.fromkeys(_LINKS.get(entry.ground.rule, "{} changed.") for entry in bare):
            yield _saying(bare, text.format(_place(bare[0], names)), ranks)


def _left(grounds: Sequence[Ground], diff: PolicyDiff, said: Iterable[Saying]) -> Iterator[_Quote]:
    """Yield each pair of sentences of which nothing was said, once, the worst grounds first."""
    known = list(said)
    covered = {place for saying in known for place in saying.covers}
    seen: set[str] = set().union(*(saying.told for saying in known), _titles(diff))
    edited, whole = _edited(diff), Whole(diff)
    spoken = {(saying.clause, saying.gone) for saying in known}
    for ground in sorted(grounds, key=lambda ground: -CHANGE_CLASSES.index(ground.change_class)):
        named = {normal(ground.before), normal(ground.after)} - {""}
        if CHANGE_CLASSES.index(ground.change_class) < _TOLD or (ground.clause, ground.gone) in covered:
            continue
        if (named or ground.change_class == "loss") and named <= seen:
            continue
        entry = _Quote(ground, *whole.sentences(ground))
        if not named:
            entry = _Quote(ground, *edited.get((ground.clause, ground.gone), ("", "")))
        if ground.rule in _LINKS:
            entry = _Quote(ground, "", "")
        if not entry.sides and (ground.clause, ground.gone) in spoken:
            continue
        if entry.sides and entry.sides <= seen:
            continue
        seen |= entry.sides
        yield entry


def _titles(diff: PolicyDiff) -> Iterator[str]:
    """Yield what stands above the text: the structure tells of it."""
    yield from (normal(clause.title) for policy in (diff.before, diff.after) for clause in policy.walk())


def _saying(entries: Sequence[_Quote], text: str, ranks: Mapping[str, int]) -> Saying:
    first = entries[0].ground
    sides = frozenset().union(*(entry.sides for entry in entries))
    change_class = worst(entry.ground.change_class for entry in entries)
    return Saying(ended(text), change_class, _rank(sides, ranks), first.clause, first.gone, sides)


def _rank(sides: Collection[str], ranks: Mapping[str, int]) -> int:
    return min((ranks[side] for side in sides if side in ranks), default=RANK)


def _pair(entry: _Quote, names: Names) -> str:
    place = _place(entry, names)
    before, after = contrasted(entry.before, entry.after)
    return f"{ended(f'{place} now says {after}')} It said {before}"


def _words(entry: _Quote) -> str:
    return entry.after or entry.before


def _all(texts: Sequence[str]) -> str:
    if len(texts) == 1:
        return quote(texts[0])
    shown = [quote(text, length=_PART) for text in texts[:_EACH]]
    return listed([*shown, "more"] if texts[_EACH:] else shown)


def _place(entry: _Quote, names: Names) -> str:
    return names.named(entry.ground.clause, gone=entry.ground.gone) or "The policy"


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
    old, new = [normal(line) for line in before.splitlines()], [normal(line) for line in after.splitlines()]
    return next((x for x in old if x and x not in new), ""), next((x for x in new if x and x not in old), "")
