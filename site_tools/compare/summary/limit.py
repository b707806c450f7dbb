"""Many sentences → as many as a visitor reads, and for the others where they are, worst first; nothing that is lost is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from site_tools.compare.summary.names import Names
from site_tools.compare.summary.saying import Saying, worst
from site_tools.compare.summary.sentence import listed
from site_tools.model.release import ChangeClass

SHOWN = 12
_NAMED = 6  # places in one sentence
_NOWHERE = "the policy as a whole"
_ADVERSE, _GOOD, _SMALL = "Further changes that may matter to you", "Further changes in your favour", "Smaller changes"
_KINDS: dict[ChangeClass, str] = {"loss": _ADVERSE, "material": _ADVERSE, "favourable": _GOOD}


def limited(sayings: Sequence[Saying], names: Names) -> Iterator[Saying]:
    """Yield every loss and SHOWN other sentences, then the places of the rest; `sayings` are worst first."""
    losses = sum(saying.change_class == "loss" for saying in sayings)
    if len(sayings) - losses <= SHOWN + 1:  # the last line would name one change instead of telling it
        yield from sayings
        return
    yield from sayings[: losses + SHOWN]
    for kind, group in groupby(sayings[losses + SHOWN :], key=lambda saying: _KINDS.get(saying.change_class, _SMALL)):
        yield from _places(kind, list(group), names)


def _places(kind: str, some: Sequence[Saying], names: Names) -> Iterator[Saying]:
    where: dict[str, list[Saying]] = {}
    for saying in some:
        where.setdefault(names.named(saying.clause, gone=saying.gone) or _NOWHERE, []).append(saying)
    places = list(where)
    for start in range(0, len(places), _NAMED):
        here = places[start : start + _NAMED]
        told = [saying for place in here for saying in where[place]]
        text = f"{'Others' if start else kind} are in {listed(here)}."
        first = told[0]
        yield Saying(text, worst(saying.change_class for saying in told), first.rank, first.clause, first.gone)
