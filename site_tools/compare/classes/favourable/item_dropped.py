"""We collect, share, use or store less: an item is gone from what we said that we do."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.fitness import careless, plain_list, unreserved
from site_tools.compare.wording.listing import listing
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.tokens import tokens
from site_tools.compare.wording.vocabulary import stem

ROW = "mat.01"
EXAMPLES = (
    ("We collect names, orders and birthdays.", "We collect names and orders.", "favourable"),
    ("We share it with:\n\n- couriers;\n- brokers.", "We share it with:\n\n- couriers.", "favourable"),
    ("We process your data fairly, lawfully and openly.", "We process your data fairly and openly.", ""),
    ("We never sell names, orders or birthdays.", "We never sell names or orders.", ""),
    ("We use firewalls, encryption and guards.", "We use firewalls and encryption.", ""),
)

_GIVEN = frozenset(
    map(stem, ("send", "serve", "display", "publish", "read", "pass", "access"))
)  # readers may be those who receive
_KINDS = {"category", "recipient", "purpose", "country", "entity"}


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each item that left a list of what we do with data."""
    lead = tuple(tokens(changed.rewording.lead_before.casefold()))
    whole = (*lead, *changed.before)
    if (
        changed.said_before.frame != "practice"
        or changed.said_before.verb in _GIVEN
        or not unreserved(whole)
        or not careless(whole)
    ):
        return
    if changed.gone:
        if lead and plain_list(" ".join(changed.before).rstrip(" .;,")):
            yield Reason(f"We do less with data: “{changed.rewording.before}” is gone.", changed.hunks)
        return
    found = listing(changed)
    if (
        found
        and found.dropped
        and changed.said_after.frame == "practice"
        and all(plain_list(item) and _known(changed, item) for item in found.dropped)
    ):
        yield Reason(f"We do less with data: “{'”, “'.join(found.dropped)}” is gone.", changed.hunks)


def _known(changed: Changed, item: str) -> bool:
    """Return whether an item is a purpose, a thing of the reader's, or a value that is known by its kind."""
    values = [fact.before.casefold() for fact in changed.facts if not fact.after and fact.kind in _KINDS]
    return item.startswith(("to ", "your ")) or any(" ".join(tokens(value)) in item for value in values)
