"""Clause types that are lost → what a visitor can no longer do, or no longer reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from site_tools.compare.summary.duties import CAN, SAID
from site_tools.compare.summary.names import Names
from site_tools.compare.summary.saying import Saying
from site_tools.model.materiality import Loss
from site_tools.model.policy import Policy

RANK = 0


def sayings(lost: Sequence[Loss], later: Policy, names: Names, titles: Mapping[str, str]) -> Iterator[Saying]:
    """Yield one sentence a lost clause type. `titles` names those that have no words of their own here.

    What another clause of the `later` version still gives to other readers is lost in its own part.
    """
    held = {name for clause in later.walk() for name in clause.types}
    for loss in lost:
        old = loss.before.sentences[0] if loss.before.sentences else None
        new = loss.after.sentences[0] if loss.after and loss.after.sentences else None
        told = frozenset(s.text for s in (*loss.before.sentences, *(loss.after.sentences if loss.after else ())))
        stands = new if new is not None and new.clause else None
        text = _text(loss, titles)
        place = names.named(old.clause, gone=True) if old and loss.type in held and loss.verdict == "missing" else ""
        yield Saying(
            f"In {place}, {text[0].lower()}{text[1:]}" if place else text,
            "loss",
            RANK,
            clause=stands.clause if stands else old.clause if old else "",
            gone=stands is None and bool(old and old.clause),
            told=told,
        )


def _text(loss: Loss, titles: Mapping[str, str]) -> str:
    can, said = CAN.get(loss.type), SAID.get(loss.type)
    if loss.verdict == "stale" and loss.after and loss.after.matches:
        return f"The policy rests on something that no longer counts: {loss.after.matches[0].value}."
    if loss.verdict == "weak":
        if can:
            return f"The policy no longer says in full that you can {can}."
        return (
            f"The policy no longer says clearly {said}." if said else f"{_title(loss, titles)} is now only mentioned."
        )
    if can:
        return f"You can no longer {can}."
    return f"The policy no longer says {said}." if said else f"{_title(loss, titles)} is no longer in the policy."


def _title(loss: Loss, titles: Mapping[str, str]) -> str:
    return f"“{titles.get(loss.type) or loss.type.replace('.', ' ').replace('_', ' ').capitalize()}”"
