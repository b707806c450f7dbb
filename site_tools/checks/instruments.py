"""The stages that a check leans on, as functions: `checking.py` hands them in, tests may hand in simpler ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import date
from typing import Any

from site_tools.model.catalogue import Catalogue, ClauseType
from site_tools.model.evidence import Context, Judgement, Sentence
from site_tools.model.policy import Policy
from site_tools.model.value import value

Judge = Callable[[ClauseType, Sequence[Sentence], Context, Catalogue], Judgement]
Denial = Callable[[ClauseType, Sequence[Sentence], Context, Catalogue], Judgement | None]
Detect = Callable[[Sequence[Sentence], Context, Catalogue], tuple[Judgement, ...]]
SentencesOf = Callable[[Policy], tuple[Sentence, ...]]
ContextOf = Callable[[Policy, date | None], Context]
Holds = Callable[[Any, Mapping[str, Any], date | None], bool | None]
Unanswered = Callable[[Any, Mapping[str, Any], date | None], tuple[str, ...]]


@value
class Instruments:
    """`evidence`'s judge, denial, detect, sentences_of and context_of; `catalogue.conditions`' holds and unanswered.

    `questions` maps each question of the profile to its words ("Is there a data protection officer?"), `answers` to how an
    answer is written ("true or false"); `country` names a country by its code.
    """

    judge: Judge
    denial: Denial
    detect: Detect
    sentences_of: SentencesOf
    context_of: ContextOf
    holds: Holds
    unanswered: Unanswered
    questions: Mapping[str, str]
    country: Callable[[str], str] = str
    answers: Mapping[str, str] = field(default_factory=dict)
