"""Two sets of judgements on one policy → the clause types that held before and do not hold now."""

from __future__ import annotations

from collections.abc import Sequence

from site_tools.model.evidence import HELD, Judgement, Verdict
from site_tools.model.materiality import Loss


def losses(before: Sequence[Judgement], after: Sequence[Judgement]) -> tuple[Loss, ...]:
    """Return each type satisfied before and now weak, missing, stale or contradicted, in the order of `before`."""
    now = {judgement.type: judgement for judgement in after}
    lost = []
    for judgement in before:
        left = now.get(judgement.type)
        verdict: Verdict = left.verdict if left else "missing"
        if judgement.verdict in HELD and verdict not in HELD:
            lost.append(Loss(judgement.type, verdict, judgement, left))
    return tuple(lost)
