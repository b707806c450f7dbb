"""One sentence on its way into the summary, with what decides its place there and what it makes unnecessary to say."""

from __future__ import annotations

from collections.abc import Iterable

from site_tools.model.release import CHANGE_CLASSES, ChangeClass
from site_tools.model.value import value


@value
class Saying:
    """A sentence and the clause that it leads to. Of one class, a lower `rank` weighs more for a reader.

    `told` are the sentences and values of which it says what changed, `covers` the clauses (with whether they are gone) of
    which it says all.
    """

    text: str
    change_class: ChangeClass
    rank: int
    clause: str = ""
    gone: bool = False
    told: frozenset[str] = frozenset()
    covers: frozenset[tuple[str, bool]] = frozenset()


def worst(classes: Iterable[ChangeClass], default: ChangeClass = "none") -> ChangeClass:
    """Return the highest class, `default` where there is none."""
    return max(classes, key=CHANGE_CLASSES.index, default=default)
