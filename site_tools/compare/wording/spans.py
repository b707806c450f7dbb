"""The periods of a sentence before and after, and what each is a period of: how long data is kept, how soon we answer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from site_tools.compare.wording.changed import Changed, Hunk
from site_tools.compare.wording.periods import Period, periods
from site_tools.compare.wording.tokens import tokens
from site_tools.compare.wording.vocabulary import stem

_ROLES = {
    "notice": ("tell", "notify", "inform", "announce", "notice"),
    "reply": ("answer", "reply", "respond", "confirm", "acknowledge"),
    "retention": ("keep", "retain", "retention", "store", "delete", "erase", "remove", "log", "destroy", "expire", "hold", "anonymise", "anonymize", "storage", "lifetime", "duration"),
}  # fmt: skip
_AHEAD = {"before", "advance", "notice", "ahead", "prior"}


class Shift(NamedTuple):
    """One period that became another, what of ("" where it cannot be told), and the places that this explains."""

    role: str
    before: Period
    after: Period
    hunks: tuple[Hunk, ...]


def shifts(changed: Changed) -> Iterator[Shift]:
    """Yield each period that became longer or shorter, where both versions of the sentence state as many."""
    then, now = periods(changed.before), periods(changed.after)
    if not changed.both or len(then) != len(now):
        return
    for old, new in zip(then, now, strict=True):
        hunks = tuple(
            hunk
            for hunk in changed.hunks
            if old.start <= hunk.start
            and hunk.end <= old.end
            and new.start <= hunk.new_start
            and hunk.new_end <= new.end
        )
        if hunks and old.exact != new.exact:
            yield Shift(_role(changed), old, new, hunks)


@cache
def _stems(role: str) -> frozenset[str]:
    return frozenset(map(stem, _ROLES[role]))


def _role(changed: Changed) -> str:
    if changed.said_after.subject == "you":
        return ""
    heads = changed.around.heads(changed.rewording.clause_after, later=True)
    lead = changed.rewording.lead_after
    above = lead if lead.endswith(":") else ""  # in a table its column tells, which is not known here
    for words in (changed.after, tokens(f"{above} {heads}".casefold())):
        found = {stem(word) for word in words}
        for role in _ROLES:
            if _stems(role) & found and (role != "notice" or _AHEAD & set(words)):
                return role
    return ""
