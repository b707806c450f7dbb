"""What a text proves: sentences, the words that match, and the verdict on each clause type."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Any, Literal

from site_tools.model.text import Span
from site_tools.model.value import value

Verdict = Literal[
    "satisfied",
    "satisfied-by-statement",
    "weak",
    "missing",
    "contradicted",
    "stale",
    "undeclared",
    "not-applicable",
    "unknown-profile",
]
HELD: frozenset[Verdict] = frozenset({"satisfied", "satisfied-by-statement"})


@value
class Sentence:
    """One visible sentence in its surroundings.

    `text` has single spaces and straight quotes; `lead` is the sentence that introduces the list which holds it ("You have
    the right to:"), "" where there is none; `headings` are the titles above it, outermost first; `links` the targets of
    the links inside it, as written; `clause` the id of the innermost clause ("" in a text that declares nothing).
    """

    text: str
    span: Span
    lead: str = ""
    headings: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    clause: str = ""


@value
class Match:
    """Words that show something: `kind` is the predicate's name ("email"), `value` what it read ("privacy@acme.example")."""

    kind: str
    value: str
    span: Span


@value
class Context:
    """What evidence may lean on beside the words: `policy.yml`'s facts and the day the text is judged for.

    `effective` is None where any date will do (a text that declares nothing). `linked` maps each clause id to its
    sentences, so that "see Contact Us" can be followed.
    """

    controller: str = ""
    domains: tuple[str, ...] = ()
    effective: date | None = None
    profile: Mapping[str, Any] = field(default_factory=dict)
    linked: Mapping[str, tuple[Sentence, ...]] = field(default_factory=dict)
    language: str = "en"


@value
class Judgement:
    """The verdict on one clause type over some sentences.

    `matches` are the words that decided, `sentences` those they stand in; `missing` says in plain words what was not
    found ("an e-mail address, a postal address, a telephone number or a form").
    """

    type: str
    verdict: Verdict
    matches: tuple[Match, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    missing: tuple[str, ...] = ()
