"""What is left to say of each place → the policy's own sentences, as they were and as they are, worst first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from site_tools.compare.classes.grounds import UNEXPLAINED
from site_tools.compare.summary.contrast import swap
from site_tools.compare.summary.left import Left
from site_tools.compare.summary.names import Names
from site_tools.compare.summary.passages import parts, together
from site_tools.compare.summary.saying import Saying, worst
from site_tools.compare.summary.sentence import ended, few
from site_tools.model.release import ChangeClass

RANK = 45
_CRISP = 30  # up to which rank a fact is told in one line, before all that is to say of one place


def sayings(entries: Sequence[Left], names: Names, ranks: Mapping[str, int], each: int) -> Iterator[Saying]:
    """Yield what is left to say, place by place; of a place with more than `each` things to say, all in one.

    `ranks` are those of sentences that state something: a promise weighs more than an explanation.
    """
    swapped = dict(_swaps(entries, ranks))
    for words, some in swapped.items():
        text = f"“{words[1]}” now stands where “{words[0]}” stood, in {few([_place(entry, names) for entry in some])}"
        yield _saying(some, text, ranks)
    done = {entry for some in swapped.values() for entry in some}
    places: dict[tuple[str, ChangeClass], list[Left]] = {}
    for entry in sorted(entries, key=lambda entry: _weight(entry, ranks)):
        if entry not in done:
            places.setdefault((_place(entry, names), entry.ground.change_class), []).append(entry)
    for (place, _), some in places.items():
        said = list(parts(some, place))
        if len(said) <= each:
            yield from (_saying(part, text, ranks, later) for later, (part, text) in enumerate(said))
        else:
            told = _saying(some, together(some, place), ranks)
            yield replace(told, rank=max(told.rank, _CRISP))


def _swaps(entries: Sequence[Left], ranks: Mapping[str, int]) -> Iterator[tuple[tuple[str, str], list[Left]]]:
    """Yield the words that others took the place of in more than one sentence, with all of these; of promises none."""
    found: dict[tuple[str, str], list[Left]] = {}
    for entry in entries:
        plain = entry.ground.rule == UNEXPLAINED and not entry.sides & ranks.keys()
        if plain and entry.reworded and (words := swap(entry.then, entry.now)):
            found.setdefault(words, []).append(entry)
    yield from ((words, some) for words, some in found.items() if len(some) > 1)


def _saying(entries: Sequence[Left], text: str, ranks: Mapping[str, int], later: int = 0) -> Saying:
    leads = next((entry.ground for entry in entries if not entry.ground.gone), entries[0].ground)
    sides = frozenset().union(*(entry.sides for entry in entries))
    rank = min(_weight(entry, ranks) for entry in entries) + later
    return Saying(
        ended(text), worst(entry.ground.change_class for entry in entries), rank, leads.clause, leads.gone, sides
    )


def _weight(entry: Left, ranks: Mapping[str, int]) -> int:
    """Return how soon a sentence is told: what it states weighs, and of others that a rule has something to say of it."""
    weight = min((ranks[side] for side in entry.sides if side in ranks), default=RANK)
    return weight + (entry.ground.rule == UNEXPLAINED)


def _place(entry: Left, names: Names) -> str:
    return names.named(entry.ground.clause, gone=entry.ground.gone) or "The policy"
