"""Sentences of two versions → which are gone, and what comes nearest to them among those that are left."""

from __future__ import annotations

import re
from collections.abc import Sequence

from site_tools.checks.look import Look
from site_tools.model.evidence import Sentence

NEAR = 50
ALIKE = 85


def gone(before: Look, after: Look) -> tuple[Sentence, ...]:
    """Return the sentences of `before` that `after` holds nowhere in the same words."""
    left = {_key(sentence) for sentence in after.sentences}
    return tuple(sentence for sentence in before.sentences if _key(sentence) not in left)


def nearest(words: Sequence[Sentence], left: Sequence[Sentence]) -> Sentence | None:
    """Return the sentence among `left` that shares most with the first of `words` that has a likeness there."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only a loss pays for it

    texts = [sentence.text for sentence in left]
    best: tuple[float, int] | None = None
    for sentence in words:
        found = process.extractOne(sentence.text, texts, scorer=fuzz.token_sort_ratio, score_cutoff=NEAR)
        if found and (best is None or found[1] > best[0]):
            best = (found[1], found[2])
    return left[best[1]] if best else None


def survives(words: Sequence[Sentence], before: Look, after: Look) -> bool:
    """Return whether each of `words` stands in `after` as it did, or in nearly the same words that were not there before.

    What stood beside it all along is not what became of it, however alike: “we tell others of the erasure” does not replace
    “we tell others of the correction”.
    """
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - as above

    stood = {_key(sentence) for sentence in before.sentences}
    left = {_key(sentence) for sentence in after.sentences}
    new = [sentence.text for sentence in after.sentences if _key(sentence) not in stood]
    return all(
        _key(sentence) in left
        or process.extractOne(sentence.text, new, scorer=fuzz.ratio, score_cutoff=ALIKE) is not None
        for sentence in words
    )


def doubled(words: Sequence[Sentence], others: Sequence[Sentence]) -> bool:
    """Return whether `others` say each of `words` in the same words."""
    return {_key(sentence) for sentence in words} <= {_key(sentence) for sentence in others}


def _key(sentence: Sentence) -> str:
    return re.sub(r"\W+", " ", sentence.text).strip().casefold()
