"""The passages of one place of which nothing is said yet → sentences that quote them, one a matter or all in one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_tools.compare.summary.contrast import contrasted
from site_tools.compare.summary.left import Left
from site_tools.compare.summary.sentence import LENGTH, ended, quote, quotes, stopped

_ROOM = 300  # characters for the new sentences of one place, and for those that are gone
_ONE = 1  # so that the first one alone is quoted
_BRIEF = 140  # characters of a sentence among others
_LEAD = 90  # characters of what introduces a list
_PART = 3  # words of what is no sentence: a cell, an item
_LARGELY = 6  # passages of one place for it to be rewritten


def parts(some: Sequence[Left], place: str) -> Iterator[tuple[list[Left], str]]:
    """Yield what there is to say of one place, each with its entries."""
    for entry in some:
        if entry.reworded and max(len(side.split()) for side in (entry.then, entry.now)) <= _PART:
            yield [entry], f"In {place}, {quote(entry.now)} now stands where {quote(entry.then)} stood"
        elif entry.reworded:
            yield [entry], f"{place} {_now_says(entry, LENGTH)}"
    gone, new = _gone(some), _new(some)
    if gone:
        yield gone, f"{place} no longer says {_quoted([entry.then for entry in gone], _ROOM, 'gone')}"
    if new:
        yield new, f"{place} now also says {_quoted([entry.now for entry in new], _ROOM, 'new')}"
    yield from _moved(some, f"In {place}")
    if bare := [entry for entry in some if not entry.sides]:
        yield bare, f"{place} reads differently"


def together(some: Sequence[Left], place: str) -> str:
    """Return all that there is to say of one place, its worst sentences quoted."""
    said = []
    if gone := _gone(some):
        said.append(f"no longer says {_quoted([entry.then for entry in gone], _ONE, 'gone')}")
    if pairs := [entry for entry in some if entry.reworded]:
        words = _now_says(pairs[0], _BRIEF)
        said.append(f"{words} {_others(len(pairs) - 1, 'reads', 'read')} otherwise, too" if pairs[1:] else words)
    if come := _new(some):
        said.append(f"now also says {_quoted([entry.now for entry in come], _ONE, 'new')}")
    rest = [text for _, text in _moved(some, "There")]
    if len(some) >= _LARGELY or not said:
        return " ".join(map(ended, [f"{place} was rewritten", *(f"It {part}" for part in said), *rest]))
    return " ".join(map(ended, [f"{place} {said[0]}", *(f"It {part}" for part in said[1:]), *rest]))


def _now_says(entry: Left, length: int) -> str:
    old, new = contrasted(entry.then, entry.now, length)
    return f"now says {stopped(new)} It said {stopped(old)}"


def _gone(some: Sequence[Left]) -> list[Left]:
    return [entry for entry in some if entry.before and not entry.after]


def _new(some: Sequence[Left]) -> list[Left]:
    return [entry for entry in some if entry.after and not entry.before]


def _moved(some: Sequence[Left], where: str) -> Iterator[tuple[list[Left], str]]:
    """Yield what is told of sentences that stayed as they were and stand below other words, or elsewhere."""
    found: dict[tuple[str, str], list[Left]] = {}
    for entry in some:
        if entry.after and entry.before == entry.after:
            found.setdefault((entry.lead_then, entry.lead_now), []).append(entry)
    for (then, now), same in found.items():
        words = " and ".join([quote(same[0].now, _BRIEF), *([f"{len(same) - 1} more"] if same[1:] else [])])
        stand = "stand" if same[1:] else "stands"
        if then == now:
            yield same, f"{where}, {words} now {stand} in another place"
        elif now:
            stood = f" {'They' if same[1:] else 'It'} stood below {quote(then, _LEAD)}" if then else ""
            yield same, stopped(f"{where}, {words} now {stand} below {quote(now, _LEAD)}") + stood
        else:
            yield same, f"{where}, {words} no longer {stand} below {quote(then, _LEAD)}"


def _quoted(texts: Sequence[str], room: int, what: str) -> str:
    shown, left = quotes(texts, room, _BRIEF if room == _ONE else LENGTH)
    return f"{stopped(shown)} {_others(left, 'is', 'are')} {what}" if left else shown


def _others(count: int, one: str, many: str) -> str:
    return f"{count} more passages {many}" if count > 1 else f"One more passage {one}"
