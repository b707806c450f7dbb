"""Data is kept for less time, or we answer sooner."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason, text
from site_tools.compare.wording.spans import shifts
from site_tools.compare.wording.vocabulary import listed

ROW = "mat.06"
EXAMPLES = (
    ("We keep letters for two years.", "We keep letters for six months.", "favourable"),
    ("We answer within one month.", "We answer within two weeks.", "favourable"),
    ("We keep letters for as long as necessary.", "We keep letters for one year.", "favourable"),
    ("We keep letters for two years.", "We keep letters for three years.", ""),
    (
        "We keep photos for one year so that you can download them.",
        "We keep photos for one month so that you can download them.",
        "",
    ),
    ("If you do not pay within 30 days, we delete it.", "If you do not pay within 10 days, we delete it.", ""),
    ("You may ask within 60 days.", "You may ask within 30 days.", ""),
)
_LEAST = {"least", "minimum"}
_WITH_READER = {"tell", "answer", "notify", "inform", "to", "give", "send"}


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each period of keeping or answering that is shorter now."""
    for role, before, after, hunks in shifts(changed):
        if role in {"retention", "reply"} and after.days < before.days and _ours(changed, after.start, role):
            what = "Data is kept for less time" if role == "retention" else "We answer sooner"
            old, new = (
                text(changed.written[0][before.start : before.end]),
                text(changed.written[1][after.start : after.end]),
            )
            yield Reason(f"{what}: {new} instead of {old}.", hunks, old, new)


def _ours(changed: Changed, start: int, role: str) -> bool:
    """Return whether a period bounds what we do, and nothing that is of use to readers."""
    words = changed.after
    begin = start - words[:start][::-1].index(",") if "," in words[:start] else 0
    readers = [at for at in range(begin, start) if words[at] == "you" and words[max(0, at - 1)] not in _WITH_READER]
    useful = set(words) & listed("useful") if role == "retention" else set()
    can = any(pair in {("you", "can"), ("you", "may")} for pair in pairwise(words))
    return not (readers or useful or can or _LEAST & set(words))
