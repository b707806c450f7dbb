"""What a term means: `“Personal Data” means …`, `Acme Ltd (“we”)`. The role is the term, the value what it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.evidence.stated.value import Extractor, Said, Value

EXAMPLES = {
    '"Personal Data" means any information about you.': ["information about you (personal data)"],
    'The word "you" refers to a visitor.': ["visitor (you)"],
    'When we say "Firm", "we" or "us" in this text, we are referring to Acme Ltd.': ["acme ltd (firm)"],
    'It is the policy of Acme Ltd ("Acme", "we").': ["acme ltd (acme)", "acme ltd (we)"],
    '"Services" means acme.com and our apps. They are free.': ["acme.com and our apps (services)"],
    'The California Consumer Privacy Act ("CCPA") applies.': [],
    'The General Data Protection regulation ("GDPR") applies.': [],
    'We call it "nice" (see "More" below).': [],
}
_MEANS = re.compile(
    r'("[^"]{1,60}"(?:(?:,| or| and|, or|, and) "[^"]{1,60}")*)(?:[^".]{0,30})? (?:means?|refers? to|are referring to|is defined as|shall mean|includes?|stands? for) ((?:[^;.]|\.(?=\w)){3,300})'
)
_PARENTHESIS = re.compile(
    r'([^.;:()"]{2,120}?) ?\(((?:(?:the|each|our|an?|collectively|together|jointly|hereinafter|hereafter|referred to as|also|or|and),? ?|"[^"]{1,60}",? ?)+)\)'
)
_LAW = re.compile(
    r"\b(?:Regulations?|Act|Directive|Law|Framework|Shield)\b", re.IGNORECASE
)  # its abbreviation defines nothing
_QUOTED = re.compile(r'"([^"]{1,60})"')
_FILLER = re.compile(r"\b(?:an?|the|any|all|every)\b|[^\w'@.&-]")
_PRONOUNS = frozenset({"we", "us", "our", "ours", "you", "your", "yours"})  # beside a name they say nothing more
_LAST_WORDS = 4


def _find(said: Said) -> Iterator[Value]:
    words = said.words
    if '"' not in words:
        return
    for match in _MEANS.finditer(words):
        terms = [_normal(term) for term in _QUOTED.findall(match[1])]
        for term in [term for term in terms if term not in _PRONOUNS] or terms:
            yield Value(_normal(match[2]), match[0], term)
    for match in _PARENTHESIS.finditer(words):
        thing = " ".join(_name(match[1]))
        if _LAW.search(thing):
            continue
        for term in _QUOTED.findall(match[2]):
            yield Value(_normal(thing), f'{thing} ("{term}")', _normal(term))


def _name(before: str) -> list[str]:
    """Return the words that a term in brackets stands for: the name before it, or else the last few words."""
    words = before.split()
    first = len(words)
    while first and (words[first - 1][:1].isupper() or (first < len(words) and words[first - 1] in {"of", "and", "&"})):
        first -= 1
    while first < len(words) and words[first].islower():
        first += 1
    return words[first:] or words[-_LAST_WORDS:]


def _normal(words: str) -> str:
    return " ".join(_FILLER.sub(" ", words.lower()).split()).strip(" .,")


DEFINITION = Extractor("definition", _find)
