"""Somebody else receives data, or somebody is named otherwise than before."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.names import first_word
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.telling import reasons

ROW = "mat.03"
EXAMPLES = (
    ("Our payment provider is Bolt AG.", "Our payment provider is Cash AG.", "material"),
    ("We share it with couriers.", "We share it with couriers and advertising partners.", "material"),
    ("We share it with couriers.", "We share them with couriers.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each such value that is new, gone or another one now."""
    yield from reasons(changed, "recipient")
    yield from reasons(changed, "entity", roles=("recipient",))
    then, now = changed.around.names
    for reason in reasons(changed, "entity", roles=("",)):
        if first_word(reason.before) not in then or first_word(reason.after) not in now:  # we are no recipient of ours
            yield reason
