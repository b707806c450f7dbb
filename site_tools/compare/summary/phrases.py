"""A kind of fact → the shapes of its sentences: where a value is new, where it is gone, and where another took its place.

{new} and {old} stand for the values, {name} for what they are ("e-mail address of the controller"), {place} for the clause.
"""

from __future__ import annotations

from typing import NamedTuple

_GAIN = 40  # what is to a reader's good is told after what is not, whatever the class of the clause that says it


class Phrases(NamedTuple):
    """The sentences of one kind of fact; "" where the policy's own sentence says it better.

    `rank` says what weighs more for a reader, the least first; `gain` which of the sentences tells of something good.
    """

    rank: int
    new: str = ""
    gone: str = ""
    changed: str = ""
    gain: str = ""

    def weight(self, template: str) -> int:
        """Return the rank of one of the sentences."""
        return self.rank + _GAIN * bool(self.gain and template == getattr(self, self.gain))


def became(rank: int, what: str) -> Phrases:
    """Return what is told of a value that always has one: another took its place."""
    return Phrases(rank, changed=f"{what} {{new}}; it was {{old}}.")


def more(rank: int, may: str, does: str) -> Phrases:
    """Return what is told of something that is done with data: `may` with a {} for "now"."""
    return Phrases(
        rank,
        f"{may.format('now also')} {{new}}.",
        f"The policy no longer says that {does} {{old}}.",
        f"{may.format('now')} {{new}}; the policy said {{old}}.",
        "gone",
    )


def never(rank: int, says: str, promised: str) -> Phrases:
    """Return what is told of something that is said not to be done."""
    return Phrases(rank, f"We now say that {says} {{new}}.", f"We no longer promise {promised} {{old}}.", gain="new")


def contact(rank: int) -> Phrases:
    """Return what is told of a way to reach somebody."""
    return Phrases(
        rank,
        "There is a new {name} in {place}: {new}.",
        "{place} no longer gives the {name} {old}.",
        "The {name} in {place} changed from {old} to {new}.",
        "new",
    )


def ours(rank: int, what: str) -> Phrases:
    """Return what is told of what `policy.yml` states about the organisation."""
    return Phrases(
        rank,
        f"We now give our {what}: {{new}}.",
        f"We no longer give our {what} {{old}}.",
        f"Our {what} changed from {{old}} to {{new}}.",
        "new",
    )
