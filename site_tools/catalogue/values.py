"""Plain values, as YAML or the compiled JSON hold them → the catalogue's frozen values. Nothing is checked here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from site_tools.model.catalogue import (
    Authority,
    ClauseType,
    Example,
    Mechanism,
    Outdated,
    Pack,
    Requirement,
)
from site_tools.model.finding import Severity
from site_tools.model.text import Span

Plain = Mapping[str, Any]
_SEVERITIES = {str(severity): severity for severity in Severity}
NAME_MARK = "= "  # opens the phrase that is a word list's plain name


def clause_type(name: str, plain: Plain, span: Span) -> ClauseType:
    """Make a clause type; its family is the first part of its id."""
    return ClauseType(
        id=name,
        family=name.partition(".")[0],
        title=plain["title"],
        what=plain["what"],
        dpv=tuple(plain.get("dpv", ())),
        evidence=plain["evidence"],
        weak=plain.get("weak"),
        denied=plain.get("denied"),
        statement=plain.get("statement"),
        cue=plain.get("cue"),
        wording=plain["wording"],
        false_friends=tuple(plain.get("false_friends", ())),
        passes=tuple(_example(example) for example in plain["passes"]),
        fails=tuple(_example(example) for example in plain["fails"]),
        span=span,
        distinct=plain.get("distinct", ""),
    )


def _example(plain: str | Plain) -> Example:
    if isinstance(plain, str):
        return Example(plain)
    return Example(plain["text"], plain.get("message", ""), plain.get("given", {}))


def requirement(name: str, pack: str, plain: Plain, span: Span) -> Requirement:
    """Make a row of a pack."""
    return Requirement(
        id=name,
        pack=pack,
        type=plain["type"],
        requirement=plain["requirement"],
        ref=plain["ref"],
        url=plain.get("url", ""),
        when=plain.get("when"),
        severity=_SEVERITIES[plain["severity"]],
        source=plain["source"],
        span=span,
        basis=plain.get("basis", "law"),
        note=plain.get("note", ""),
    )


def pack(name: str, plain: Plain, requirements: tuple[Requirement, ...]) -> Pack:
    """Make a pack."""
    return Pack(name, plain["title"], plain["applies"], requirements, plain.get("law", ""))


def mechanism(name: str, plain: Plain) -> Mechanism:
    """Make a transfer mechanism."""
    return Mechanism(
        id=name,
        title=plain["title"],
        kind=plain["kind"],
        phrases=tuple(plain["phrases"]),
        origins=tuple(plain["origins"]),
        valid_from=_day(plain.get("from")),
        valid_until=_day(plain.get("until")),
        note=plain.get("note", ""),
        country=plain.get("country", ""),
        ref=plain["ref"],
        url=plain["url"],
        source=plain.get("source", "read"),
    )


def authority(name: str, plain: Plain) -> Authority:
    """Make an authority."""
    until = _day(plain.get("until"))
    return Authority(name, plain["title"], plain["jurisdiction"], tuple(plain["phrases"]), until, plain.get("url", ""))


def outdated(name: str, plain: Plain) -> Outdated:
    """Make a law or a name that has passed."""
    return Outdated(
        id=name,
        title=plain["title"],
        phrases=tuple(plain["phrases"]),
        since=date.fromisoformat(plain["since"]),
        instead=plain["instead"],
        why=plain["why"],
        url=plain["url"],
        severity=_SEVERITIES[plain["severity"]],
        source=plain["source"],
    )


def words(plain: list[str] | Plain) -> tuple[str, ...]:
    """Make a word list; its plain name, if it has one, comes first."""
    if isinstance(plain, list):
        return tuple(plain)
    says = (NAME_MARK + plain["says"],) if "says" in plain else ()
    return (*says, *plain["phrases"])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
