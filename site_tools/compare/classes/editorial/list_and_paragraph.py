"""A list became running text, or a table a list, or the other way round, with the same words in the same order."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed, Words
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.tokens import is_word
from site_tools.compare.wording.vocabulary import listed

ROW = "mat.28"
EXAMPLES = (
    ("We collect:\n\n- your name;\n- your order.", "We collect your name and your order.", "editorial"),
    (
        "You may ask who we are, and you may ask for a copy.",
        "You may ask\n\n- who we are; and\n- for a copy.",
        "editorial",
    ),
    ("You may:\n\n- ask; or\n- object.", "You may: ask and object.", ""),
)
_JOINTS = {"and", "or"}


def check(changed: Changed) -> Iterator[Reason]:
    """Yield sentences that were joined or divided, where only marks and the joint of the last item differ."""
    joined = "\n" in changed.rewording.before + changed.rewording.after
    if not joined or set(changed.after) & listed("negations"):  # what a negation reaches, the structure decides
        return
    before, after = (_words(_once(side)) for side in (changed.before, changed.after))
    joints = _JOINTS & set(changed.before), _JOINTS & set(changed.after)
    if before == after and (joints[0] == joints[1] or joints in ((set(), {"and"}), ({"and"}, set()))):
        yield Reason("The same words stand in a list, a table or running text.", changed.hunks)


def _words(words: Words) -> list[str]:
    return [word for word in words if is_word(word) and word not in _JOINTS]


def _once(words: Words) -> Words:
    """Return a sentence without the words that it begins with where "and" or "or" repeats them: "you may ask … and you may ask …"."""
    for size in (4, 3, 2):
        again = [
            at for at in range(size, len(words)) if words[at : at + size] == words[:size] and words[at - 1] in _JOINTS
        ]
        for at in reversed(again):
            words = words[:at] + words[at + size :]
    return words
