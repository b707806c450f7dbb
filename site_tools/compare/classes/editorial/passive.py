"""The same act by the same person, told from its other side: “we transfer it”, “it is transferred by us”."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed, Words
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.tokens import is_word
from site_tools.compare.wording.vocabulary import stem

ROW = "benign 2"
EXAMPLES = (
    ("We transfer your data to Canada.", "Your data is transferred by us to Canada.", "editorial"),
    (
        "We send your data to Canada and keep it there.",
        "Your data is sent to Canada by us and kept there.",
        "editorial",
    ),
    ("We delete your data at once.", "Your data may be deleted at once.", ""),
    ("We may transfer your data.", "Your data is transferred by us.", ""),
    ("We may ask you for proof.", "You may ask us for proof.", ""),
)
_BE = {"is", "are"}
_SILENT = {"it", "them"}


def check(changed: Changed) -> Iterator[Reason]:
    """Yield a sentence that was turned round: the same words, with “by us” for “we” and the object in front."""
    for active, passive in ((changed.before, changed.after), (changed.after, changed.before)):
        if _turned(active, passive):
            yield Reason("The same is said in the passive or the active voice.", changed.hunks)
            return


def _turned(active: Words, passive: Words) -> bool:
    """Return whether "we verb object rest" became "object is verbed rest", with or without "by us"."""
    said = [word for word in active if is_word(word)]
    told = [word for word in passive if is_word(word)]
    if said[:1] != ["we"] or not _BE & set(told) or told[0] != "your" or "you" in said[1:]:
        return False
    verb = stem(said[1])
    rest = [stem(word) for word in said[2:] if word not in _SILENT]
    turned = [stem(word) for word in " ".join(told).replace(" by us", "").split() if word not in _SILENT | _BE]
    return verb in turned and turned[: turned.index(verb)] + turned[turned.index(verb) + 1 :] == rest
