"""What stands in a list is introduced by other words now, so that the same item says something else."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason

ROW = "mat.23"
EXAMPLES = (
    (
        "We never:\n\n- sell;\n- track.\n\nWe may:\n\n- ask.",
        "We never:\n\n- sell.\n\nWe may:\n\n- ask;\n- track.",
        "material",
    ),
    ("You may:\n\n- object;\n- appeal.", "You may:\n\n- appeal;\n- object.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield an item below another lead-in."""
    words = changed.rewording
    if changed.relocated and words.lead_before != words.lead_after:
        yield Reason(f"This is introduced by “{words.lead_after}” instead of “{words.lead_before}”.", changed.left)
