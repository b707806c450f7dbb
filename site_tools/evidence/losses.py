"""Two sets of judgements on one policy → the clause types that held before and do not hold now."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from site_tools.model.evidence import HELD, Judgement, Verdict
from site_tools.model.materiality import Loss

_RIGHT = re.compile(r"right\.\w+")


def losses(before: Sequence[Judgement], after: Sequence[Judgement]) -> tuple[Loss, ...]:
    """Return each type satisfied before and now weak, missing, stale or contradicted, in the order of `before`.

    A variant ("right.objection.separate") is not lost where the type that it is one of still holds.
    """
    now = {judgement.type: judgement for judgement in after}
    lost = []
    for judgement in before:
        left = now.get(judgement.type)
        verdict: Verdict = left.verdict if left else "missing"
        base = now.get(judgement.type.rpartition(".")[0])
        if judgement.verdict in HELD and verdict not in HELD and not (base and base.verdict in HELD):
            lost.append(Loss(judgement.type, verdict, judgement, left))
    return tuple(lost)


def of_everyone(elsewhere: Sequence[Loss], known: Sequence[Loss]) -> Iterator[Loss]:
    """Yield the rights lost `elsewhere`, to readers outside one American state, that are not `known` to be lost to all.

    California's readers may keep what Europe's lose. What is no right, or a right of one law ("right.delete.ccpa"), is
    everybody's or nobody's.
    """
    named = {loss.type for loss in known}
    yield from (loss for loss in elsewhere if loss.type not in named and _RIGHT.fullmatch(loss.type))
