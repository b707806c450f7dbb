"""A web address is written otherwise and leads to the same page: with a last slash, with “https” for “http”, without “www.”."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.links import same_page
from site_tools.compare.wording.reason import Reason, became

ROW = "mat.28"
EXAMPLES = (
    ("Ask at http://acme.example/help/.", "Ask at https://www.acme.example/help.", "editorial"),
    ("Ask at https://acme.example/help.", "Ask at https://acme.example/terms.", ""),
    ("Ask at https://acme.example/help.", "Ask at http://acme.example/help.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each web address that leads where it led."""
    for hunk in changed.hunks:
        before, after = changed.as_written(hunk)
        if len(before) == len(after) == 1 and same_page(*before, *after):
            yield Reason(f"The same page under another form of its address: {became(changed, hunk)}.", (hunk,))
