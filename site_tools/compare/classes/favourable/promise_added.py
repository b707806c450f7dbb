"""We promise readers something more, in a sentence of its own and with no string attached."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.fitness import plain_promise
from site_tools.compare.wording.reason import Reason

ROW = "promise"
EXAMPLES = (
    ("We pack with paper.", "We pack with paper. We will never sell your data.", "favourable"),
    ("We pack with paper.", "We pack with paper. We never sell your data except to partners.", ""),
    ("We pack with paper.", "We pack with paper. We will sell your data.", ""),
    ("We pack with paper.", "We pack with paper. We notify the police of every order.", ""),
    ("We pack with paper.", "We pack with paper. We correct your data by buying it.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield a new sentence in which we promise to protect, or not to do what exposes."""
    said = changed.said_after
    if changed.new and said.frame == "promise" and plain_promise(changed.after, said.verb):
        yield Reason("We make a new promise.", changed.hunks)
