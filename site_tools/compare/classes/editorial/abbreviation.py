"""An abbreviation was given beside its words, taken out again, or took their place: DPO is data protection officer."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed, Words
from site_tools.compare.wording.reason import Reason, became

ROW = "mat.28"
EXAMPLES = (
    ("Ask the data protection officer.", "Ask the data protection officer (DPO).", "editorial"),
    ("Ask the DPO.", "Ask the data protection officer.", "editorial"),
    ("The GDPR applies here.", "The General Data Protection Regulation (GDPR) applies here.", "editorial"),
    (
        "It is “personally identifiable information”.",
        "It is “personally identifiable information” (“PII”).",
        "editorial",
    ),
    ("It stays in the US.", "It stays in the U.S.", "editorial"),
    ("It stays in the EEA.", "It stays in the European Union.", ""),
    ("It goes to us.", "It goes to the United States.", ""),
)
_SMALL = {"of", "the", "and", "for", "on", "in"}
_MOST = 8
_QUOTES = {"'"}


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each abbreviation that came, went or was written out."""
    for told, other in (changed.written, changed.written[::-1]):
        if other and _small(other) in map(_small, _readings(told)):
            yield Reason("An abbreviation stands beside its words.", changed.hunks)
            return
    for hunk in changed.hunks:
        before, after = changed.as_written(hunk)
        if _short(before, after) or _short(after, before) or _undotted(before) == _undotted(after) != "":
            yield Reason(f"An abbreviation: {became(changed, hunk)}.", (hunk,))


def _readings(words: Words) -> Iterator[Words]:
    """Yield a sentence with only the long form, or only the short one, where brackets give both."""
    for start, word in enumerate(words):
        end = words.index(")", start) if word == "(" and ")" in words[start:] else 0
        inside = tuple(inner for inner in words[start + 1 : end] if inner not in _QUOTES)
        for width in range(1, min(_MOST, start) + 1 if end else 0):
            beside = words[start - width : start]
            if _short(inside, beside) or _short(beside, inside):
                yield words[:start] + words[end + 1 :]
                yield words[: start - width] + inside + words[end + 1 :]


def _small(words: Words) -> Words:
    return tuple(word.casefold() for word in words)


def _short(short: Words, long: Words) -> bool:
    """Return whether one word in capitals is made of the first letters of others."""
    if len(short) != 1 or len(long) < 2 or not short[0].isalpha():  # noqa: PLR2004 - an abbreviation stands for several
        return False
    bare = short[0].removesuffix("s") if long[-1].endswith("s") else short[0]
    letters = "".join(word[0] for word in long if word[0].isalpha())
    weighty = "".join(word[0] for word in long if word[0].isalpha() and word not in _SMALL)
    return bare.isupper() and bare.casefold() in {letters.casefold(), weighty.casefold()}


def _undotted(words: Words) -> str:
    """Return an abbreviation in capitals without its dots, "" where words are none."""
    bare = "".join(words).replace(".", "")
    return bare if bare.isupper() and len(bare) > 1 else ""
