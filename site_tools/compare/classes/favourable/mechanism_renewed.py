"""Transfers rest on a mechanism that is valid on the day of the later version, where the one before is not any more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_tools.compare.wording.changed import Changed, Words
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.tokens import tokens

ROW = "mat.05b"
EXAMPLES = (
    (
        "Transfers rest on the Privacy Shield.",
        "Transfers rest on the standard contractual clauses of Decision (EU) 2021/914.",
        "favourable",
    ),
    ("Transfers rest on the standard contractual clauses.", "Transfers rest on the Privacy Shield.", ""),
)
_SMALL = {"the", "new", "current", "eu", "-", "u.s", "u", "s", ".", "us", "swiss", "'", "framework", "of", "and", "'s"}
_DECISION = {"commission", "european", "implementing", "decision", "(", ")", "/"}


def check(changed: Changed) -> Iterator[Reason]:
    """Yield the places where lapsed mechanisms gave way to valid ones and nothing else differs."""
    some = [fact for fact in changed.facts if fact.kind == "mechanism"]
    gone, come = [fact for fact in some if fact.was], [fact for fact in some if fact.key]
    lapsed = changed.around.lapsed
    if not gone or not come or not {fact.was for fact in gone} <= lapsed or {fact.key for fact in come} & lapsed:
        return
    then, now = _words(fact.before for fact in gone), _words(fact.after for fact in come) | _DECISION
    if all(_only(before, then) and _only(after, now) for before, after in map(changed.sides, changed.hunks)):
        old, new = (" and ".join(dict.fromkeys(texts)) for texts in ((f.before for f in gone), (f.after for f in come)))
        yield Reason(f"Transfers rest on {new} instead of {old}, which has lapsed.", changed.hunks, old, new)


def _words(texts: Iterable[str]) -> set[str]:
    return {word.casefold() for text in texts for word in tokens(text)} | _SMALL


def _only(side: Words, known: set[str]) -> bool:
    return all(word in known for word in side)
