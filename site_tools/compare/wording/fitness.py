"""Whether a sentence that gives readers something gives it without a string attached."""

from __future__ import annotations

from collections.abc import Sequence

from site_tools.compare.wording.tokens import is_word
from site_tools.compare.wording.vocabulary import listed, stem, stems

_DATA = {"your", "data", "information", "it", "them"}
_SMALL = {"all", "any", "the", "to", "every", "each", "a", "personal", "of", "such"}
_READER = {"you"}
_SENT = {
    "you",
    "your",
    "request",
    "requests",
    "complaint",
    "complaints",
    "question",
    "questions",
    "do",
    "such",
    "signals",
    "messages",
    "letters",
}
_CHOSEN = {"your", "do", "such", "signals", "choices"}
_GOOD_FOR_READERS = (
    (("tell", "notify", "inform"), _READER),
    (("answer", "reply", "respond"), _SENT),
    (("honour", "honor", "respect"), _CHOSEN),
    (("ask",), {"for"}),
    (
        ("limit", "restrict", "review", "secure", "minimise", "minimize", "explain", "confirm", "acknowledge"),
        set[str](),
    ),
)
_OBJECTS = {stem(verb): objects for verbs, objects in _GOOD_FOR_READERS for verb in verbs}


def unreserved(words: Sequence[str]) -> bool:
    """Return whether no word of a sentence takes back, conditions or prices what the others give."""
    text = f" {' '.join(words)} "
    return not any(f" {reservation} " in text for reservation in listed("reservations"))


def plain_promise(words: Sequence[str], verb: str) -> bool:
    """Return whether a sentence that protects (`verb` is the stem of what is done or not done) holds plain words only.

    What it is done to must be data, the reader, or what the reader sends: to notify you is a kindness, the police none.
    """
    known = listed("plain") | listed("adverbs")
    acts = {word for word in words if stem(word) == verb}
    rest = words[max(i for i, word in enumerate(words) if word in acts) + 1 :] if acts else ()
    things = [word for word in rest if is_word(word) and word not in _SMALL]
    aimed = things[:1] and things[0] in _OBJECTS.get(verb, _DATA)
    if verb == stem("ask") and not {"consent", "permission"} & set(words):
        return False
    return bool(aimed) and all(word in known or stem(word) == verb or not is_word(word) for word in words)


def plain_right(words: Sequence[str], written: Sequence[str]) -> bool:
    """Return whether a right is given in plain words only, but for the names of those to whom readers may complain."""
    named = (
        {word.casefold() for word in written[1:] if word[0].isupper()}
        if {"complain", "complaint"} & set(words)
        else set()
    )
    ours = [after for word, after in zip(words, [*words[1:], ""], strict=False) if word == "we"]
    return all(word in listed("rightful") or word in named or not is_word(word) for word in words) and set(ours) <= {
        "hold",
        "keep",
        "process",
    }


def plain_list(item: str) -> bool:
    """Return whether an item of a list is a thing, or a purpose ("to answer questions"), and nothing that binds."""
    words = item.split()
    acts = stems("protective") | stems("exposing") | stems("rights")
    verbs = [word for at, word in enumerate(words) if stem(word) in acts and not (at and words[at - 1] == "to")]
    binding = listed("negations") | listed("careful") | {"we", "may", "can", "have", "will", "must", "shall"}
    manner = any(word.endswith("ly") for word in words)
    return not verbs and not manner and unreserved(words) and not set(filter(is_word, words)) & binding


def careless(words: Sequence[str]) -> bool:
    """Return whether a sentence speaks of no protection, law or consent, so that less of it is no less care."""
    return not set(words) & (listed("careful") | listed("security"))
