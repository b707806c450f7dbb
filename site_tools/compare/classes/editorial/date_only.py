"""The policy says another day of its last update or of its effect; a day that was moved back is another matter."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed, Words
from site_tools.compare.wording.dates import dates
from site_tools.compare.wording.reason import Reason

ROW = "mat.29"
EXAMPLES = (
    ("Last updated: 3 May 2021", "Last updated: 7 June 2022", "editorial"),
    ("Last updated: 3 May 2021", "Last updated: 7 June 2020", ""),
    ("We deleted everything from before 3 May 2021.", "We deleted everything from before 7 June 2022.", ""),
)
DATED = {"updated", "effective", "revised", "modified", "reviewed", "version", "dated", "effect", "force"}
_LONGEST = 20


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each later date in a short sentence that dates the policy."""
    for hunk in changed.hunks:
        found = dates(changed, hunk)
        if found and found[0] < found[1] and dated(changed.after):
            yield Reason("The policy has another date.", (hunk,), str(found[0]), str(found[1]))


def dated(words: Words) -> bool:
    """Return whether a sentence says of which day the policy is."""
    return bool(DATED & set(words)) and len(words) < _LONGEST
