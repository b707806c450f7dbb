"""We say that we do not do what we said that we do, and it is something that exposes data; or we do what we refused."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.denials import denial
from site_tools.compare.wording.fitness import plain_promise
from site_tools.compare.wording.reason import Reason, became
from site_tools.compare.wording.vocabulary import stem, stems

ROW = "mat.23"
EXAMPLES = (
    ("We sell your data.", "We do not sell your data.", "favourable"),
    ("Our shop does not respond to such signals.", "Our shop responds to such signals.", "favourable"),
    ("You may object.", "You may not object.", ""),
    ("We do not limit your account.", "We limit your account.", ""),
    ("We delete your data.", "We do not delete your data.", ""),
)
_BOTH_WAYS = {
    stem(word)
    for word in (
        "keep",
        "store",
        "send",
        "serve",
        "use",
        "read",
        "display",
        "publish",
        "pass",
        "set",
        "access",
        "process",
    )
}


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each “not” that came before what exposes, or went from before what protects."""
    subjects = {"we", "ours", "yours"}
    if changed.said_after.subject not in subjects:
        return
    for hunk in changed.hunks:
        found = denial(changed, hunk)
        if not found:
            continue
        good = (stems("exposing") - _BOTH_WAYS) if found.added else stems("protective")
        if found.verb in good and plain_promise(changed.after, found.verb):
            yield Reason(f"This is better for readers: {became(changed, hunk)}.", (hunk,))
