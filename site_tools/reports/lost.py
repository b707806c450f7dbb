"""The clauses that one text holds and another has lost → lines for a person, or JSON for a program."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Protocol

from site_tools.model.evidence import Judgement, Sentence


class Lost(Protocol):
    """A clause type that held before and does not hold now."""

    @property
    def type(self) -> str:
        """The clause type's id."""

    @property
    def verdict(self) -> str:
        """What it is now: weak, missing, stale or contradicted."""

    @property
    def before(self) -> Judgement:
        """What showed it before."""


def render_text(before: str, after: str, lost: Sequence[Lost]) -> str:
    """Return a line a lost clause, with its old words."""
    if not lost:
        return f"No clause of {before} was lost in {after}.\n"
    lines = [f"Lost from {before} to {after}:"]
    for loss in lost:
        sentence = _sentence(loss.before)
        lines.append(f"  {loss.type} is now {loss.verdict}; it was, at {sentence.span}: {sentence.text}")
    return "\n".join(lines) + "\n"


def render_json(before: str, after: str, lost: Sequence[Lost]) -> str:
    """Return `{"before", "after", "lost": [{"type", "verdict", "before": {"file", "line", "text"}}]}`."""
    rows = []
    for loss in lost:
        sentence = _sentence(loss.before)
        place = {"file": before, "line": sentence.span.line, "text": sentence.text}
        rows.append({"type": loss.type, "verdict": loss.verdict, "before": place})
    return json.dumps({"before": before, "after": after, "lost": rows}, ensure_ascii=False, indent=2) + "\n"


def _sentence(judgement: Judgement) -> Sentence:
    return judgement.sentences[0]
