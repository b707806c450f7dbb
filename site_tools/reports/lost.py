"""The clauses that one text holds and another has lost → lines for a person, or JSON for a program."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Protocol

from site_tools.model.evidence import Judgement


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
        line, words = _shown(loss.before)
        lines.append(f"  {loss.type} is now {loss.verdict}; it was, at {before}:{line}: {words}")
    return "\n".join(lines) + "\n"


def render_json(before: str, after: str, lost: Sequence[Lost]) -> str:
    """Return `{"before", "after", "lost": [{"type", "verdict", "before": {"file", "line", "text"}}]}`."""
    rows = []
    for loss in lost:
        line, words = _shown(loss.before)
        place = {"file": before, "line": line, "text": words}
        rows.append({"type": loss.type, "verdict": loss.verdict, "before": place})
    return json.dumps({"before": before, "after": after, "lost": rows}, ensure_ascii=False, indent=2) + "\n"


def _shown(judgement: Judgement) -> tuple[int, str]:
    """Return line and words of the sentence that showed it; evidence can lie in what is not said."""
    first = next(iter(judgement.sentences), None)
    return (first.span.line, first.text) if first else (0, "")
