"""A fact → one line for a lawyer: "Country of transfer: “Canada” is new."."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason
from site_tools.model.materiality import Fact, FactKind


def told(fact: Fact) -> str:
    """Return what became of a fact."""
    if fact.before and fact.after:
        return f"{fact.name}: “{fact.before}” became “{fact.after}”."
    return f"{fact.name}: “{fact.after}” is new." if fact.after else f"{fact.name}: “{fact.before}” is gone."


def reasons(changed: Changed, *kinds: FactKind, roles: tuple[str, ...] = ()) -> Iterator[Reason]:
    """Yield a reason for each fact of some kinds, and of some roles where any are given."""
    for fact in changed.facts:
        if fact.kind in kinds and (not roles or fact.role in roles):
            yield Reason(told(fact), changed.left, fact.before, fact.after)
