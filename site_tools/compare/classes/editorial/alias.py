"""A company goes by another name, and the text says which one it had: “X (formerly Twitter)”."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed, Words
from site_tools.compare.wording.reason import Reason

ROW = "mat.31"
EXAMPLES = (
    ("We have a page on Twitter.", "We have a page on X (formerly Twitter).", "editorial"),
    ("We have a page on X (formerly Twitter).", "We have a page on X.", "editorial"),
    ("We have a page on Twitter.", "We have a page on Sendwell.", ""),
    ("We have a page on Twitter.", "We have a page on Sendwell (formerly Mailcraft).", ""),
)
_SAYS = (("formerly", "known", "as"), ("previously", "known", "as"), ("formerly",), ("previously",))
_LONGEST = 3


def check(changed: Changed) -> Iterator[Reason]:
    """Yield a sentence in which only a name changed, where one side tells the former name beside the present one."""
    for told, other in (changed.written, changed.written[::-1]):
        if other and other in _readings(told):
            yield Reason("A company's name, with its former one beside it.", changed.hunks)
            return


def _readings(words: Words) -> Iterator[Words]:
    """Yield a sentence with the former name, or the present one, alone in the place of both."""
    for start, word in enumerate(words):
        end = words.index(")", start) if word == "(" and ")" in words[start:] else 0
        inside = tuple(one.casefold() for one in words[start + 1 : end])
        said = next((says for says in _SAYS if inside[: len(says)] == says), ())
        if not end or not said:
            continue
        yield words[:start] + words[end + 1 :]
        former = words[start + 1 + len(said) : end]
        for width in range(1, _LONGEST + 1):
            if all(name[:1].isupper() for name in words[max(0, start - width) : start]):
                yield words[: max(0, start - width)] + former + words[end + 1 :]
