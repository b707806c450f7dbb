"""A place of a sentence → whether only a “not” came or went there: “does not respond”, “responds”."""

from __future__ import annotations

from typing import NamedTuple

from site_tools.compare.wording.changed import Changed, Hunk, Words
from site_tools.compare.wording.vocabulary import stem

_NOT = {"not", "never", "cannot", "don't", "doesn't", "won't"}
_HELP = {"do", "does", "did", "will"}


class Denial(NamedTuple):
    """What changed: `added` where a "not" came, and the stem of the verb that it denies."""

    added: bool
    verb: str


def denial(changed: Changed, hunk: Hunk) -> Denial | None:
    """Return what became of a "not" at one place; None where anything else differs there."""
    before, after = changed.sides(hunk)
    denied = bool(_NOT & set(before)), bool(_NOT & set(after))
    if not changed.both or denied[0] == denied[1] or _bare(before) != _bare(after):
        return None
    rest = [word for word in changed.after[hunk.new_end :] if word not in _HELP]
    bare = _bare(after)
    return Denial(denied[1], bare[0] if bare else stem(rest[0]) if rest else "")


def _bare(words: Words) -> tuple[str, ...]:
    return tuple(stem(word) for word in words if word not in _NOT | _HELP)
