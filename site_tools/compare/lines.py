"""Clauses that changed → the sentences of each, with the lead-in of its list, or the first cell of its row."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from site_tools.compare.normal import normal
from site_tools.model.policy import Clause, Policy
from site_tools.model.text import Span
from site_tools.splitting import plain, split

_LISTED = {"item", "definition"}
_ENDS = " .,;:"
_JOINTS = (" and", " or")


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of one clause. `key` is what it is compared by: marks at its end, and a joint to a next item, do not count."""

    text: str
    key: str
    lead: str
    clause: str
    span: Span


def lines(policy: Policy, ids: Collection[str]) -> dict[str, list[Line]]:
    """Return the sentences of the clauses with these ids, by clause, in reading order."""
    found: dict[str, list[Line]] = {ident: [] for ident in ids}
    if not found:
        return found
    for clause in policy.walk():
        if clause.kind in {"section", "heading"} and any(passage.clause in found for passage in clause.passages):
            for line in _of(clause):
                if line.clause in found:
                    found[line.clause].append(line)
    return found


def _of(clause: Clause) -> Iterator[Line]:
    above = last = ""
    row = None
    inside: list[tuple[int, str]] = []  # the items above that introduce a list of their own, with their columns
    for passage in clause.passages:
        line = (passage.span.file, passage.span.line) if passage.kind == "cell" else None
        listed = passage.kind in _LISTED or (line is not None and line == row)  # what is said of a row's first cell
        row = line
        column = passage.span.column
        inside = [item for item in inside if not column or item[0] < column] if listed else []
        above = (above or last) if listed else ""
        lead = " ".join(filter(None, (above, *(text for _, text in inside))))
        pieces = sentences(passage.text)
        for text, key in pieces:
            yield Line(text, key, lead if lead != text else "", passage.clause, passage.span)
        if pieces and not listed:
            last = pieces[-1][0]
        elif pieces and pieces[-1][0].endswith(":"):
            inside.append((column, pieces[-1][0]))


@lru_cache(maxsize=1 << 13)  # the versions of a policy share nearly all their passages
def sentences(text: str) -> tuple[tuple[str, str], ...]:
    """Return the sentences of a passage, each with its key."""
    return tuple((piece, _key(piece)) for piece in split(plain(text)))


def _key(text: str) -> str:
    key = normal(text).rstrip(_ENDS)
    for joint in _JOINTS:
        key = key.removesuffix(joint).rstrip(_ENDS)
    return key or text
