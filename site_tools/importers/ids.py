"""Headings → ids: unique in their policy, and the same as in an earlier version where the clause is the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from site_tools.importers import titles
from site_tools.importers.values import Imported
from site_tools.model.value import value

INTRODUCTION = "introduction"
_TEXT_ALIKE = 75
_BOTH_ALIKE = 50
_TITLE_ALIKE = 80
_HEADING = re.compile(r"(#{1,5}) (?P<title>.*) \{#(?P<id>[a-z][a-z0-9-]*)\}")
_FENCE = re.compile(r"`{3,}")


@value
class Known:
    """A clause of an earlier version: `parent` is the title above it, `latest` whether the newest version still has it."""

    id: str
    title: str
    parent: str
    text: str
    latest: bool = True


@value
class Wanted:
    """A clause that wants an id; `id` is one that its heading names itself."""

    title: str
    parent: str
    text: str
    id: str = ""


@value
class Ids:
    """The ids that earlier versions gave to their clauses."""

    known: tuple[Known, ...] = ()

    def assign(self, wanted: Sequence[Wanted]) -> tuple[str, ...]:
        """Return an id for each clause: its own, a known one by title or likeness, else a new one from its title."""
        given: dict[int, str] = {}
        taken = {INTRODUCTION} if any(not clause.title for clause in wanted) else set()
        for index, clause in enumerate(wanted):
            if clause.id and clause.id not in taken:
                given[index] = clause.id
                taken.add(clause.id)
        for match in (self._same_place, self._same_title):
            for index, clause in enumerate(wanted):
                if clause.title and index not in given and (found := match(clause, taken)):
                    given[index] = found
                    taken.add(found)
        for index, found in self._alike(wanted, given, taken):
            given[index] = found
            taken.add(found)
        for index, clause in enumerate(wanted):
            if index not in given:
                given[index] = _new(clause.title, index, taken) if clause.title else INTRODUCTION
                taken.add(given[index])
        return tuple(given[index] for index in range(len(wanted)))

    def after(self, imported: Imported) -> Ids:
        """Return what is known once `imported` has been added to the earlier versions."""
        latest = tuple(_headings(imported))
        ids = {known.id for known in latest}
        return Ids(
            latest + tuple(Known(k.id, k.title, k.parent, k.text, latest=False) for k in self.known if k.id not in ids)
        )

    def _same_place(self, clause: Wanted, taken: set[str]) -> str:
        return next(
            (k.id for k in self._titled(clause, taken) if k.latest and k.parent == titles.same(clause.parent)), ""
        )

    def _same_title(self, clause: Wanted, taken: set[str]) -> str:
        return next((k.id for k in self._titled(clause, taken)), "")

    def _titled(self, clause: Wanted, taken: set[str]) -> Iterable[Known]:
        title = titles.same(clause.title)
        return (k for k in self.known if title and k.title == title and k.id not in taken)

    def _alike(self, wanted: Sequence[Wanted], given: dict[int, str], taken: set[str]) -> list[tuple[int, str]]:
        """Pair what is left by likeness, the most alike first."""
        pairs: list[tuple[float, int, str]] = []
        for index, clause in enumerate(wanted):
            if index not in given and clause.title:
                left = (k for k in self.known if k.latest and k.id not in taken and k.id != INTRODUCTION)
                pairs += [(-score, index, k.id) for k in left if (score := _likeness(clause, k))]
        found: dict[int, str] = {}
        for _, index, known in sorted(pairs):
            if index not in found and known not in found.values():
                found[index] = known
        return list(found.items())


def _likeness(clause: Wanted, known: Known) -> float:
    """Return how much alike two clauses of different titles are, 0 where they are not the same clause."""
    title = fuzz.token_sort_ratio(titles.same(clause.title), known.title)
    text = (
        fuzz.ratio(clause.text, known.text)
        if clause.text and known.text
        else title * (not clause.text and not known.text)
    )
    return text + title / 100 if text >= _TEXT_ALIKE or (text >= _BOTH_ALIKE and title >= _TITLE_ALIKE) else 0


def _new(title: str, index: int, taken: set[str]) -> str:
    plain = titles.slug(title) or f"section-{index}"
    ident, number = plain, 2
    while ident in taken:
        ident, number = f"{plain}-{number}", number + 1
    return ident


def plain_words(text: str) -> str:
    """Return the letters and digits of a text, by which two versions are compared."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _headings(imported: Imported) -> Iterable[Known]:
    """Read the clauses back from section files."""
    for section in imported.sections:
        above: list[str] = []
        heading, body, fenced = None, "", ""
        for line in [*section.text.split("\n"), "# end {#end}"]:
            if mark := _FENCE.match(line):
                fenced = "" if fenced and mark[0].startswith(fenced) else fenced or mark[0]
            match = None if fenced else _HEADING.fullmatch(line)
            if match is None and line != "# end {#end}":
                body += line + "\n"
                continue
            if heading is not None:
                yield Known(heading["id"], above[-1], above[-2] if len(above) > 1 else "", plain_words(body))
            if match is not None:
                del above[len(match[1]) - 1 :]
                above.append(titles.same(match["title"].replace("\\", "")))
            heading, body = match, ""
