"""Words that stood there lead somewhere now: a link was put on them."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.links import differing
from site_tools.compare.wording.reason import Reason

ROW = "benign 27"
EXAMPLES = (
    ("Ask the Commissioner.", "Ask the [Commissioner](https://authority.example/).", "clarifying"),
    ("Ask the [Commissioner](https://authority.example/).", "Ask the [Commissioner](https://other.example/).", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield a clause in which the only difference is a link that was added."""
    if changed.change is None or changed.change.kind != "reworded":
        return
    found = differing(changed.change, changed.around.diff.pairs)
    if found and all(link.harmless for link in found):
        yield Reason("Words lead somewhere that led nowhere.", changed.hunks)
