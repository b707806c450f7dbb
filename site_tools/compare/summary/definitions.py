"""Defined terms that are new, gone or mean something else → sentences that say what they cover."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from site_tools.compare.summary.contrast import contrasted, differing
from site_tools.compare.summary.saying import Saying, worst
from site_tools.compare.summary.sentence import LENGTH, ended, listed, quote, stopped
from site_tools.compare.summary.texts import Texts, key
from site_tools.compare.summary.weights import class_of, told_by
from site_tools.model.materiality import Fact, Ground

_RANK = 24
_JOINT = re.compile(r"^\s*(?:,|and\b|or\b|as well as\b)|(?:,|\band|\bor)\s*$", re.IGNORECASE)
_END = " .;"
_LIMIT = re.compile(r"\b(?:only|if|unless|except|where|when|not|no|without|but|provided|extent)\b", re.IGNORECASE)


def sayings(facts: Sequence[Fact], grounds: Sequence[Ground], texts: Texts) -> Iterator[Saying]:
    """Yield one sentence a definition; terms that one sentence defines share it."""
    groups: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        if fact.kind == "definition":
            sides = (fact.sentence_before, fact.sentence_after)
            groups.setdefault((sides[0].text if sides[0] else "", sides[1].text if sides[1] else ""), []).append(fact)
    for (before, after), group in groups.items():
        first = group[0]
        text = _text(group, texts.before.written(first.clause, before), texts.after.written(first.clause, after))
        change_class = worst(class_of(fact, grounds) for fact in group)
        told = frozenset().union(*map(told_by, group))
        yield Saying(ended(text), change_class, _RANK, first.clause, not first.after and bool(first.clause), told)


def _text(group: Sequence[Fact], before: str, after: str) -> str:
    terms = listed([_term(fact) for fact in group])
    means = f"what {terms} {'mean' if len(group) > 1 else 'means'}"
    if not before or not after:
        return f"The policy {'now' if after else 'no longer'} says {means}: {quote(_meaning(group[0], after or before), 2 * LENGTH)}"
    old, new = contrasted(before, after)
    return _widened(terms, before, after) or f"{stopped(f'The policy now says otherwise {means}: {new}')} It said {old}"


def _meaning(fact: Fact, sentence: str) -> str:
    """Return the sentence that defines a term; of a long one, the words before and in the definition."""
    words = fact.after or fact.before
    end = key(sentence).find(key(words)) + len(words)
    if len(sentence) <= LENGTH or end < len(words):
        return sentence
    if end <= LENGTH:
        return f"{sentence[:end]} …"
    return f"… {sentence[end - LENGTH : end].partition(' ')[2]} …"


def _widened(terms: str, before: str, after: str) -> str:
    """Return what a term covers as well, or covers no longer, where nothing else differs and it is no limit; else ""."""
    changed = [edit for edit in differing(before.rstrip(_END), after.rstrip(_END)) if edit.op != "="]
    if len(changed) != 1 or not _JOINT.search(changed[0].text) or _LIMIT.search(changed[0].text):
        return ""
    words = _JOINT.sub("", _JOINT.sub("", changed[0].text)).strip(" ,.;")
    return (
        f"{terms} now also includes {quote(words)}"
        if changed[0].op == "+"
        else f"{terms} no longer includes {quote(words)}"
    )


def _term(fact: Fact) -> str:
    """Return a term as it is written where it is defined."""
    sentence = fact.sentence_after or fact.sentence_before
    found = re.search(re.escape(fact.role), sentence.text, re.IGNORECASE) if sentence and fact.role else None
    return f"“{found[0] if found else fact.role or fact.name}”"
