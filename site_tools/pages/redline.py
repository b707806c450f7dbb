"""A comparison → the redline on its change page: each changed clause below a heading, the unchanged ones folded."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_tools.model.change import EditKind
from site_tools.model.comparison import Comparison
from site_tools.pages import urls
from site_tools.pages.html import block, heading, relative
from site_tools.redlined import parts

_POLICY_LINK = re.compile(r"policy:([a-z0-9-]+)(#.*)?")
_LEGEND = (
    '<p class="cb-legend"><ins>Underlined words</ins> are new, <del>words struck through</del> are gone. At the edge, '
    "+ marks what is wholly new, − what is wholly gone, ± what was reworded, → what moved.</p>"
)


@dataclass(frozen=True, slots=True)
class Links:
    """Where the links of both texts lead from the page at `here`.

    `before` and `after` are the URLs of the two versions' pages, `pinned_before` and `pinned_after` those at which each links
    other policies; one that is missing is linked at its page in force.
    """

    here: str
    before: str
    after: str
    pinned_before: Mapping[str, str]
    pinned_after: Mapping[str, str]

    def __call__(self, side: EditKind, target: str) -> str:
        """Return where the link to `target` on one side leads, relative to the page."""
        page, pinned = (self.before, self.pinned_before) if side == "-" else (self.after, self.pinned_after)
        if target.startswith("#"):
            return relative(self.here, page + target)
        if match := _POLICY_LINK.fullmatch(target):
            return relative(self.here, pinned.get(match[1], urls.main_page(match[1])) + (match[2] or ""))
        return target


def redline(comparison: Comparison, links: Links) -> Iterator[str]:
    """Yield the section of the page; nothing where no words, place or name of a clause changed."""
    if not comparison.diff.changes:
        return
    yield heading(2, "Redline", "redline")
    yield block(_LEGEND, class_="cb-redline")
    for part in parts(comparison.redline, links):
        if part.heading:
            yield heading(3, part.heading, part.ident)
        yield block(part.html, class_="cb-redline")
