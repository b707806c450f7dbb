"""Redlined bodies → the same, with the passages that were taken out at one place and put in at another told as moved.

A passage is sentences that follow each other, whole blocks and table rows among them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from site_tools.compare.bounds import Sides, Text
from site_tools.compare.layout import Entry
from site_tools.compare.matches import matches
from site_tools.compare.passages import Passage, passages
from site_tools.compare.pieces import Body, Piece, pieces
from site_tools.compare.readable import readable
from site_tools.compare.runs import Words
from site_tools.compare.targets import Named
from site_tools.model.redline import Move

_BEGUN = 8  # words that tell which passage it is

Told = dict[int, tuple[Words, list[Words]]]  # by the place where some words begin: they, and what is told instead


def carried(bodies: Sequence[Body], named: Named) -> list[tuple[Entry, ...]]:
    """Return the passages of each body. `named` says what a link's target is compared by."""
    gone = [*pieces(bodies, "-", named.before)]
    come = [*pieces(bodies, "+", named.after)] if any(piece.long for piece in gone) else []
    told: Told = {}
    for number, passage in enumerate(passages(gone, come), 1):
        _tell(number, passage, bodies, told)
    return [*_drawn(bodies, told)] if told else [body.entries for body in bodies]


def _tell(number: int, passage: Passage, bodies: Sequence[Body], told: Told) -> None:
    """Tell of a passage where it stood and where it stands."""
    old, new = passage[0]
    there, here = ("", "") if old.body == new.body else (bodies[old.body].heading, bodies[new.body].heading)
    words = [word for piece, _ in passage for part in piece.parts for word in part.leaf.words[part.first : part.last]]
    begun = " ".join(words[:_BEGUN]) + (" …" if len(words) > _BEGUN else "")
    left = [Words("-", old.parts[0].leaf, 0, 0, Move(number, here, begun, away=True))]
    came = Move(number, there, begun)
    for old, new in passage:
        for place, part in _placed(old):
            told[place] = part, left
            left = []
        for place, part in _placed(new):
            same = old.keys == new.keys
            told[place] = part, [part._replace(op="=", moved=came)] if same else _reworded(old, new, came)


def _placed(piece: Piece) -> Iterator[tuple[int, Words]]:
    at = piece.start
    for part in piece.parts:
        yield at, part
        at += part.last - part.first


def _reworded(old: Piece, new: Piece, move: Move) -> list[Words]:
    """Return the words of a piece some of which changed on the way."""
    (was,), (now,) = old.parts, new.parts
    sides = Sides(Text([*old.keys], ()), Text([*new.keys], ()))
    found: list[Words] = []
    i, j = was.first, now.first
    kept = readable(sides, matches(sides.before.words, sides.after.words))
    for at, place, size in (*kept, (len(old.keys), len(new.keys), 0)):
        there, here = was.first + at, now.first + place
        found += [Words("-", was.leaf, i, there, move), Words("+", now.leaf, j, here, move)]
        i, j = there + size, here + size
        found.append(Words("=", now.leaf, here, j, move))
    return [words for words in found if words.last > words.first]


def _drawn(bodies: Sequence[Body], told: Told) -> Iterator[tuple[Entry, ...]]:
    """Yield the passages of each body; a block of which all words moved away is left out but for the mark at its place."""
    at = 0
    for body in bodies:
        at += 1
        entries: list[Entry] = []
        for entry in body.entries:
            found: list[Words] = []
            for words in entry.words:
                found += _instead(words, at, told)
                at += words.last - words.first
            here = any(words.moved and not words.moved.away for words in found)
            if found or not entry.words:
                entries.append(replace(entry, op="=" if here else entry.op, words=tuple(found)))
        yield tuple(entries)


def _instead(words: Words, at: int, told: Told) -> Iterator[Words]:
    cut = words.first
    for place in range(words.first, words.last):
        part, instead = told.get(at + place - words.first, (None, []))
        if part is not None:
            if place > cut:
                yield words._replace(first=cut, last=place)
            yield from instead
            cut = part.last
    if cut < words.last:
        yield words._replace(first=cut)
