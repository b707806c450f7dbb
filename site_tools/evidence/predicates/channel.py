"""A way to reach somebody, bound to a role or a purpose: in its sentence, under its heading, or in the lines after it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from site_tools.evidence.predicates import account, email, form, phone, postal
from site_tools.evidence.predicates.asserts import unreal
from site_tools.evidence.predicates.predicate import Arguments, Predicate
from site_tools.evidence.text import Found, Text

PASSES = (
    "Our data protection officer: dpo@acme.com.",
    "We have a data protection officer.\n\nYou can reach them at dpo@acme.com.",
    "# Data Protection Officer\n\nWrite to dpo@acme.com.",
)
FAILS = (
    "We have appointed a data protection officer.",
    "Our data protection officer oversees this. For help with an order, e-mail orders@acme.com.",
    "Formerly our data protection officer answered at dpo@acme.com.",
    "If the GDPR applied to us, our data protection officer would have answered at dpo@acme.com.",
    "Our data protection officer will help you.\n\n# Sales\n\nWrite to sales@acme.com.",
)

_KINDS = {
    "email": email.EMAIL,
    "postal": postal.POSTAL,
    "phone": phone.PHONE,
    "form": form.FORM,
    "account": account.ACCOUNT,
}
_USUAL = ("email", "postal", "phone", "form")
_SAYS = {
    "email": "an e-mail address",
    "postal": "a postal address",
    "phone": "a telephone number",
    "form": "a form",
    "account": "a path in the product",
}
_WITHIN = 3
_OTHER_DESK = "other_desk"


def _find(text: Text, index: int, arguments: Arguments) -> Found | None:
    """Return the channel that a sentence which names the role (or stands under its title) leads to."""
    found = _bound(text, index, arguments)
    return found or (_linked(text, index, arguments) if _named(text, index, arguments) else None)


def _bound(text: Text, index: int, arguments: Arguments) -> Found | None:
    """Return the channel of a sentence that names the role or stands under its title, or of one that follows it."""
    named = _named(text, index, arguments)
    if not named and not any(text.regex(name).search(text.heading(index)) for name in _names(arguments)):
        return None
    for near in _around(text, index, int(arguments.get("within", _WITHIN)) if named else 0):
        if near != index and near in text.hits(_OTHER_DESK) and not _named(text, near, arguments):
            continue
        if (
            unreal(text, near)
            or near in text.hits("no_channel")
            or (_another(text, near, arguments) and not _named(text, near, arguments))
        ):
            continue
        found = in_sentence(text, near, arguments.get("kinds", _USUAL))
        if found:
            return found
    return None


def _named(text: Text, index: int, arguments: Arguments) -> bool:
    return any(index in text.hits(name) for name in _names(arguments)) and not unreal(text, index)


def _another(text: Text, index: int, arguments: Arguments) -> bool:
    """Return whether a sentence is about another role ("our UK representative" under the title of the one in the EU)."""
    return "without" in arguments and index in text.hits(arguments["without"])


def in_sentence(text: Text, index: int, kinds: Sequence[str]) -> Found | None:
    """Return the first channel of these kinds in a sentence."""
    for kind in kinds:
        found = text.remember(("channel", kind, index), lambda kind=kind: _of_kind(text, index, kind))  # type: ignore[misc]
        if found:
            return Found(index, "channel", found.value)
    return None


def _of_kind(text: Text, index: int, kind: str) -> Found | None:
    predicate = _KINDS[kind]
    return predicate.find(text, index, {"own": kind == "email"}) if index in _candidates_of(text, kind) else None


def _candidates_of(text: Text, kind: str) -> Collection[int]:
    return text.remember(("channel candidates", kind), lambda: frozenset(_KINDS[kind].candidates(text, {})))


def _around(text: Text, index: int, within: int) -> Iterator[int]:
    """Yield a sentence and those after it under the same headings, then the list's other items."""
    yield index
    headings = text.sentences[index].headings
    for near in range(index + 1, min(len(text), index + 1 + within)):
        if text.sentences[near].headings != headings:
            return
        yield near


def _linked(text: Text, index: int, arguments: Arguments) -> Found | None:
    """Return a channel of the clause that the sentence links to ("see Contact Us"); `role`: one that names the role there."""
    kinds = arguments.get("kinds", _USUAL)
    for link in text.sentences[index].links:
        sentences = text.context.linked.get(link.removeprefix("#"), ()) if link.startswith("#") else ()
        if sentences:
            inner = Text(sentences, text.context, text.catalogue)
            hits = (
                _bound(inner, i, arguments) if arguments.get("role") else in_sentence(inner, i, kinds)
                for i in range(len(inner))
            )
            found = next((hit for hit in hits if hit), None)
            if found:
                return Found(index, "channel", found.value)
    return None


def _names(arguments: Arguments) -> Sequence[str]:
    value = arguments["of"]
    return (value,) if isinstance(value, str) else tuple(value)


def _candidates(text: Text, arguments: Arguments) -> Collection[int]:
    names = _names(arguments)
    headings = [text.heading(index) for index in range(len(text))]
    named = {title for title in set(headings) if any(text.regex(name).search(title) for name in names)}
    return {index for index, title in enumerate(headings) if title in named} | text.hits(*names).worth


CHANNEL = Predicate(
    "channel", "an e-mail address, a postal address, a telephone number or a form for {of}", _find, _candidates,
    ("of", "kinds", "within", "without", "role"), ("of",), ("without",),
)  # fmt: skip
