"""Somebody else is responsible, represents us or protects the data: readers are always told (WP 260, paragraph 29)."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason, became
from site_tools.compare.wording.telling import reasons

ROW = "mat.09"
EXAMPLES = (
    ("Acme GmbH is the controller of your data.", "Bolt AG is the controller of your data.", "material"),
    ("Our data protection officer is Ann Ray.", "Our data protection officer is Bob Low.", "material"),
    ("Acme GmbH is the controller of your data.", "Acme GmbH is the only controller of your data.", ""),
    ("Our payment provider is Bolt AG.", "Our payment provider is Cash AG.", ""),
)
_OFFICES = {"controller", "officer", "representative", "dpo", "responsible"}


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each named organisation that changed, and each name beside an office."""
    yield from reasons(changed, "entity", roles=("controller", "representative"))
    yield from _renamed(changed)
    office = _OFFICES & {*changed.before} & {*changed.after}
    for hunk in changed.left if office else ():
        before, after = changed.as_written(hunk)
        if all(sides and sides[0][:1].isupper() for sides in (before, after)):
            yield Reason(
                f"Another {min(office)} is named: “{' '.join(after)}” instead of “{' '.join(before)}”.", (hunk,)
            )


def _renamed(changed: Changed) -> Iterator[Reason]:
    """Yield each place where the name that we went by became the one that we go by."""
    then, now = changed.around.names
    for hunk in changed.left:
        before, after = ({word.removesuffix("'s") for word in side} for side in changed.sides(hunk))
        if before & (then - now) and after & (now - then):
            yield Reason(f"We go by another name: {became(changed, hunk)}.", (hunk,))
