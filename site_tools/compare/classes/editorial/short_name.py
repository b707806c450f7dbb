"""A name is given a short form in brackets, or one stands for the other: “Terms of Service (“Terms”)”, “Acme, LLC” and “Acme”."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed, Hunk
from site_tools.compare.wording.names import ShortName
from site_tools.compare.wording.phrases import swapped
from site_tools.compare.wording.reason import Reason, became

ROW = "mat.31"
EXAMPLES = (
    ("Our Terms of Sale apply.", "Our Terms of Sale (the “Terms”) apply.", "editorial"),
    (
        "Our Terms of Sale (the “Terms”) apply. Read the Terms of Sale.",
        "Our Terms of Sale (the “Terms”) apply. Read the Terms.",
        "editorial",
    ),
    ("Bolt Labs LLC packs it. Ask Bolt Labs LLC.", "Bolt Labs LLC packs it. Ask Bolt Labs.", "editorial"),
    ("Our Terms of Sale apply.", "Our Terms of Sale (the “Contract”) apply.", ""),
    ("Our Terms of Sale apply. Read the Terms of Sale.", "Our Terms of Sale apply. Read the Terms.", ""),
    ("Bolt Labs LLC packs it.", "Bolt Labs packs it.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each place where a short form was given, or took the place of the whole name or gave it up."""
    for hunk in changed.hunks if changed.both else ():
        if any(_explains(changed, hunk, name) for name in changed.around.short_names):
            yield Reason(f"A name and its short form: {became(changed, hunk)}.", (hunk,))


def _explains(changed: Changed, hunk: Hunk, name: ShortName) -> bool:
    given = name.given and {*changed.as_written(hunk)} == {name.given, ()}
    forms = ((name.whole, name.short), (name.short, name.whole))
    return bool(given) or any(swapped(changed, hunk, *pair) for pair in forms)
