"""What is said holds for other readers, places or cases: a title, a lead-in or the sentence itself says so."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from site_tools.compare.wording.changed import Changed, Words
from site_tools.compare.wording.reason import Reason, became
from site_tools.compare.wording.setting import audience, narrowing

ROW = "mat.19"
EXAMPLES = (
    ("You may object.", "If you live in the EEA, you may object.", "material"),
    ("# Rights {#one}\n\nYou may ask.\n", "# Rights in California {#one}\n\nYou may ask.\n", "material"),
    ("You may object.", "You may appeal.", ""),
)
_PEOPLE = {
    "resident",
    "residents",
    "reside",
    "citizens",
    "citizen",
    "customers",
    "customer",
    "subscribers",
    "employees",
    "merchants",
}
_LIVE = {
    ("you", "live"),
    ("who", "live"),
    ("who", "lives"),
    ("they", "live"),
    ("people", "live"),
}  # data lives somewhere too


def check(changed: Changed) -> Iterator[Reason]:
    """Yield what other people are meant by than before."""
    if changed.unchanged and (found := narrowing(changed)):
        yield Reason(f"The same words stand where they hold for others: “{'”, “'.join(sorted(found))}”.", changed.left)
    elif changed.rewording.title and audience(changed.before) != audience(changed.after):
        yield Reason("The heading says that what stands below it holds for others than before.", changed.left)
    for hunk in changed.left if changed.both and not changed.rewording.title else ():
        before, after = (_people(side) for side in changed.sides(hunk))
        if before != after:
            yield Reason(f"Other readers are meant: {became(changed, hunk)}.", (hunk,))


def _people(words: Words) -> set[object]:
    return {word for word in words if word in _PEOPLE} | {pair for pair in pairwise(words) if pair in _LIVE}
