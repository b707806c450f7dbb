"""Another word or phrase for the very same thing, from a short list that lawyers keep: to erase is to delete."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed, Hunk
from site_tools.compare.wording.phrases import groups, same
from site_tools.compare.wording.reason import Reason, became
from site_tools.compare.wording.tokens import tokens
from site_tools.compare.wording.vocabulary import table

ROW = "mat.28"
EXAMPLES = (
    ("You may ask us to delete it.", "You may ask us to erase it.", "editorial"),
    ("You have the right to object.", "You are entitled to object.", "editorial"),
    ("In order to pay, write to us.", "To pay, write to us.", "editorial"),
    ("We share it with partners.", "We sell it to partners.", ""),
    ("You may ask.", "You will ask.", ""),
    ("We may share it.", "We may disclose it.", "editorial"),
    ("We may disclose it.", "We may share it.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each place where one phrase of a group took the place of another."""
    for hunk in changed.hunks:
        broader = [*map(" ".join, changed.sides(hunk))] in table("broader")  # not the other way: to "share" is less
        if (broader or same(changed, hunk, groups("synonyms"))) and not _term(changed, hunk):
            yield Reason(f"Another word for the same: {became(changed, hunk)}.", (hunk,))


def _term(changed: Changed, hunk: Hunk) -> bool:
    """Return whether a place belongs to a defined term, whose words are not free."""
    words = {word for side in changed.as_written(hunk) for word in side if word[0].isupper()}
    terms = {word for side in changed.around.terms for term in side for word in tokens(term)}
    return hunk.start > 0 and bool(words & terms)
