"""Clause types that are lost → what a visitor can no longer do, or no longer reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from site_tools.compare.summary.duties import CAN, SAID
from site_tools.compare.summary.names import Names
from site_tools.compare.summary.saying import Saying
from site_tools.compare.summary.texts import key
from site_tools.model.change import PolicyDiff
from site_tools.model.materiality import Loss

RANK = 0


def described(lost: Sequence[Loss], diff: PolicyDiff, titles: Mapping[str, str]) -> tuple[Loss, ...]:
    """Return the losses, each with what its type is called by `titles` and what a reader loses with it.

    What another clause of the later version still gives to other readers is lost in its own part.
    """
    held = {name for clause in diff.after.walk() for name in clause.types} if lost else set()
    names = Names.of(diff)
    found = []
    for loss in lost:
        old = loss.before.sentences[0] if loss.before.sentences else None
        text = _text(loss, _title(loss, titles))
        place = names.named(old.clause, gone=True) if old and loss.type in held and loss.verdict == "missing" else ""
        means = f"In {place}, {text[0].lower()}{text[1:]}" if place else text
        found.append(replace(loss, title=_title(loss, titles), means=means))
    return tuple(found)


def sayings(lost: Sequence[Loss]) -> Iterator[Saying]:
    """Yield what each lost clause type, once described, means to a reader."""
    for loss in lost:
        then, now = loss.before.sentences, loss.after.sentences if loss.after else ()
        told = frozenset(key(sentence.text) for sentence in (*then, *now))
        place = next((s.clause for s in now[:1] if s.clause), "")
        old = then[0].clause if then else ""
        yield Saying(loss.means, "loss", RANK, clause=place or old, gone=not place and bool(old), told=told)


def _text(loss: Loss, title: str) -> str:
    can, said = CAN.get(loss.type), SAID.get(loss.type)
    if loss.verdict == "stale" and loss.after and loss.after.matches:
        return f"The policy rests on something that no longer counts: {loss.after.matches[0].value}."
    if loss.verdict == "weak":
        if can:
            return f"The policy no longer says in full that you can {can}."
        return f"The policy no longer says clearly {said}." if said else f"“{title}” is now only mentioned."
    if can:
        return f"You can no longer {can}."
    return f"The policy no longer says {said}." if said else f"“{title}” is no longer in the policy."


def _title(loss: Loss, titles: Mapping[str, str]) -> str:
    return titles.get(loss.type) or loss.type.replace(".", " ").replace("_", " ").capitalize()
