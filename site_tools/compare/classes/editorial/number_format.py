"""The same number, period or telephone number in another form: “thirty days”, “30 days”; “two years”, “24 months”."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed, Hunk, Words
from site_tools.compare.wording.periods import number, periods
from site_tools.compare.wording.reason import Reason, became

ROW = "mat.28"
EXAMPLES = (
    ("We answer within thirty days.", "We answer within 30 days.", "editorial"),
    ("We keep it for two years.", "We keep it for 24 months.", "editorial"),
    ("Call +49 30 901820.", "Call +49 (30) 90 18 20.", "editorial"),
    ("We keep it for 30 days.", "We keep it for 1 month.", ""),
    ("Call +49 30 901820.", "Call +49 30 901821.", ""),
)
_DIALLED = set("+()-./ ")
_FEWEST_DIGITS = 6


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each place where a number only looks different."""
    then, now = periods(changed.before), periods(changed.after)
    for hunk in changed.hunks:
        before, after = changed.sides(hunk)
        numbers = number(before), number(after)
        old = next((p.exact for p in then if p.start <= hunk.start and hunk.end <= p.end), None)
        new = next((p.exact for p in now if p.start <= hunk.new_start and hunk.new_end <= p.end), None)
        if (numbers[0] is not None and numbers[0] == numbers[1]) or (old and old == new) or _telephone(changed, hunk):
            yield Reason(f"The same number in another form: {became(changed, hunk)}.", (hunk,))


def _telephone(changed: Changed, hunk: Hunk) -> bool:
    before = _run(changed.before, hunk.start, hunk.end)
    return before == _run(changed.after, hunk.new_start, hunk.new_end) and len(before) >= _FEWEST_DIGITS


def _run(words: Words, start: int, end: int) -> str:
    """Return the digits of the telephone number around a place, "" where the place is no part of one."""
    while start and _dialled(words[start - 1]):
        start -= 1
    while end < len(words) and _dialled(words[end]):
        end += 1
    if not all(map(_dialled, words[start:end])):
        return ""
    return "".join(letter for word in words[start:end] for letter in word if letter.isdigit() or letter == "+")


def _dialled(word: str) -> bool:
    return set(word) <= _DIALLED | set("0123456789")
