"""A sentence came or went that the policy says in the same words in another place."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.lines import sentences
from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason

ROW = "mat.32"
EXAMPLES = (
    ("You may object. We pack with paper.\n\nYou may object.", "We pack with paper.\n\nYou may object.", "editorial"),
    ("You may object. We pack with paper.", "We pack with paper.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield a sentence that is gone here and stays elsewhere, or is new here and stood elsewhere."""
    if changed.both:
        return
    words = changed.rewording
    there = changed.around.keys[changed.gone]
    lead = words.lead_before or words.lead_after
    if not lead and all(key.casefold() in there for _, key in sentences(words.before or words.after)):
        yield Reason("The policy says the same in another place.", changed.hunks)
