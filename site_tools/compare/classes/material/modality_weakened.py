"""Something binds less, or binds other people more: “will” became “may”, “must” became “should”."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.modals import step
from site_tools.compare.wording.reason import Reason, became

ROW = "mat.21"
EXAMPLES = (
    ("We will delete your data.", "We may delete your data.", "material"),
    ("We delete your data.", "We try to delete your data.", "material"),
    ("We may show you offers.", "We will show you offers.", "material"),
    ("We may tell you.", "We will tell you.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each place where the binding word changed and that no rule found to be better for readers."""
    for hunk in changed.left:
        found = step(changed, hunk)
        if found and found.before != found.after:
            less = found.before > found.after
            yield Reason(f"This binds {'less' if less else 'more'} than before: {became(changed, hunk)}.", (hunk,))
