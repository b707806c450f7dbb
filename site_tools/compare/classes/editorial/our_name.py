"""Our name for “we”, or the other way round: Acme stores what we stored."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed, Words
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.vocabulary import stem

ROW = "mat.28"
EXAMPLES = (
    ("We store your data in Berlin.", "Acme stores your data in Berlin.", "editorial"),
    ("Write to us.", "Write to Acme.", "editorial"),
    ("We store your data in Berlin.", "Bolt stores your data in Berlin.", ""),
)
_US = {"we": "we", "us": "we", "our": "we's"}
_FORMS = {"gmbh", "inc", "ltd", "llc", "ag", ",", "."}


def check(changed: Changed) -> Iterator[Reason]:
    """Yield the places that differ in nothing but who names us how, and in the verb's ending."""
    ours = changed.around.ours
    swapped = [
        hunk
        for hunk in changed.hunks
        if {*changed.before[hunk.start : hunk.end], *changed.after[hunk.new_start : hunk.new_end]}
        & (ours | {f"{n}'s" for n in ours})
    ]
    if not swapped or not changed.both or "controller" in changed.after:
        return
    same = tuple(
        hunk for hunk in changed.hunks if _named(changed.sides(hunk)[0], ours) == _named(changed.sides(hunk)[1], ours)
    )
    if set(swapped) <= set(same):
        yield Reason("Our name stands for “we”, or “we” for our name.", same)


def _named(words: Words, ours: frozenset[str]) -> list[str]:
    named = []
    for at, word in enumerate(words):
        bare = word.removesuffix("'s")
        if bare in ours:
            named.append("we" if bare == word else "we's")
        elif not (word in _FORMS and at and words[at - 1] in ours):
            named.append(_US.get(word) or stem(word))
    return named
