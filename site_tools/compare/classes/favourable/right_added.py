"""Readers may do something more, in a sentence or item of its own and with no string attached."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.fitness import plain_right
from site_tools.compare.wording.listing import listing
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.tokens import tokens
from site_tools.compare.wording.vocabulary import stems

ROW = "mat.08"
EXAMPLES = (
    ("We pack with paper.", "We pack with paper. You may ask us to delete your data.", "favourable"),
    ("You may:\n\n- object.", "You may:\n\n- object;\n- complain.", "favourable"),
    ("We pack with paper.", "We pack with paper. You may delete it only if you pay.", ""),
    ("You may access and correct your data.", "You may access, correct and delete your data.", "favourable"),
    ("We pack with paper.", "We pack with paper. You may not object.", ""),
    ("We pack with paper.", "We pack with paper. You may ask us to delete your data and we may refuse.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield a new sentence, or a new item of one, that gives readers a right in plain words."""
    said, lead = changed.said_after, tokens(changed.rewording.lead_after)
    plain = plain_right([*(word.casefold() for word in lead), *changed.after], [*lead, *changed.written[1]])
    if said.frame != "right" or said.verb not in stems("rights") or not plain:
        return
    if changed.new:
        yield Reason("Readers have a further right.", changed.hunks)
    elif changed.said_before.frame == "right" and (found := listing(changed)) and found.added:
        yield Reason(f"Readers have a further right: “{'”, “'.join(found.added)}”.", changed.hunks)
