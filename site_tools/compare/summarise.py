"""A comparison with its facts, losses and grounds → sentences that a visitor can read, worst first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from site_tools.compare.summary import definitions, linked, links, losses, quotes, structure, values
from site_tools.compare.summary.advice import advice
from site_tools.compare.summary.left import left
from site_tools.compare.summary.limit import SHOWN, limited
from site_tools.compare.summary.names import Names
from site_tools.compare.summary.saying import Saying
from site_tools.compare.summary.sentence import few
from site_tools.compare.summary.texts import Texts
from site_tools.model.change import PolicyDiff
from site_tools.model.materiality import Fact, Ground, Loss, Told
from site_tools.model.release import CHANGE_CLASSES

_EDITORIAL = CHANGE_CLASSES.index("editorial")
_EACH = 4  # things to say of one place, before all of them are told in one
_NO_TITLES: Mapping[str, str] = {}


def summarise(
    diff: PolicyDiff,
    facts: Sequence[Fact],
    lost: Sequence[Loss],
    grounds: Sequence[Ground],
    titles: Mapping[str, str] = _NO_TITLES,
) -> tuple[Told, ...]:
    """Return the summary of a change: what it means for a reader, never how many words it has.

    `titles` maps mechanisms and authorities of the catalogue to what a reader calls them. A ground's `before` and `after` are best the sentences, as compared, or the values
    that changed. What a reader can do comes last, with the class "none". The losses are described (`summary/losses.py`).
    """
    names = Names.of(diff)
    sayings = _worst_first(_sayings(diff, facts, lost, grounds, names=names, titles=titles))
    summary = [Told(one.text, one.change_class, one.clause, one.gone) for one in limited(sayings, names)]
    adverse = summary and summary[0].change_class in {"material", "loss"}
    types = frozenset(loss.type for loss in lost)
    return (*summary, *(advice(diff.after, names, types) if adverse else ()))


def _sayings(  # noqa: PLR0913 - what is told of the change, and what readers call its parts
    diff: PolicyDiff,
    facts: Sequence[Fact],
    lost: Sequence[Loss],
    grounds: Sequence[Ground],
    *,
    names: Names,
    titles: Mapping[str, str],
) -> list[Saying]:
    """Return all that there is to say; where that is much, what is left to quote of one place as one."""
    texts = Texts(diff)
    led = list(links.sayings(grounds, diff, names))
    said = [
        *losses.sayings(lost),
        *values.sayings(links.untold(facts, led), grounds, diff, names, titles),
        *definitions.sayings(facts, grounds, texts),
        *led,
        *structure.sayings(diff, grounds, names),
        *linked.sayings(grounds),
    ]
    entries, ranks = left(linked.others(grounds), diff, texts, said), values.ranks_of(facts)
    quoted = list(quotes.sayings(entries, names, ranks, _EACH))
    if len(said) + len(quoted) > SHOWN:
        quoted = list(quotes.sayings(entries, names, ranks, 1))
    said += quoted
    return [*said, *_editorial(diff, grounds, names, said)]


def _editorial(diff: PolicyDiff, grounds: Sequence[Ground], names: Names, said: Sequence[Saying]) -> Iterator[Saying]:
    """Yield one sentence that names the clauses reworded without a change of meaning."""
    weighty = {ground.clause for ground in grounds if CHANGE_CLASSES.index(ground.change_class) > _EDITORIAL}
    weighty |= {saying.clause for saying in said}
    plain = {ground.clause for ground in grounds if ground.change_class == "editorial"} - weighty
    found = [c.after.id for c in diff.changes if c.kind == "reworded" and c.after and c.after.id in plain]
    places = [place for ident in found if (place := names.named(ident))]
    if places:
        yield Saying(f"We reworded {few(places)}; the meaning stays the same.", "editorial", structure.REST, found[0])


def _worst_first(sayings: Sequence[Saying]) -> list[Saying]:
    """Return the sayings in order, each text once."""
    once: dict[str, Saying] = {}
    for saying in sayings:
        once.setdefault(saying.text.casefold(), saying)
    return sorted(once.values(), key=lambda one: (-CHANGE_CLASSES.index(one.change_class), one.rank))
