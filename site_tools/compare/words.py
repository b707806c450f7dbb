"""Running text → words that keep their punctuation, and two lists of words → the edits between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_tools.compare.bounds import Sides, Text
from site_tools.compare.matches import Match, matches
from site_tools.compare.normal import keys
from site_tools.compare.readable import readable
from site_tools.model.change import Edit


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, each with its punctuation and a space behind it, a line break at the end of a line."""
    lines = [line.split() for line in text.split("\n")]
    return tuple(part for line in lines if line for part in [*(word + " " for word in line[:-1]), line[-1] + "\n"])


def edits(before: Sequence[str], after: Sequence[str]) -> tuple[Edit, ...]:
    """Return the readable edits between two lists of words as `words` returns them."""
    sides = Sides(_text(before), _text(after))
    return told(before, after, readable(sides, matches(sides.before.words, sides.after.words)))


def told(before: Sequence[str], after: Sequence[str], common: Iterable[Match]) -> tuple[Edit, ...]:
    """Return the edits that leave the `common` words standing: at each place what went, then what came."""
    said: list[Edit] = []
    i = j = 0
    for at, place, size in (*common, (len(before), len(after), 0)):
        if at > i:
            said.append(Edit("-", "".join(before[i:at])))
        if place > j:
            said.append(Edit("+", "".join(after[j:place])))
        if size:
            said.append(Edit("=", "".join(after[place : place + size])))
        i, j = at + size, place + size
    return tuple(said)


def changed(some: Sequence[Edit]) -> int:
    """Return how many words the edits take out and put in."""
    return sum(len(edit.text.split()) for edit in some if edit.op != "=")


def _text(some: Sequence[str]) -> Text:
    starts = [i for i, word in enumerate(some, 1) if word.endswith("\n")]
    return Text(keys([word.strip() for word in some], "".join(some)), starts)
