"""A lost clause type and the answers of the profile → whether the law still asks for it, and which answer it hangs on."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.checks.look import Look
from site_tools.checks.requirements import applicable
from site_tools.model.catalogue import Pack, Requirement


def released(before: Look, after: Look, type_id: str) -> tuple[str, ...]:
    """Return the questions whose new answers are why no requirement asks for a type any longer; () where one does.

    A pack that is no longer asked for releases nothing: what the last release was held to still counts.
    """
    asked = [row for row in _rows(before, after, type_id) if _asks(after, row, before)]
    if not asked or any(_asks(after, row, after) is not False for row in _rows(before, after, type_id)):
        return ()
    then, now = _profile(before), _profile(after)
    return tuple(name for name in _questions(after, asked) if then.get(name) != now.get(name))


def questions(before: Look, after: Look, type_id: str) -> tuple[str, ...]:
    """Return the questions of the profile on which each requirement of a type depends; () where one never does."""
    asked = [row for row in _rows(before, after, type_id) if _asks(after, row, after) is not False]
    by_row = [_questions(after, [row]) for row in asked]
    return tuple(dict.fromkeys(name for names in by_row for name in names)) if all(by_row) else ()


def _rows(before: Look, after: Look, type_id: str) -> Iterator[tuple[Pack, Requirement]]:
    names = dict.fromkeys((*(before.policy.meta.get("packs") or ()), *(after.policy.meta.get("packs") or ())))
    for pack in (after.catalogue.packs[name] for name in names if name in after.catalogue.packs):
        yield from ((pack, row) for row in pack.requirements if row.type == type_id)


def _asks(on: Look, row: tuple[Pack, Requirement], answers: Look) -> bool | None:
    """Return whether a requirement applies on a day by the answers of a version's profile."""
    return applicable(*row, _profile(answers), on, on.instruments)


def _profile(look: Look) -> dict[str, object]:
    return dict(look.policy.meta.get("profile") or {})


def _questions(look: Look, rows: list[tuple[Pack, Requirement]]) -> tuple[str, ...]:
    found = (name for _, row in rows for name in look.instruments.unanswered(row.when, {}, look.effective))
    return tuple(dict.fromkeys(found))
