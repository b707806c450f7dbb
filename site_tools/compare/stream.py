"""Passages of one side → one list of words, each with the white space that follows it, and what it is compared by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from site_tools.compare.leaves import Leaf


@dataclass(frozen=True, slots=True)
class Stream:
    """`words` as they are shown, `keys` as they are compared; `starts` holds the place of each passage's first word, and at last the end."""

    leaves: tuple[Leaf, ...]
    words: list[str]
    keys: list[str]
    starts: tuple[int, ...]


def stream(leaves: Sequence[Leaf], target: Callable[[str], str]) -> Stream:
    """String passages together. `target` says what a link's target is compared by: another target is another word."""
    words: list[str] = []
    keys: list[str] = []
    starts: list[int] = []
    for leaf in leaves:
        start = len(words)
        starts.append(start)
        words += leaf.spaced
        keys += leaf.keys
        for i, href in leaf.linked:
            keys[start + i] += "\0" + target(href)
    return Stream(tuple(leaves), words, keys, (*starts, len(words)))
