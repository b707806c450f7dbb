"""What texts contain → a table for a person, or JSON for a program (`schemas/detect.schema.json`)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Protocol

from site_tools.model.evidence import HELD, Judgement

_WIDTH = 96


class Named(Protocol):
    """A text that has a name."""

    @property
    def name(self) -> str:
        """The name as it was asked for."""


Found = Sequence[tuple[Named, Sequence[Judgement]]]


def verdict(judgement: Judgement) -> str:
    """Return present, weak or denied."""
    if judgement.verdict in HELD or judgement.verdict == "stale":
        return "present"
    return "denied" if judgement.verdict == "contradicted" else "weak"


def render_text(found: Found) -> str:
    """Return a block a text, a line a clause type."""
    lines: list[str] = []
    for text, judgements in found:
        lines.append(text.name)
        for judgement in judgements:
            line, words = _shown(judgement)
            lines.append(f"  {judgement.type:32} {verdict(judgement):8} {line:>5}  {_cut(words)}")
        lines += ["  no clause that is known here", ""] if not judgements else [""]
    return "\n".join(lines)


def render_json(found: Found) -> str:
    """Return the list as JSON."""
    return json.dumps([_file(text.name, judgements) for text, judgements in found], ensure_ascii=False, indent=2) + "\n"


def _file(name: str, judgements: Sequence[Judgement]) -> dict[str, object]:
    clauses = []
    for judgement in judgements:
        line, words = _shown(judgement)
        clauses.append({"type": judgement.type, "verdict": verdict(judgement), "line": line, "text": words})
    return {"file": name, "clauses": clauses}


def _shown(judgement: Judgement) -> tuple[int, str]:
    """Return the line and the words of the sentence that shows it."""
    if judgement.sentences:
        return judgement.sentences[0].span.line, judgement.sentences[0].text
    if judgement.matches:
        return judgement.matches[0].span.line, judgement.matches[0].value
    return 0, ""


def _cut(words: str) -> str:
    return words if len(words) <= _WIDTH else words[:_WIDTH].rsplit(" ", 1)[0] + " …"
