"""The grounds of a change's class → each reason once, with the clauses that it holds for."""

from __future__ import annotations

from collections.abc import Sequence

from site_tools.model.comparison import Comparison
from site_tools.model.materiality import Ground
from site_tools.model.value import value
from site_tools.reports.changes.clauses import headings

_LAST = "unexplained"  # says least, and mostly of many clauses
_LOST = "clause-lost"  # the list of losses says it
_NAMED = 3


@value
class Reason:
    """Why a change has its class: what a lawyer is told, the rule's id, and where ("" for the policy as a whole)."""

    message: str
    rule: str
    where: str


def reasons(one: Comparison, limit: int = 12) -> tuple[tuple[Reason, ...], int]:
    """Return the reasons for the class, the vaguest last, and how many more there are than `limit`."""
    told = one.materiality
    groups: dict[tuple[str, str], list[Ground]] = {}
    for ground in told.grounds:
        if ground.change_class == told.change_class and not (ground.rule == _LOST and told.lost):
            groups.setdefault((ground.message, ground.rule), []).append(ground)
    found = sorted(groups.items(), key=lambda group: group[0][1] == _LAST)
    shown = tuple(Reason(message, rule, _where(one, grounds)) for (message, rule), grounds in found[:limit])
    return shown, max(0, len(found) - limit)


def _where(one: Comparison, grounds: Sequence[Ground]) -> str:
    before, after = headings(one.diff.before), headings(one.diff.after)
    clauses = [(before if ground.gone else after).get(ground.clause) for ground in grounds]
    names = list(dict.fromkeys(f"“{clause.heading}”" for clause in clauses if clause))
    more = len(names) - _NAMED
    if more > 1:
        return f"{', '.join(names[:_NAMED])} and {more} more"
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
