"""What changed between two versions → the whole policy in one text, what was taken out where it stood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from site_tools.compare.align import align
from site_tools.compare.alignment import Alignment
from site_tools.compare.bodies import Bodies
from site_tools.compare.carried import carried
from site_tools.compare.layout import Entry, blocks
from site_tools.compare.pieces import Body
from site_tools.compare.standing import standing
from site_tools.compare.words import edits, words
from site_tools.model.change import Change, ChangeKind, PolicyDiff
from site_tools.model.policy import Clause
from site_tools.model.redline import ClauseRedline, Run

_ORDER: tuple[ChangeKind, ...] = ("added", "removed", "renamed", "moved", "reworded", "split", "merged")


def redline(diff: PolicyDiff) -> tuple[ClauseRedline, ...]:
    """Return every section and heading of `after`, with those that are gone or moved away where they stood."""
    aligned = align(diff.before, diff.after)
    writer = _Writer(aligned, diff.changes)
    there, pairs = aligned.before, aligned.pairs
    left = {pairs.before[j] for j in aligned.moved}
    away = [
        i
        for i, heading in enumerate(there.headings)
        if i == heading and (i in left or i not in pairs.after or not _heads(aligned, pairs.after[i]))
    ]
    stood = standing(aligned, away)
    for i in stood.get(-1, ()):
        writer.gone(i)
    for j, heading in enumerate(aligned.after.headings):
        if j == heading:
            writer.present(j)
        for i in stood.get(j, ()):
            writer.gone(i)
    return writer.written()


class _Writer:
    """Writes one section or heading after another."""

    def __init__(self, aligned: Alignment, changes: tuple[Change, ...]) -> None:
        self._aligned = aligned
        self._bodies = Bodies(aligned)
        self._clauses: list[ClauseRedline] = []
        self._drawn: list[Body] = []
        self._now: dict[int, set[ChangeKind]] = {}
        self._then: dict[int, set[ChangeKind]] = {}
        for change in changes:
            self._note(change)

    def written(self) -> tuple[ClauseRedline, ...]:
        """Return what was written, with what moved between two places told as such."""
        told = carried(self._drawn, self._bodies.named)
        return tuple(
            replace(clause, blocks=blocks(entries)) if entries else clause
            for clause, entries in zip(self._clauses, told, strict=True)
        )

    def present(self, place: int) -> None:
        """Write the section or heading at a place of `after`."""
        aligned = self._aligned
        after = aligned.after.clauses[place]
        origin = aligned.pairs.before.get(place)
        before = None if origin is None else aligned.before.clauses[origin]
        found = self._now.get(place, set())
        kinds = tuple(kind for kind in _ORDER if kind in found)
        self._write(
            ClauseRedline(before, after, kinds, _title(before, after), ()), self._bodies.after(place) if kinds else ()
        )

    def gone(self, place: int) -> None:
        """Write the section or heading of `before` that is gone, or the mark at the place that it has left."""
        before = self._aligned.before.clauses[place]
        after = self._aligned.pairs.after.get(place)
        if after is not None and _heads(self._aligned, after):
            now = self._aligned.after.clauses[after]
            self._write(ClauseRedline(before, now, ("moved",), (Run("=", before.title),), (), stub=True), ())
            return
        found = self._then.get(place, set())
        kinds = tuple(kind for kind in _ORDER if kind in found)
        self._write(ClauseRedline(before, None, kinds, _title(before, None), ()), self._bodies.removed(place))

    def _write(self, clause: ClauseRedline, body: Sequence[Entry]) -> None:
        shown = clause.after or clause.before
        self._clauses.append(clause)
        self._drawn.append(Body(shown.heading if shown else "", tuple(body)))

    def _note(self, change: Change) -> None:
        """Note a kind of change at every section and heading whose words it touched."""
        there, here, pairs = self._aligned.before, self._aligned.after, self._aligned.pairs
        if change.after:
            now = [here.places[change.after.id]]
            now += [here.places[part.id] for part in change.parts if change.kind == "split"]
            for place in now:
                self._now.setdefault(here.headings[place], set()).add(change.kind)
        then = [change.before] if change.before and change.kind in {"removed", "moved", "renamed"} else []
        for clause in (*then, *(change.parts if change.kind == "merged" else ())):
            heading = there.headings[there.places[clause.id]]
            self._then.setdefault(heading, set()).add(change.kind)
            shown = pairs.after.get(heading)
            if shown is not None and there.places[clause.id] != heading:
                self._now.setdefault(here.headings[shown], set()).add(change.kind)


def _heads(aligned: Alignment, place: int) -> bool:
    return aligned.after.headings[place] == place


def _title(before: Clause | None, after: Clause | None) -> tuple[Run, ...]:
    found = edits(words(before.title) if before else (), words(after.title) if after else ())
    runs = [Run(edit.op, edit.text.replace("\n", " ")) for edit in found]
    return tuple(runs)
