"""A typing error was mended or made: one side is no word of the language, and the other is the word that it was to be."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from rapidfuzz.distance import OSA

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason, became

ROW = "mat.28"
EXAMPLES = (
    ("We recieve your letters.", "We receive your letters.", "editorial"),
    ("You may see teh data.", "You may see the data.", "editorial"),
    ("You may see your data.", "You may see our data.", ""),
    ("We keep the form.", "We keep the from.", ""),
    ("Our officer is Anna Keler.", "Our officer is Anna Keller.", ""),
    ("We do not track you.", "We do now track you.", ""),
    ("We stop unauthorised access.", "We stop authorised access.", ""),
)
_OFFICES = {"complain", "complaint", "authority"}  # whose names are made of words; other names are not ours to mend
_SHORTEST = 3
_LONG = 8
_OFTEN = 2  # a word that stands here more often than that is one, whatever the dictionary says


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each word that is spelt wrongly on one side."""
    for hunk in changed.hunks:
        before, after = changed.as_written(hunk)
        if len(before) == len(after) == 1 and _typo(before[0], after[0], changed, hunk.start > 0):
            yield Reason(f"A typing error: {became(changed, hunk)}.", (hunk,))


def _typo(before: str, after: str, changed: Changed, inside: bool) -> bool:  # noqa: FBT001 - inside the sentence
    if not (before.isalpha() and after.isalpha()) or (
        inside and (before[0].isupper() or after[0].isupper()) and not _OFFICES & set(changed.after)
    ):
        return False
    first, second = before.casefold(), after.casefold()
    if min(len(first), len(second)) < _SHORTEST or first[0] != second[0]:
        return False
    most = 2 if min(len(first), len(second)) >= _LONG else 1
    if OSA.distance(first, second) > most or (len(first) == _SHORTEST and sorted(first) != sorted(second)):
        return False
    wrong = [word for word in (first, second) if word not in _words()]
    seen = changed.around.counts
    return len(wrong) == 1 and seen[0][wrong[0]] + seen[1][wrong[0]] <= _OFTEN


@cache
def _words() -> frozenset[str]:
    """Return the words of the English language."""
    from spellchecker import SpellChecker  # noqa: PLC0415 - its dictionary takes a quarter of a second

    return frozenset(SpellChecker(distance=1).word_frequency.dictionary)
