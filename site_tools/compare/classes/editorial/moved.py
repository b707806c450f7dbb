"""A sentence or a clause stands in another place, and neither the titles nor the lead-in above it say for whom or when it holds."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.setting import kept

ROW = "mat.28"
EXAMPLES = (
    (
        "# A {#a}\n\nWe pack. You may object.\n\n# B {#b}\n\nWe bike.\n",
        "# A {#a}\n\nWe pack.\n\n# B {#b}\n\nWe bike. You may object.\n",
        "editorial",
    ),
    (
        "# Rights {#rights}\n\nYou may write.\n\n## Access {#access}\n\nYou may ask.\n\n## Children {#children}\n\nAsk us.\n",
        "# Rights {#rights}\n\nYou may write.\n\n## Children {#children}\n\nAsk us.\n\n### Access {#access}\n\nYou may ask.\n",
        "",
    ),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield what stands in another place with the same words."""
    if changed.unchanged and (changed.change is None or changed.change.kind != "reworded") and kept(changed):
        yield Reason("The same words stand in another place.", changed.hunks)
