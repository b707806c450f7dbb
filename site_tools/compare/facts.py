"""What two versions state → the values that differ. The only importer of deepdiff."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from site_tools.compare.naming import SETTINGS, name_of
from site_tools.compare.replaced import Place, Placed, replaced
from site_tools.compare.restated import ONCE, Restated, distinct
from site_tools.model.change import PolicyDiff
from site_tools.model.materiality import Fact, Stated
from site_tools.model.policy import Policy

Key = TypeVar("Key", bound=Hashable)
Leaves = Mapping[str, str]


def facts(diff: PolicyDiff, before: Sequence[Stated], after: Sequence[Stated]) -> tuple[Fact, ...]:
    """Return the facts of `policy.yml` that changed, then what the text states otherwise, in reading order.

    `before` and `after` are what the sentences of the changed clauses state (those that both versions have may be left
    out). Values are compared clause by clause, each once a clause. What one clause lost and another gained only moved, and
    is no fact; nor is what the other version states elsewhere (`restated.py` says of which kinds). A fact has both sides
    where a value took another's place. Modality is compared only where both versions say that the same person does the
    same: a verb that is new or gone is no fact of that kind. A negative that comes or goes is a fact of kind "negation".
    """
    return (*_settings(diff.before, diff.after), *_told(diff, before, after))


def _settings(before: Policy, after: Policy) -> Iterator[Fact]:
    then, now = _given(before), _given(after)
    gone, come = _differences({"": then}, {"": now})
    changed = {name for _, name in (*gone, *come)}
    for name, title in SETTINGS.items():
        if name in changed:
            old, new = then.get(name, ""), now.get(name, "")
            yield Fact("setting", title, old, new, role=name, was=old, key=new)


def _given(policy: Policy) -> dict[str, str]:
    given = {"title": policy.title} | policy.meta["controller"]
    return {name: given[name] for name in SETTINGS if name in given}


def _told(diff: PolicyDiff, before: Sequence[Stated], after: Sequence[Stated]) -> Iterator[Fact]:
    kept = {_words(value) for value in before} & {_words(value) for value in after}
    then = _by_place((v for v in before if _words(v) not in kept), {was: now for now, was in diff.pairs.items()})
    now = _by_place((v for v in after if _words(v) not in kept), {})
    gone, come = _differences(*({place: dict.fromkeys(side[place], "") for place in side} for side in (then, now)))
    if not gone and not come:
        return
    order = {clause: number for number, clause in enumerate(dict.fromkeys(place.clause for place in (*now, *then)))}
    pairs = replaced([Placed(p, then[p][v]) for p, v in gone], [Placed(p, now[p][v]) for p, v in come])
    restated = Restated(diff, before, after)
    told: set[tuple[str, ...]] = set()
    for old, new in sorted(pairs, key=lambda pair: order[_either(*pair).place.clause]):
        fact = _fact(old, new)
        if restated.worth_telling(old, new) and (again := (fact.kind, fact.was, fact.key, distinct(fact))) not in told:
            told |= {again} if fact.kind in ONCE else set()
            yield fact


def _words(value: Stated) -> tuple[object, ...]:
    """Return the sentence in its list, and its links: one that both versions have states nothing new, wherever it stands."""
    return value.sentence.lead, value.sentence.text, value.sentence.links


def _by_place(values: Iterable[Stated], now_called: Mapping[str, str]) -> dict[Place, dict[str, Stated]]:
    """Return the values by clause (as it is called later), kind and role, each once."""
    found: dict[Place, dict[str, Stated]] = {}
    for value in values:
        place = Place(now_called.get(value.clause, value.clause), value.kind, value.role)
        found.setdefault(place, {}).setdefault(value.value, value)
    return found


def _differences(
    then: Mapping[Key, Leaves], now: Mapping[Key, Leaves]
) -> tuple[list[tuple[Key, str]], list[tuple[Key, str]]]:
    """Return what only the first and what only the second holds; a leaf that changed is in both."""
    some = [key for key in dict.fromkeys((*then, *now)) if then.get(key, {}) != now.get(key, {})]
    if not some:
        return [], []
    from deepdiff import DeepDiff  # noqa: PLC0415 - slow to import, and most versions state the same

    first, second = ({key: side.get(key, {}) for key in some} for side in (then, now))
    tree = DeepDiff(first, second, view="tree", threshold_to_diff_deeper=0)

    def leaves(*kinds: str) -> list[tuple[Key, str]]:
        return [tuple(node.path(output_format="list")) for kind in kinds for node in tree.get(kind, ())]

    return leaves("dictionary_item_removed", "values_changed"), leaves("dictionary_item_added", "values_changed")


def _either(old: Placed | None, new: Placed | None) -> Placed:
    """Return the later side where there is one; one of the two there always is."""
    side = new or old
    assert side is not None  # noqa: S101 - for the type checker
    return side


def _fact(old: Placed | None, new: Placed | None) -> Fact:
    side = _either(old, new)
    then, now = (old.stated if old else None), (new.stated if new else None)
    return Fact(
        kind=side.place.kind,
        name=name_of(side.place.kind, side.place.role),
        before=then.text if then else "",
        after=now.text if now else "",
        clause=side.stated.clause,
        role=side.place.role,
        was=then.value if then else "",
        key=now.value if now else "",
        sentence_before=then.sentence if then else None,
        sentence_after=now.sentence if now else None,
    )
