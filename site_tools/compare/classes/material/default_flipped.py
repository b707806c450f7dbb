"""What readers had to choose happens unless they object, or the other way round: opt-in and opt-out, ticked and empty boxes."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason

ROW = "mat.12"
EXAMPLES = (
    ("We send offers only if you opt in.", "We send offers unless you opt out.", "material"),
    ("The box is empty.", "The box is ticked.", "material"),
    ("We send offers if you ask.", "We send offers when you ask.", ""),
)
_CHOICES = (
    {"in", "opt"},
    {"out", "opt"},
    {"ticked"},
    {"pre-ticked"},
    {"empty"},
    {"unticked"},
    {"default"},
    {"enabled"},
    {"disabled"},
    {"on"},
    {"off"},
)
_ABOUT = {"opt", "opted", "box", "boxes", "default", "setting", "ticked", "empty", "enabled", "disabled"}


def check(changed: Changed) -> Iterator[Reason]:
    """Yield a sentence about a choice in which the words of the choice changed."""
    if not changed.both or not _ABOUT & set(changed.after):
        return
    before, after = (_choices(set(side)) for side in (changed.before, changed.after))
    if before != after:
        yield Reason("The default that readers are given changed.", changed.left)


def _choices(words: set[str]) -> list[bool]:
    return [choice <= words for choice in _CHOICES]
