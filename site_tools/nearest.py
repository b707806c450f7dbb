"""A word that is not known → the known one that its author most likely meant."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the nearest of `known` by edit distance, "" where none comes near."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only a faulty text pays for it

    match = process.extractOne(word, sorted(known), scorer=fuzz.ratio, score_cutoff=60)
    return match[0] if match else ""


def did_you_mean(word: str, known: Iterable[str], shape: str = "{}") -> str:
    """Return " Did you mean …?" with the nearest of `known` put into `shape`, "" where none comes near."""
    match = nearest(word, known)
    return f" Did you mean {shape.format(match)}?" if match else ""
