"""How binding a place of a sentence is: 1 for “may” and “try to”, 2 for “should”, 3 for “will”, “must” and the plain verb."""

from __future__ import annotations

from typing import NamedTuple

from site_tools.compare.wording.changed import Changed, Hunk, Words
from site_tools.compare.wording.vocabulary import stem, stems

_WEAK = (
    "may",
    "might",
    "can",
    "could",
    "try",
    "tries",
    "aim",
    "aims",
    "endeavour",
    "endeavours",
    "endeavor",
    "endeavors",
    "strive",
    "strives",
    "attempt",
    "attempts",
    "seek",
    "seeks",
    "intend",
    "intends",
    "plan",
    "plans",
)
_STRENGTH = dict.fromkeys(_WEAK, 1) | {"should": 2} | dict.fromkeys(("will", "shall", "must", "always"), 3)
_WITH = {"to", "our", "best", "use", "efforts", "reasonable", "commercially", "make", "every", "effort", "do"}
_PLAIN = 3


class Step(NamedTuple):
    """How binding one place was and is, and the stem of the verb that follows."""

    before: int
    after: int
    verb: str


def step(changed: Changed, hunk: Hunk) -> Step | None:
    """Return how binding a place was and is; None where anything else differs in it."""
    before, after = changed.sides(hunk)
    if not changed.both or not any(word in _STRENGTH for word in (*before, *after)):
        return None
    then, verb_then = _read(before)
    now, verb_now = _read(after)
    if verb_then != verb_now:
        return None
    rest = [word for word in changed.after[hunk.new_end :] if word not in _WITH and word not in {"not", "never"}]
    return Step(then, now, verb_now or (stem(rest[0]) if rest else "")) if then and now else None


def _read(words: Words) -> tuple[int, str]:
    """Return how binding words are, and the stem of the one verb among them; 0 where something else is."""
    modal = next((word for word in words if word in _STRENGTH), "")
    rest = [word for word in words if word != modal and word not in _WITH]
    if len(rest) > 1 or (rest and not _verb(rest[0])):
        return 0, ""
    return _STRENGTH.get(modal, _PLAIN), stem(rest[0]) if rest else ""


def _verb(word: str) -> bool:
    return stem(word) in stems("protective") | stems("exposing") | stems("rights") or word.isalpha()
