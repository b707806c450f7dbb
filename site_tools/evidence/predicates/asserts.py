"""Words that are said of something rather than denied of it: "we encrypt data", never "we do not encrypt data"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from site_tools.evidence.lexicon import Occurrence
from site_tools.evidence.predicates.denial import turned
from site_tools.evidence.predicates.predicate import Arguments, Predicate
from site_tools.evidence.text import Found, Text

PASSES = (
    "We erase it after a year.",
    "We do not sell it, and we erase it after a year.",
    "We do not erase it unless you ask.",
    "We do not usually erase it.",
    "Software that is used to erase it may fail.",
    "If you do not log in, we erase your account.",
    "If you believe your wishes have not been heard we erase it at once.",
    "We not only lock it but erase it.",
    "There is no fee for asking us to erase it.",
    "You need not pay to have it erased.",
    "We erase data that is not needed, and what is not erased is locked.",
)
FAILS = (
    "We do not erase it.",
    "We never erase it.",
    "It is not, as a rule, erased.",
    "We cannot not erase it.",
    "We do not lock or erase it.",
    "In the past we used to erase it.",
    "We would have erased it.",
    "We erase it unless we decide otherwise.",
    "Another company's notice might say: We erase it.",
    "erase data account cookies",
)

_REACH = 90  # characters within which a negative governs what follows it
_NEGATIVE = re.compile(r"\b(?:not|never|cannot|nor|no longer|hardly)\b|n't\b")
_HARMLESS = re.compile(
    r"(?:not|never) (?:generally|normally|usually|typically|ordinarily|always|only|just|merely|limited|necessarily|later|yet|least|affect\w*|limit\w*|prejudice\w*)\b"
    r"|not (?:more|less|longer|exceed\w*|all|every|everyone)\b"
)
_OPENS = re.compile(
    r"(?:\b(?:generally|normally|usually|typically|ordinarily) (?:do|does|will|is|are)? ?|\b(?:whether or|or|if|where|when|why|right) |\b(?:that|which|who) (?:is|are|was|were|has|have|had|do|does|did|can|may|will|could) "
    r"|\b(?:if|where|when|because|unless|once|as|since)(?: [\w']+){1,3} "
    r"|\bif you (?:believe|think|feel|consider|suspect)\b[^,;:.]* )$"
)
_TURN = re.compile(
    r"[;:!?(]|, (?:(?:and|but|so|then|or|nor) )?(?:we|you|they|he|she|it|the|our|your|this|that|these|which|who|please|any|each|all|children|parents)\b"
    r"| (?:but|however|so that|because|if|when|once|which|who) | and (?:we|you|they|it|our|your)\b"
)
_SENTENCE = re.compile(
    r"\b(?:we|us|our|you|your|i|my|is|are|be|was|may|can|will|must|do|has|have|it|they|their|the|an?|to|at|in|on)\b|[:|]"
)
_EXCEPTION = re.compile(
    r"\b(?:unless|except\w*|other than|apart from|until|without|beyond|save (?:where|if|as|to)|(?:longer|more|later|further) than"
    r"|only (?:if|where|when|after|with|in|to the extent))\b"
)


def unreal(text: Text, index: int) -> bool:
    """Return whether a sentence speaks of the past, of an if or of somebody else's words, or takes all of it back."""
    return index in text.hits("historic") or index in text.hits("swallowing")


def governed(text: Text, index: int, start: int, end: int) -> bool:
    """Return whether a negative inside a match or shortly before it turns it round."""
    full = text.full[index]
    for negative in _NEGATIVE.finditer(full, max(0, start - _REACH), end):
        if _HARMLESS.match(full, negative.start()) or _OPENS.search(full, 0, negative.start()):
            continue
        if any(harmless.start() < negative.end() <= harmless.end() for harmless in _harmless(text, index)):
            continue
        if negative.end() < start and turned(_TURN, text, index, (negative.end(), start)):
            continue
        if not _EXCEPTION.search(full, negative.end()):
            return True
    return False


def _harmless(text: Text, index: int) -> Sequence[Occurrence]:
    full = text.full[index]
    found = text.hits("harmless_negatives")
    return text.remember(
        ("harmless", index), lambda: [*text.regex("harmless_negatives").finditer(full)] if index in found else []
    )


def _find(text: Text, index: int, arguments: Arguments) -> Found | None:
    full = text.full[index]
    names = [name for name in _names(arguments) if index in text.hits(name)]
    if not names or unreal(text, index) or not _SENTENCE.search(full):
        return None
    for name in names:
        for match in text.regex(name).finditer(full):
            if not governed(text, index, match.start(), match.end()):
                return Found(index, "words", match[0])
    return None


def _names(arguments: Arguments) -> tuple[str, ...]:
    value = arguments["of"]
    return (value,) if isinstance(value, str) else tuple(value)


def _candidates(text: Text, arguments: Arguments) -> Collection[int]:
    return text.hits(*_names(arguments)).worth


ASSERTS = Predicate("asserts", "{of}", _find, _candidates, ("of",), ("of",))
