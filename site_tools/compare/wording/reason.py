"""What a rule yields: the places of a sentence that it explains, and what a lawyer is told. The engine adds the rule's id."""

from __future__ import annotations

from dataclasses import dataclass

from site_tools.compare.wording.changed import Changed, Hunk, Words


@dataclass(frozen=True, slots=True)
class Reason:
    """One explanation. `before` and `after` are the values that differ, where it is not the sentence that is told of."""

    message: str
    hunks: tuple[Hunk, ...]
    before: str = ""
    after: str = ""


def became(changed: Changed, hunk: Hunk) -> str:
    """Return what happened at one place: "“will” became “may”"."""
    before, after = map(text, changed.as_written(hunk))
    if before and after:
        return f"“{before}” became “{after}”"
    return f"“{after}” was put in" if after else f"“{before}” was taken out"


def text(words: Words) -> str:
    """Return tokens as a reader writes them."""
    written = ""
    for word in words:
        tight = (
            word in {",", ".", ";", ":", ")", "?", "!", "%"}
            or written.endswith(("(", "-", "/", "@"))
            or word in {"-", "/"}
        )
        written += word if tight or not written else f" {word}"
    return written
