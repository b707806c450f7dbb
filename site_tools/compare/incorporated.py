"""A policy's sentences → the other policies that it makes part of itself, so that what changes in them changes it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from site_tools.model.evidence import Sentence
from site_tools.model.policy import Policy
from site_tools.splitting import plain

_LINK = "\N{WHITE SQUARE}"  # stands for the words of the link
_SOFTLY = r"(?:\W+(?:also|hereby|thereby|expressly|an?|integral|essential|inseparable))*"
_PART = rf"\b(?:forms?|forming|is|are|being|be|constitutes?|becomes?){_SOFTLY}\W+parts?\W+of\W+(?:this|these|the\W+present|OWN)\b"
_TAKEN = r"\bincorporated\b(?!(?:\W+by\W+reference)?\W+(?:in|into|within)\W+(?!this\b|these\b|it\b|OWN\b)\w)"
_NOT = re.compile(r"\b(?:not|never|cannot|neither|nor)\b|n't\b")
_TAKES = re.compile(rf"\bincorporat(?:es?|ing)\b(?:\W+(?:hereby|by|reference|herein|the|our|its|terms|of))*\W*{_LINK}")
_BELOW = re.compile(rf"\b(?:part\W+of|into|to|under)\W+(?:(?:the|our|its)\W+)?{_LINK}(?!\W*(?:which|that)\b)")


def incorporated(policy: Policy, sentences: Sequence[Sentence]) -> dict[str, str]:
    """Return the name of each other policy that this one makes part of itself, with the id of the clause that says so.

    A policy that it only mentions is none, nor one of which it is itself a part.
    """
    own = rf"(?:the|our)\W+{re.escape(plain(policy.title).casefold())}"
    says = re.compile(f"{_PART}|{_TAKEN}".replace("OWN", own))
    found: dict[str, str] = {}
    clauses = policy.anchors()
    for sentence in sentences:
        names = {link[len("policy:") :].partition("#")[0] for link in sentence.links if link.startswith("policy:")}
        for name in sorted(names - {policy.name, *found}):
            words = {ref.text for ref in clauses[sentence.clause].references if ref.policy == name}
            if any(_taken(text, sentence, says) for text in words):
                found[name] = sentence.clause
    return found


def _taken(words: str, sentence: Sentence, says: re.Pattern[str]) -> bool:
    """Whether a sentence, or what introduces the list that it stands in, says that what the link leads to is part of this."""
    before, link, after = plain(sentence.text).casefold().partition(plain(words).casefold())
    marked = f"{before}{_LINK}{after}"
    if not link or _BELOW.search(marked):
        return False
    return any(_NOT.search(said) is None for said in _said(marked, plain(sentence.lead).casefold(), says))


def _said(marked: str, lead: str, says: re.Pattern[str]) -> Iterator[str]:
    """Yield the words that say so: after the link, right before it, or above its list."""
    whole, _, after = marked.partition(_LINK)
    for text in (after, lead):
        if match := says.search(text):
            yield text[: match.end()]
    if match := _TAKES.search(marked):
        yield whole
