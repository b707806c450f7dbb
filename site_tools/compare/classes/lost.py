"""Clause types that were satisfied and are not any more → a loss each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_tools.model.materiality import Ground, Loss

RULE = "clause-lost"
_NOW = {"missing": "is missing now", "stale": "is out of date now", "contradicted": "is contradicted now"}


def check(lost: Sequence[Loss]) -> Iterator[Ground]:
    """Yield each clause type that is lost, with the sentence that held it."""
    for loss in lost:
        sentence = loss.before.sentences[0] if loss.before.sentences else None
        message = f"The clause {loss.type} was there and {_NOW.get(loss.verdict, f'is {loss.verdict} now')}."
        yield Ground(
            RULE,
            "loss",
            message,
            sentence.clause if sentence else "",
            gone=True,
            before=sentence.text if sentence else "",
        )
