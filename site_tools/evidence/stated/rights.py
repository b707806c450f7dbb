"""A right that the reader holds, by the same words that satisfy its clause type; "denied" where it is refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_tools.evidence.predicates.denial import DENIAL
from site_tools.evidence.predicates.right import READER_RIGHT, RIGHT, RIGHT_TO
from site_tools.evidence.stated.value import DENIED, Extractor, Said, Value
from site_tools.evidence.text import Text

EXAMPLES = {
    "You may ask us to delete your data.": ["deletion"],
    "You have the right to:\n\n- access your data; and\n- have it corrected.": ["access", "correction"],
    "You have the right to erasure.": ["deletion"],
    "You have the right to lodge a complaint with a supervisory authority.": ["complaint"],
    "You can opt out of the sale of your personal information.": ["opt-out"],
    "You do not have the right to have your data deleted.": ["deletion (denied)"],
    "You must not modify the website.": [],
    "We may delete your data.": [],
}
# name: words of the right's verb, their objects, what makes it something else, words of its name (lists of the catalogue)
_RIGHTS = {
    "access": ("access", ("personal_data",), ("not_access",), "access_name"),
    "correction": ("rectify", ("personal_data", "inaccurate"), ("not_rectify",), "rectify_name"),
    "deletion": ("erase", ("personal_data",), ("cookies",), "erase_name"),
    "restriction": ("restrict", ("personal_data", "processing"), ("not_restrict",), "restrict_name"),
    "objection": (
        "object", ("processing", "personal_data", "direct_marketing", "objection_grounds"), ("not_object",), "object_name",
    ),
    "portability": ("port", ("personal_data",), (), "port_name"),
    "withdrawal of consent": ("withdraw", ("consent_noun",), ("not_withdraw",), "withdraw_name"),
}  # fmt: skip
# name: lists that must all occur in a sentence by which the reader may do something
_FRAMED = {
    "complaint": ("complaint_word", "authority"),
    "opt-out": ("opt_out",),
    "human review": ("human_review",),
}


_READER = (
    "you", "right*", "user*", "consumer*", "customer*", "resident*", "individual*", "member*", "visitor*", "people", "person", "persons", "subject*",
    "request*", "ask*", "anyone", "everyone",
)  # fmt: skip
_LISTS = tuple(
    dict.fromkeys(
        [name for verb, _, _, name in _RIGHTS.values() for name in (verb, name)]
        + ["complaint_word", "opt_out", "human_review"]
    )
)


def _narrow(text: Text) -> tuple[Text, Mapping[int, int]]:
    """Return the few sentences that may grant a right as a text of their own, and where each stands in it."""
    verbs = {index for name in _LISTS for index in text.holding(text.regex(name).phrases)}
    places = sorted(verbs.intersection(text.with_words(_READER)))
    narrow = Text([text.sentences[index] for index in places], text.context, text.catalogue)
    return narrow, {index: place for place, index in enumerate(places)}


def _find(said: Said) -> Iterator[Value]:
    text, places = said.text.remember("rights", lambda: _narrow(said.text))
    index = places.get(said.index, -1)
    if index < 0:
        return
    for right, (verb, objects, without, name) in _RIGHTS.items():
        hit = text.hits(verb).get(index) or text.hits(name).get(index)
        if hit is None:
            continue
        about = any(text.regex(thing).search(text.full[index]) for thing in objects)
        if DENIAL.find(text, index, {"of": [name, verb] if about else [name]}):
            yield Value(right, right, DENIED)
        elif RIGHT.find(text, index, {"to": verb, "of": objects, "without": without}) or RIGHT_TO.find(
            text, index, {"to": name}
        ):
            yield Value(right, right)
    for right, lists in _FRAMED.items():
        if all(index in text.hits(name) for name in lists) and READER_RIGHT.find(text, index, {}):
            yield Value(right, right)


RIGHT_HELD = Extractor("right", _find)
