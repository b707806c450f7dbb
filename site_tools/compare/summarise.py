"""A comparison with its facts, losses and grounds → sentences that a visitor can read, worst first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from site_tools.compare.summary import losses, quotes, structure, values
from site_tools.compare.summary.advice import advice
from site_tools.compare.summary.names import Names, few
from site_tools.compare.summary.saying import Saying, worst
from site_tools.model.change import PolicyDiff
from site_tools.model.materiality import Fact, Ground, Loss, Told
from site_tools.model.release import CHANGE_CLASSES

SHOWN = 12
_EDITORIAL = CHANGE_CLASSES.index("editorial")
_NO_TITLES: Mapping[str, str] = {}


def summarise(
    diff: PolicyDiff,
    facts: Sequence[Fact],
    lost: Sequence[Loss],
    grounds: Sequence[Ground],
    titles: Mapping[str, str] = _NO_TITLES,
) -> tuple[Told, ...]:
    """Return the summary of a change: what it means for a reader, never how many words it has.

    `titles` maps ids of the catalogue to what a reader calls them: clause types (for lost ones without words of their own
    here), mechanisms and authorities. A ground's `before` and `after` are best the sentences, as compared, or the values
    that changed. What a reader can do comes last, with the class "none".
    """
    names = Names.of(diff)
    types = frozenset(loss.type for loss in lost)
    said = [
        *losses.sayings(lost, diff.after, names, titles),
        *values.sayings(facts, grounds, diff, names, titles),
        *structure.sayings(diff, grounds, names),
    ]
    said += quotes.sayings(grounds, diff, names, said, values.ranks_of(facts))
    said += _editorial(diff, grounds, names, said)
    ordered = sorted(said, key=lambda saying: (-CHANGE_CLASSES.index(saying.change_class), saying.rank))
    summary = _limited(_once(ordered), names)
    adverse = summary and summary[0].change_class in {"material", "loss"}
    return (*summary, *(advice(diff.after, names, types) if adverse else ()))


def _editorial(diff: PolicyDiff, grounds: Sequence[Ground], names: Names, said: Sequence[Saying]) -> list[Saying]:
    """Return one sentence that names the clauses reworded without a change of meaning."""
    weighty = {ground.clause for ground in grounds if CHANGE_CLASSES.index(ground.change_class) > _EDITORIAL}
    weighty |= {saying.clause for saying in said}
    plain = {ground.clause for ground in grounds if ground.change_class == "editorial"} - weighty
    found = [c.after.id for c in diff.changes if c.kind == "reworded" and c.after and c.after.id in plain]
    places = [place for ident in found if (place := names.named(ident))]
    if not places:
        return []
    return [Saying(f"We reworded {few(places)}; the meaning stays the same.", "editorial", structure.REST, found[0])]


def _once(sayings: Sequence[Saying]) -> list[Saying]:
    kept: dict[str, Saying] = {}
    for saying in sayings:
        kept.setdefault(saying.text.casefold(), saying)
    return list(kept.values())


def _limited(sayings: Sequence[Saying], names: Names) -> tuple[Told, ...]:
    """Return at most SHOWN sentences; what is left is named by its clauses."""
    if len(sayings) <= SHOWN + 1:  # the last line would name one change instead of telling it
        return tuple(map(_told, sayings))
    shown, rest = sayings[: SHOWN - 1], sayings[SHOWN - 1 :]
    places = [place for saying in rest if (place := names.named(saying.clause, gone=saying.gone))]
    where = f": {few(places)}" if places else ""
    change_class = worst(saying.change_class for saying in rest)
    kind = "smaller" if change_class != shown[0].change_class else "further"
    left = Told(f"… and {len(rest)} {kind} changes{where}.", change_class, rest[0].clause, rest[0].gone)
    return (*map(_told, shown), left)


def _told(saying: Saying) -> Told:
    return Told(saying.text, saying.change_class, saying.clause, saying.gone)
