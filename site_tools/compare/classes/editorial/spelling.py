"""A word is spelt as elsewhere in the English-speaking world, or with a hyphen more or less; it is the same word."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed, Hunk, Words
from site_tools.compare.wording.reason import Reason, became
from site_tools.compare.wording.vocabulary import table

ROW = "mat.28"
EXAMPLES = (
    ("Our organisation honours your choice.", "Our organization honors your choice.", "editorial"),
    ("Write us an e-mail.", "Write us an email.", "editorial"),
    ("We ask third party processors.", "We ask third-party processors.", "editorial"),
    ("This is for you.", "This is four you.", ""),
)
_SHORTEST = 5
_ENDINGS = ("", "s", "ed", "ing", "al", "ful", "able", "ably", "er", "ers")


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each word that is only spelt in another way."""
    for hunk in changed.hunks:
        before, after = changed.sides(hunk)
        if _variants(_written_out(before), _written_out(after)) or _hyphen(changed, hunk, before, after):
            yield Reason(f"The same word in another spelling: {became(changed, hunk)}.", (hunk,))


def _written_out(words: Words) -> list[str]:
    return " ".join(table("contractions").get(word, word) for word in words).split()


def _variants(before: list[str], after: list[str]) -> bool:
    """Return whether words are the same one by one but for their spelling, contractions aside."""
    same = len(before) == len(after) > 0 and all(a == b or _variant(a, b) for a, b in zip(before, after, strict=False))
    return same and before != after


def _variant(before: str, after: str) -> bool:
    spellings = table("spellings")
    for pair in spellings["words"]:
        for first, second in (pair, pair[::-1]):
            for ending in _ENDINGS:
                stems = (
                    (first[:-1], second[:-1])
                    if ending[:1] in {"e", "i"} and first[-1] == second[-1] == "e"
                    else (first, second)
                )
                if before == stems[0] + ending and after == stems[1] + ending:
                    return True
    if min(len(before), len(after)) < _SHORTEST:
        return False
    for pair in spellings["endings"]:
        for first, second in (pair, pair[::-1]):
            if before.endswith(first) and after.endswith(second):
                return before[: -len(first)] == after[: -len(second)]
    return False


def _hyphen(changed: Changed, hunk: Hunk, before: Words, after: Words) -> bool:
    """Return whether only a hyphen came or went: between words, or between the parts of one."""
    if {before, after} == {("-",), ()}:
        return 0 < hunk.start < len(changed.before) and 0 < hunk.new_start < len(changed.after)
    return "-" in before + after and _bare(before) == _bare(after) != "" and min(len(before), len(after)) == 1


def _bare(words: Words) -> str:
    return "".join(word for word in words if word != "-")
