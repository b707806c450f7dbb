"""The reader holds a right: the frame ("you may", "ask us to"), the frame with a verb and its object, or a right by its name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from site_tools.evidence.guards import taken_back
from site_tools.evidence.lexicon import Occurrence
from site_tools.evidence.predicates.asserts import governed
from site_tools.evidence.predicates.denial import denied
from site_tools.evidence.predicates.frames import framed, frames, how, in_a_case, titled, under_rights, upon_request
from site_tools.evidence.predicates.predicate import Arguments, Predicate
from site_tools.evidence.text import Found, Text

PASSES = {
    "reader_right": ("You may complain.", "You have the right to complain.", "Users in the EU can complain."),
    "right": (
        "You may ask us to delete your data.",
        "You have the right to have your personal data deleted.",
        "You have the right to:\n\n- have your data deleted.",
        "To delete your information, go to your account settings.",
        "You may ask us to delete data that is no longer needed.",
        "If we do not need it, you can have your data deleted.",
    ),
    "right_to": (
        "You have the right to erasure.",
        "Your rights include the right to erasure.",
        "Right to delete: you may use it.",
    ),
}
FAILS = {
    "reader_right": (
        "You may never complain.",
        "You have not the right to complain.",
        "We may complain.",
        "We reserve the right to complain.",
        "You do not have the right to complain.",
    ),
    "right": (
        "We may delete your data.",
        "We reserve the right to delete your data.",
        "You do not have the right to have your data deleted.",
        "You may use the app, and we will delete data after 30 days.",
        "Employees may delete your data.",
        "Can I delete my data?",
        "You may never ask us to delete your data.",
        "You have not the right to have your data deleted.",
        "Upon request, we will not delete your data.",
        "For instance where data was deleted, you may complain.",
    ),
    "right_to": ("There is no right to erasure.", "We reserve the right to delete."),
}

_OBJECT_BEFORE, _OBJECT_AFTER = 70, 110
_REFERRED = 40  # characters before a verb in which "it" finds what it means
_PRONOUN_AFTER = re.compile(r"\W{1,3}(?:it|them|these|those|this|that|such|thereof|therein|(?:of |to )?the same)\b")
_PRONOUN_INSIDE = re.compile(r"\w+ (?:it|them)\b")
_PRONOUN_BEFORE = re.compile(r"\b(?:its?|them|their|these|this|that)\W{1,3}(?:to )?(?:be )?$")


def _objects(text: Text, index: int, verb: Occurrence, names: Sequence[str]) -> bool:
    full = text.full[index]
    if _PRONOUN_AFTER.match(full, verb.end()) or _PRONOUN_BEFORE.search(full, 0, verb.start()):
        return True
    inside = _PRONOUN_INSIDE.match(verb[0])
    if inside and (text.own[index] or under_rights(text, index)):  # in a list of rights "it" is the data
        return True
    reach = verb.start() if inside else _OBJECT_BEFORE
    before, after = max(0, verb.start() - reach), verb.end() + _OBJECT_AFTER
    patterns = [text.regex(name) for name in names]
    return any(pattern.search(full, before, after) or pattern.search(full, 0, text.own[index]) for pattern in patterns)


def _listed(text: Text, index: int, verb: Occurrence) -> bool:
    """Return whether the verb is one of a row of rights, which go without an object: "these rights: see; correct; erase"."""
    if index not in text.hits("rights_in_a_row"):
        return False
    rows = (match for match in text.regex("rights_in_a_row").finditer(text.full[index]))
    return any(row.start() <= verb.start() <= row.end() for row in rows)


def _find_right(text: Text, index: int, arguments: Arguments) -> Found | None:
    full = text.full[index]
    verbs = [name for name in _names(arguments, "to") if index in text.hits(name)]
    without = [span for name in _names(arguments, "without") for span in _spans(text, name, index)] if verbs else []
    for name in verbs:
        for verb in text.regex(name).finditer(full):
            before = _REFERRED if _PRONOUN_AFTER.match(full, verb.end()) else 1
            if verb.end() <= text.counted[index] or any(_near(verb, span, before) for span in without):
                continue
            if not (
                _objects(text, index, verb, _names(arguments, "of") or ("personal_data",)) or _listed(text, index, verb)
            ):
                continue
            frame = framed(text, index, verb)
            if not frame and not any(way(text, index, verb) for way in (how, upon_request, titled)):
                continue
            if _refused(text, index, verb):
                continue
            return Found(index, "right", f"{frame[0] if frame else 'to'} … {verb[0]}")
    return None


def _find_right_to(text: Text, index: int, arguments: Arguments) -> Found | None:
    full = text.full[index]
    for name in _names(arguments, "to"):
        for named in text.regex(name).finditer(full):
            if named.end() <= text.counted[index] or _refused(text, index, named):
                continue
            if framed(text, index, named) or _explained(text, index, named):
                return Found(index, "right", named[0])
    return None


def _refused(text: Text, index: int, verb: Occurrence) -> bool:
    """Return whether a denial, another negative or an exception takes back what the words seem to offer."""
    return (
        denied(text, index, verb.start()) or taken_back(text, index) or governed(text, index, verb.start(), verb.end())
    )


def _explained(text: Text, index: int, named: Occurrence) -> bool:
    """Return whether a right's name is followed by what the reader may do: "Right to erasure: you may …"."""
    if in_a_case(text.full[index], named.start()):
        return False
    return any(frame.start() >= named.end() for frame in frames(text, index))


def _find_frame(text: Text, index: int, _arguments: Arguments) -> Found | None:
    if taken_back(text, index):
        return None
    frame = next((frame for frame in frames(text, index) if not denied(text, index, frame.end())), None)
    return Found(index, "right", frame[0]) if frame else None


def _near(verb: Occurrence, span: tuple[int, int], before: int) -> bool:
    """Return whether words that make it something else stand on the verb, right after it or where its pronoun refers to."""
    return span[0] <= verb.end() + 40 and span[1] > verb.start() - before


def _spans(text: Text, name: str, index: int) -> Iterator[tuple[int, int]]:
    matches = text.regex(name).finditer(text.full[index]) if index in text.hits(name) else ()
    return (match.span() for match in matches)


def _names(arguments: Arguments, key: str) -> Sequence[str]:
    value = arguments.get(key, ())
    return (value,) if isinstance(value, str) else tuple(value)


def _framed_sentences(text: Text, _arguments: Arguments) -> Collection[int]:
    return text.hits("reader_right").worth


def _with_verb(text: Text, arguments: Arguments) -> Collection[int]:
    return text.hits(*_names(arguments, "to")).worth


READER_RIGHT = Predicate("reader_right", "words by which the reader holds this right", _find_frame, _framed_sentences)
RIGHT = Predicate(
    "right",
    "words by which the reader may have it done: {to}, of {of}",
    _find_right,
    _with_verb,
    ("to", "of", "without"),
    ("to", "of"),
    ("of",),
)
RIGHT_TO = Predicate("right_to", "{to}, held by the reader", _find_right_to, _with_verb, ("to",), ("to",))
