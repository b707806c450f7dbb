"""A sentence that lists things → the items that it lost and won, where nothing else in it differs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from site_tools.compare.wording.changed import Changed, Words

_JOINTS = {"and", "or"}
_FEWEST = 2
_NEAR = 12  # words before and after what differs, within which an item may begin or end
_BETWEEN = re.compile(r" (?:, (?:and|or)|,|;|and|or) ")


class Listing(NamedTuple):
    """What a list lost and won; both () where its items only stand in another order."""

    dropped: tuple[str, ...]
    added: tuple[str, ...]


def listing(changed: Changed) -> Listing | None:
    """Return how the list in a sentence changed; None where something else did, or where "and" became "or"."""
    if not changed.both:
        return None
    return min(
        _readings(changed.before, changed.after), key=lambda found: len(found.dropped) + len(found.added), default=None
    )


def _readings(before: Words, after: Words) -> Iterator[Listing]:
    most = min(len(before), len(after))
    head = next((i for i in range(most) if before[i] != after[i]), most)
    tail = next((i for i in range(most - head) if before[-1 - i] != after[-1 - i]), most - head)
    for start in range(max(0, head - _NEAR), head + 1):
        for end in range(min(tail, _NEAR) + 1):
            found = _compared(before[start : len(before) - end], after[start : len(after) - end])
            if found:
                yield found


def _compared(before: Words, after: Words) -> Listing | None:
    """Return what one stretch lost and won as a list; only one of both, and at least one item must stay."""
    then, joint = _items(before)
    now, joint_now = _items(after)
    if max(len(then), len(now)) < _FEWEST or (joint and joint_now and joint != joint_now):
        return None
    dropped = tuple(item for item in then if item not in now)
    added = tuple(item for item in now if item not in then)
    doubled = len(set(then)) < len(then) or len(set(now)) < len(now)
    if doubled or (dropped and added) or len(dropped) == len(then) or len(added) == len(now):
        return None
    return Listing(dropped, added)


def _items(words: Words) -> tuple[tuple[str, ...], str]:
    """Return the items of a list and the word that joins them; () where the words are no plain list."""
    joints = {word for word in words if word in _JOINTS}
    text = " ".join(words).rstrip(" .;,")
    items = tuple(item.strip() for item in _BETWEEN.split(f" {text} "))
    return (items, next(iter(joints), "")) if all(items) and len(joints) < 2 else ((), "")  # noqa: PLR2004 - both
