"""A link to another page (not to another part of the same one)."""

from __future__ import annotations

from collections.abc import Collection

from site_tools.evidence.predicates.predicate import Arguments, Predicate
from site_tools.evidence.text import Found, Text

PASSES = ("Read the [clauses](https://acme.com/clauses).", "See https://acme.com/clauses for them.")
FAILS = ("Read the clauses.", "See [Contact Us](#contact-us).")


def _find(text: Text, index: int, _arguments: Arguments) -> Found | None:
    sentence = text.sentences[index]
    target = next((link for link in sentence.links if link.startswith(("http", "/", "policy:"))), "")
    if not target and "://" in sentence.text:
        target = next(word for word in sentence.text.split() if "://" in word)
    return Found(index, "link", target) if target else None


def _candidates(text: Text, _arguments: Arguments) -> Collection[int]:
    return [index for index, sentence in enumerate(text.sentences) if sentence.links or "://" in sentence.text]


LINK = Predicate("link", "a link", _find, _candidates)
