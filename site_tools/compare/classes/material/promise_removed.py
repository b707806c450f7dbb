"""What we promised readers is gone, although no law may ask for it."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason

ROW = "promise"
EXAMPLES = (
    ("We pack. We will never sell your data.", "We pack.", "material"),
    ("We pack. Thank you for reading.", "We pack.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield a sentence that is gone and in which we promised something."""
    if changed.gone and changed.said_before.frame == "promise":
        yield Reason("A promise to readers is gone.", changed.left)
