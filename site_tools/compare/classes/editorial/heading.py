"""A title reads differently, is new or is gone, and does not say for whom, where or when the text below it holds."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.setting import audience

ROW = "mat.28"
EXAMPLES = (
    ("# Your Choices {#one}\n\nYou may ask.\n", "# Choices You Have {#one}\n\nYou may ask.\n", "editorial"),
    ("# Your Rights {#one}\n\nYou may ask.\n", "# Rights of California Residents {#one}\n\nYou may ask.\n", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield a title that changed without naming an audience or a condition."""
    if changed.rewording.title and not changed.unchanged and not audience(changed.before) ^ audience(changed.after):
        before, after = changed.rewording.before, changed.rewording.after
        if before and after:
            yield Reason(f"The heading “{before}” is now “{after}”.", changed.hunks)
        else:
            yield Reason(f"The heading “{before or after}” is {'new' if after else 'gone'}.", changed.hunks)
