"""Sentences and a clause type → the verdict, with the words that decided. READ FIRST in this stage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from operator import is_

from site_tools.evidence.language import evaluate, every
from site_tools.evidence.sentences import sentences_of
from site_tools.evidence.text import Found, Text
from site_tools.evidence.wanting import missing
from site_tools.model.catalogue import Catalogue, ClauseType
from site_tools.model.evidence import Context, Judgement, Match, Sentence, Verdict
from site_tools.model.policy import Policy

_KEPT = 15  # texts made ready that are kept


def context_of(policy: Policy, effective: date | None) -> Context:
    """Return what evidence may lean on in a policy: the controller, its domains, the profile, each clause's sentences."""
    controller = policy.meta.get("controller", {})
    domains = [*controller.get("domains", ()), policy.controller.email.rpartition("@")[2]]
    linked: dict[str, tuple[Sentence, ...]] = {}
    for sentence in sentences_of(policy):
        linked[sentence.clause] = (*linked.get(sentence.clause, ()), sentence)
    for clause in policy.walk():
        inside = dict.fromkeys(below.id for below in clause.walk())
        linked[clause.id] = tuple(sentence for name in inside for sentence in linked.get(name, ()))
        linked |= dict.fromkeys(clause.was, linked[clause.id])
    return Context(
        controller=policy.controller.name,
        domains=tuple(dict.fromkeys(domain.lower() for domain in domains if domain)),
        effective=effective,
        profile=policy.meta.get("profile", {}),
        linked=linked,
        language=policy.language,
    )


def judge(kind: ClauseType, sentences: Sequence[Sentence], context: Context, catalogue: Catalogue) -> Judgement:
    """Return the verdict on the sentences that are declared to be a clause of this type."""
    return _judge(kind, _text_of(sentences, context, catalogue))


def denial(kind: ClauseType, sentences: Sequence[Sentence], context: Context, catalogue: Catalogue) -> Judgement | None:
    """Return the verdict that the sentences deny what a clause of this type says, None where they do not."""
    return _denial(kind, _text_of(sentences, context, catalogue)) if kind.denied else None


def detect(sentences: Sequence[Sentence], context: Context, catalogue: Catalogue) -> tuple[Judgement, ...]:
    """Return a judgement for each clause type that a text which declares nothing contains, halves or denies."""
    text = Text(sentences, context, catalogue)
    judgements = (_detect(kind, text) for kind in catalogue.types.values())
    return tuple(judgement for judgement in judgements if judgement.verdict != "missing")


_LAST: list[Text] = []


def _text_of(sentences: Sequence[Sentence], context: Context, catalogue: Catalogue) -> Text:
    """Return these sentences made ready, and keep the last ones: many clause types are asked of one policy."""
    for text in _LAST:
        if text.context is context and text.catalogue is catalogue and len(text) == len(sentences):  # noqa: SIM102
            if all(map(is_, text.sentences, sentences)):
                return text
    _LAST[:] = [*_LAST[-_KEPT:], Text(sentences, context, catalogue)]
    return _LAST[-1]


def _judge(kind: ClauseType, text: Text) -> Judgement:
    if denied := _denial(kind, text):
        return denied
    found = evaluate(kind.evidence, text, range(len(text)))
    if found and not any(part.stale for part in found):
        return _judgement(kind, "satisfied", _all_of(kind, text) or found, text)
    if statement := _shown(kind.statement, text):
        return _judgement(kind, "satisfied-by-statement", statement, text)
    if found:
        return _current(kind, text) or _judgement(kind, "stale", found, text)
    return _half(kind, text)


def _denial(kind: ClauseType, text: Text) -> Judgement | None:
    """Return contradicted where a sentence denies it that is not the statement which will do instead."""
    denied = _shown(kind.denied, text)
    if not denied or _indexes(denied) <= _indexes(_shown(kind.statement, text)):
        return None
    return _judgement(kind, "contradicted", denied, text)


def _detect(kind: ClauseType, text: Text) -> Judgement:
    """Judge a whole text: what is granted anywhere is present, whatever another sentence denies."""
    found = evaluate(kind.cue or kind.evidence, text, range(len(text)))
    if found:
        return _judgement(kind, "satisfied", found, text)
    denied = _shown(kind.denied, text) or _shown(kind.statement, text)
    if denied:
        return _judgement(kind, "contradicted", denied, text)
    halved = not kind.cue and _shown(kind.weak, text)
    return _half(kind, text) if halved else Judgement(kind.id, "missing")


def _current(kind: ClauseType, text: Text) -> Judgement | None:
    """Return satisfied where another sentence alone shows it with nothing stale."""
    for index in range(len(text)):
        found = evaluate(kind.evidence, text, (index,))
        if found and not any(part.stale for part in found):
            return _judgement(kind, "satisfied", found, text)
    return None


def _half(kind: ClauseType, text: Text) -> Judgement:
    weak = _shown(kind.weak, text)
    lacking = missing(kind.evidence, text, range(len(text)))
    judgement = _judgement(kind, "weak" if weak else "missing", weak, text)
    return replace(judgement, missing=lacking)


def _all_of(kind: ClauseType, text: Text) -> tuple[Found, ...]:
    return tuple(part for part in every(kind.evidence, text) if not part.stale)


def _shown(expression: object, text: Text) -> tuple[Found, ...]:
    return evaluate(expression, text, range(len(text))) or () if expression else ()


def _indexes(found: Iterable[Found]) -> set[int]:
    return {part.index for part in found}


def _judgement(kind: ClauseType, verdict: Verdict, found: Iterable[Found], text: Text) -> Judgement:
    parts = list(dict.fromkeys(found))
    matches = tuple(Match(part.kind, part.value, text.sentences[part.index].span) for part in parts)
    sentences = tuple(text.sentences[index] for index in dict.fromkeys(part.index for part in parts))
    return Judgement(kind.id, verdict, matches, sentences)
