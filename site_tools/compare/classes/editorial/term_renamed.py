"""A defined term has another name everywhere: its definition has it too, and the former name is gone."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.phrases import swapped
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.tokens import tokens

ROW = "mat.28"
EXAMPLES = (
    ("All of it is **“Client Data”**.", "All of it is **“Customer Data”**.", "editorial"),
    ("All of it is “Client Data”.", "All of it is “Customer Data”.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each place where the former name became the new one."""
    former, present = changed.around.terms
    gone, come = former - present, present - former
    if len(gone) != 1 or len(come) != 1 or _stands(changed, *gone):
        return
    old, new = tokens(*gone), tokens(*come)
    for hunk in changed.hunks:
        if swapped(changed, hunk, old, new):
            yield Reason("A defined term has another name everywhere.", (hunk,), *gone, *come)


def _stands(changed: Changed, term: str) -> bool:
    """Return whether the former name still stands somewhere."""
    words = " ".join(tokens(term)).casefold()
    return any(words in " ".join(tokens(key)).casefold() for key in changed.around.keys[1])
