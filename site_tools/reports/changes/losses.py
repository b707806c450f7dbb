"""A lost clause → what it is called, what readers lose with it, where it stood, in which words, and how to mend it."""

from __future__ import annotations

from site_tools.model.comparison import Comparison
from site_tools.model.evidence import Verdict
from site_tools.model.materiality import Loss, Told
from site_tools.model.text import where
from site_tools.model.value import value

_QUOTED = 3  # sentences
_NOW: dict[Verdict, str] = {
    "contradicted": "The policy says the opposite now.",
    "undeclared": "No clause declares it now.",
}
_DOES: dict[Verdict, str] = {
    "stale": "Name something that counts in its place",
    "contradicted": "Take back what denies it",
    "undeclared": "Declare it again in the braces of the clause that says it",
}
_BACK = "Put these words back, or say the same in others"


@value
class Lost:
    """One loss for people to read; `type` is the id that programs know it by, `place` and `words` "" where nothing is known.

    `command` shows wording that would do.
    """

    title: str
    type: str
    means: str
    now: str
    place: str
    words: str
    mend: str
    command: str


def lost(loss: Loss) -> Lost:
    """Return a loss as the formats show it."""
    sentences = loss.before.sentences
    words = " ".join(sentence.text for sentence in sentences[:_QUOTED]) + " …" * bool(sentences[_QUOTED:])
    does = _DOES.get(loss.verdict, _BACK if words else "Say it again")
    return Lost(
        loss.title or loss.type,
        loss.type,
        loss.means,
        _NOW.get(loss.verdict, "" if loss.means else "It is missing now."),
        where(sentences[0].span) if sentences else "",
        words,
        does,
        f"clausebook explain {loss.type}",
    )


def in_short(one: Comparison) -> tuple[Told, ...]:
    """Return the summary without what the list of losses says already."""
    said = {loss.means for loss in one.materiality.lost}
    return tuple(entry for entry in one.materiality.summary if entry.text not in said)
