"""The items of a list stand in another order."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.listing import listing
from site_tools.compare.wording.reason import Reason

ROW = "mat.28"
EXAMPLES = (
    ("We collect names, orders and addresses.", "We collect addresses, names and orders.", "editorial"),
    ("We collect names and orders.", "We collect names or orders.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield the whole sentence where only the order of its items differs."""
    found = None if changed.unchanged else listing(changed)
    if found == ((), ()) and sorted(changed.before) == sorted(changed.after):
        yield Reason("The items of a list stand in another order.", changed.hunks)
