"""A judgement → one plain sentence that says why it is not satisfied."""

from __future__ import annotations

from site_tools.model.evidence import Judgement

_SHORT = 160


def said(judgement: Judgement) -> str:
    """Return what is wrong, "" where nothing is."""
    match judgement.verdict:
        case "missing":
            return f"Missing: {'; '.join(judgement.missing)}."
        case "weak":
            return f"Only a name or part of it. Missing: {'; '.join(judgement.missing)}."
        case "contradicted":
            return f"Denied here: “{_shortened(judgement)}”"
        case "stale":
            titles = dict.fromkeys(match.value for match in judgement.matches if match.kind == "mechanism")
            return f"No longer valid: {', '.join(titles)}."
    return ""


def _shortened(judgement: Judgement) -> str:
    words = judgement.sentences[0].text if judgement.sentences else ""
    return words if len(words) <= _SHORT else words[: _SHORT - 1].rsplit(" ", 1)[0] + " …"
