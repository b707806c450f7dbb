"""A clause now and the version before → where it stood then, and the braces that it had or should have."""

from __future__ import annotations

import re

from site_tools.checks.look import Look
from site_tools.model.policy import Clause
from site_tools.model.text import where

OWN, INSIDE, ELSEWHERE = 2, 1, 0


def counterpart(look: Look, clause: Clause) -> Clause | None:
    """Return what a clause was in the version before: the same id, else the same title; None where it was not."""
    if look.former is None:
        return None
    if clause.id:
        names = {clause.id, *clause.was}
        return next((old for old in look.former.policy.walk() if names & {old.id, *old.was}), None)
    title = clause.title.casefold()
    return next((old for old in look.former.policy.walk() if title and old.title.casefold() == title), None)


def stood(look: Look, type_id: str, clause: Clause) -> int:
    """Return how surely a clause type stood in a clause before: declared by it, by a block or item inside it, or not."""
    old = counterpart(look, clause)
    if old is None:
        return ELSEWHERE
    if type_id in old.types:
        return OWN
    blocks = [inner for inner in old.clauses if inner.kind in {"block", "item"}]
    return INSIDE if any(type_id in inner.types for block in blocks for inner in block.walk()) else ELSEWHERE


def braces(clause: Clause, *types: str) -> str:
    """Return a clause's braces whole, with further types: `{#copies clause="right.access" was="copy"}`."""
    named = " ".join(dict.fromkeys((*clause.types, *types)))
    declared = f' clause="{named}"' if named else ""
    former = f' was="{" ".join(clause.was)}"' if clause.was else ""
    return f"{{#{clause.id or _slug(clause.title)}{declared}{former}}}"


def declare(look: Look, clause: Clause, type_id: str) -> str:
    """Return how to declare a type on a clause that already holds its words.

    Where its braces are gone, the old ones come back whole: the id is the clause's permanent link.
    """
    old = None if clause.id else counterpart(look, clause)
    head = f"{'#' * clause.level} {clause.title} " if clause.kind in {"section", "heading"} else ""
    shown = braces(old, type_id) if old else braces(clause, type_id)
    return f"Declare it at {where(clause.span)}: {head}{shown}"


def _slug(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") or "clause"
