"""Sentences → the same, each answer led in by the question that it says yes to: "Can I have it deleted?" and "Yes.".

A question alone grants nothing, nor does an answer that leads away from it; what a "Yes" grants stands in the question.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from site_tools.model.evidence import Sentence

_YES = re.compile(
    r"(?:yes|yep|yeah|certainly|of course|absolutely|sure|definitely|indeed|naturally|gladly|you (?:can|may|do)(?=[,.;:!]))\b",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"(?:do you |would you |if you )?(?:want|wish|need|like|prefer|rather|how (?:can|do|may|could) (?:i|you|we)|how to|something|anything|spotted|see a|found"
    r"|wrong|had enough|changed your|what if)\b",
    re.IGNORECASE,
)
_WAY = re.compile(
    r"(?:then |just |simply |please |no problem[:,.]? )*(?:send|write|contact|e?-?mail|call|phone|tell|ask|drop|let us|give us|go to|use|visit|log|sign|click|tap"
    r"|press|hit|open|fill|submit|get in touch|say so|we(?:'ll| will))\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"complain|object|authorit|regulator|not |n't", re.IGNORECASE)


def answered(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """Yield the sentences, each answer with its question as its lead-in."""
    before: Sentence | None = None
    for sentence in sentences:
        question = _question(before, sentence)
        answers = question and not sentence.lead and _answers(question, sentence.text)
        yield replace(sentence, lead=question) if answers else sentence
        before = sentence


def _question(before: Sentence | None, sentence: Sentence) -> str:
    """Return the question right above a sentence: the sentence before it, or the title that it opens, else ""."""
    here = before is not None and before.headings == sentence.headings
    above = before.text if before and here else (sentence.headings or ("",))[-1]
    return above if above.endswith("?") else ""


def _answers(question: str, answer: str) -> bool:
    """Return whether the answer says yes, or tells the way to what the question offers."""
    return bool(_YES.match(answer) or (_WISH.match(question) and _WAY.match(answer) and not _OTHERS.search(question)))
