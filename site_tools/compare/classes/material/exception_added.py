"""A reservation was put in or changed: “unless”, “except”, “where required by law”, “if”, “at our discretion”."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason, became
from site_tools.compare.wording.vocabulary import listed

ROW = "mat.23"
EXAMPLES = (
    ("We do not share it.", "We do not share it except with partners.", "material"),
    ("You may object.", "You may object if you are a customer.", "material"),
    ("We do not share it except with partners.", "We do not share it.", ""),
    ("Unless you object, we delete it.", "We delete it soon unless you object.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each place where other words than before limit what is said."""
    for hunk in changed.left if changed.both else ():
        before, after = (_reservations(side) for side in changed.sides(hunk))
        if before - _reservations(changed.after) or after - _reservations(changed.before):
            yield Reason(f"What is said has other limits: {became(changed, hunk)}.", (hunk,))


def _reservations(words: tuple[str, ...]) -> set[str]:
    text = f" {' '.join(words)} "
    return {reservation for reservation in listed("reservations") if f" {reservation} " in text}
