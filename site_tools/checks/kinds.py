"""A clause's sentences → the kinds of evidence that a reader can use in it: channels, mechanisms, authorities."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from site_tools.checks.look import Look
from site_tools.checks.phrases import key, pattern
from site_tools.model.evidence import Sentence
from site_tools.model.text import Span

NAMED = "mention of "
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_CHANNELS = {
    "e-mail address": EMAIL,
    "postal address": re.compile(
        r"\bP\.? ?O\.? ?Box \d+"
        r"|\b\d{1,5}[A-Za-z]? [A-Z][\w.]+[^;]*,[^;]*(?:\b\d{4,6}\b|\b[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}\b)"
        r"|\b[A-Z]\w{4,} \d{1,4}[a-z]?, (?:[A-Z]{1,2}-)?\d{4,5}\b"
    ),
    "telephone number": re.compile(r"(?<![\w-])\+?\(?\d{1,4}\)?(?:[ ()./-]{1,2}\d{2,5}){2,}(?!\w)"),
}


def kinds(look: Look, type_id: str, sentences: Sequence[Sentence]) -> dict[str, Span]:
    """Return each kind with its first place; {} for a type whose evidence has no kinds to lose."""
    found: dict[str, Span] = {}
    for sentence in sentences:
        for kind in _of(look, type_id, sentence):
            found.setdefault(kind, sentence.span)
    return found


def channels(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Return each mailbox, address and telephone number that some sentences give, as they are compared."""
    links = (link.removeprefix("mailto:") for s in sentences for link in s.links if link.startswith("mailto:"))
    words = (match[0] for s in sentences for channel in _CHANNELS.values() for match in channel.finditer(s.text))
    return frozenset(map(compared, (*links, *words)))


def compared(channel: str) -> str:
    """Return a channel without the marks that may be set differently: spaces, hyphens, brackets."""
    return re.sub(r"[^\w@]+", "", channel).casefold()


def _of(look: Look, type_id: str, sentence: Sentence) -> Iterator[str]:
    if type_id.startswith(("contact.", "transfer.copy")):
        yield from (kind for kind, words in _CHANNELS.items() if words.search(sentence.text))
        if any(link.startswith("mailto:") for link in sentence.links):
            yield "e-mail address"
        elif any(link.startswith(("http:", "https:")) for link in sentence.links):
            yield "link to a form or page"
    elif type_id == "transfer.safeguard":
        yield from _named(sentence, {p: m.title for m in look.catalogue.mechanisms.values() for p in m.phrases})
    elif type_id == "right.complaint":
        yield from _named(sentence, {p: a.title for a in look.catalogue.authorities.values() for p in a.phrases})


def _named(sentence: Sentence, titles: dict[str, str]) -> Iterator[str]:
    known = {key(phrase): title for phrase, title in titles.items()}
    for match in pattern(tuple(sorted(titles))).finditer(sentence.text):
        if key(match[0]) in known:
            yield f"{NAMED}{known[key(match[0])]}"
