"""A denial that governs certain words: "you do not have the right to …". Negatives that take nothing away are none."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from site_tools.evidence.lexicon import Occurrence
from site_tools.evidence.predicates.predicate import Arguments, Predicate
from site_tools.evidence.text import Found, Text

PASSES = (
    "You do not have the right to have your data deleted.",
    "There is no right to deletion.",
    "We are not required to delete your data.",
    "You do not have the right to:\n\n- access your data; or\n- have it deleted.",
    "You can never ask us to delete your data.",
)
FAILS = (
    "You do not need to pay a fee to have your data deleted.",
    "You may ask us to delete your data.",
    "Withdrawal does not affect processing before the deletion.",
)

REACH = 140  # characters within which a denial governs what follows it
_TURN = re.compile(r"[;:]| but | however |, (?:and|but) you (?:may|can|have)")


def denials(text: Text, index: int) -> Iterator[Occurrence]:
    """Yield each denial of a sentence that takes something away."""
    if index not in text.hits("denies_right"):
        return
    full = text.full[index]
    harmless = (
        [match.span() for match in text.regex("harmless_negatives").finditer(full)]
        if index in text.hits("harmless_negatives")
        else []
    )
    for match in text.regex("denies_right").finditer(full):
        if not any(first < match.end() and match.start() < last for first, last in harmless):
            yield match


def denied(text: Text, index: int, start: int) -> bool:
    """Return whether a denial stands before `start` and governs what stands there."""
    return any(
        match.start() <= start <= match.end() + REACH and not turned(_TURN, text, index, (match.end(), start))
        for match in denials(text, index)
    )


def turned(turn: re.Pattern[str], text: Text, index: int, span: tuple[int, int]) -> bool:
    """Return whether a new thought begins within a span; the colon that ends the lead-in of a list begins none."""
    full, own = text.full[index], text.own[index]
    start, end = span[0], max(span)
    if start < own - 1 < end:
        return turn.search(full, start, own - 2) is not None or turn.search(full, own, end) is not None
    return turn.search(full, start, end) is not None


def _find(text: Text, index: int, arguments: Arguments) -> Found | None:
    names = arguments["of"]
    for name in (names,) if isinstance(names, str) else names:
        for match in text.regex(name).finditer(text.full[index]) if index in text.hits(name) else ():
            if match.end() > text.own[index] and denied(text, index, match.start()):
                return Found(index, "denial", text.sentences[index].text)
            if match.end() > text.own[index] and _afterwards(text, index, match.end()):
                return Found(index, "denial", text.sentences[index].text)
    return None


def _afterwards(text: Text, index: int, end: int) -> bool:
    """Return whether a denial follows that refuses or ends what stands before it ("… requests will not be granted")."""
    return any(
        0 <= match.start() - end <= REACH // 3 and re.match(r"(?:requests?|rights?)\b", match[0])
        for match in denials(text, index)
    )


def _candidates(text: Text, _arguments: Arguments) -> Collection[int]:
    return text.hits("denies_right").worth


DENIAL = Predicate("denial", "a denial of {of}", _find, _candidates, ("of",), ("of",))
