"""A promise or a right no longer has an exception."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason, became

ROW = "mat.23"
EXAMPLES = (
    ("We do not sell your data except to partners.", "We do not sell your data.", "favourable"),
    ("We delete it, unless we need it.", "We delete it.", "favourable"),
    ("We sell your data except your name.", "We sell your data.", ""),
)
OPENINGS = (
    ("except",),
    ("unless",),
    ("other", "than"),
    ("apart", "from"),
    ("save",),
    ("where", "required", "by", "law"),
    ("where", "permitted", "by", "law"),
    ("to", "the", "extent"),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each exception that was taken out of what is good for readers, up to the end of its sentence."""
    if not changed.both or not (changed.said_before.good and changed.said_after.good):
        return
    for hunk in changed.hunks:
        before, after = changed.sides(hunk)
        words = before[1:] if before[:1] == (",",) else before
        ends = changed.before[hunk.end : hunk.end + 1] in {(), (".",)} or (not hunk.start and before[-1:] == (",",))
        if not after and ends and any(words[: len(opening)] == opening for opening in OPENINGS):
            yield Reason(f"An exception is gone: {became(changed, hunk)}.", (hunk,))
