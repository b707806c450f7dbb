"""A repository's clauses.yml, loaded → a finding for each of its examples that does not do what it says.

The examples are the tests: a `wording` and what `passes` must satisfy, what `fails` must fail with its message, and no
false friend may pass. Each is judged alone, as a clause that declares the type.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from site_tools.evidence.judge import judge
from site_tools.evidence.message import said
from site_tools.evidence.sentences import sentences_of_text
from site_tools.model.catalogue import Catalogue, ClauseType, Example
from site_tools.model.evidence import HELD, Context
from site_tools.model.finding import Finding, Severity
from site_tools.model.text import SourceFile
from site_tools.yamlfile import Key, read_yaml

RULE = "clauses-yml"
MEND = "Mend the example or the evidence; `clausebook explain` shows the type. Until they agree, nobody knows what is checked."


def untrue(clauses: SourceFile, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a finding at each example of `clauses.yml` that comes out otherwise; `catalogue` holds its types."""
    file = read_yaml(clauses.text, clauses.path, "clauses")
    for name in (file.value or {}).get("types", {}):
        for key, message in _wrong(catalogue.types[name], catalogue):
            yield Finding(RULE, Severity.ERROR, file.place(("types", name, *key)), f"{name}, {message}", MEND)


def _wrong(kind: ClauseType, catalogue: Catalogue) -> Iterator[tuple[Key, str]]:
    """Yield the key of each example that is wrong, and a sentence."""
    wording = Example(kind.wording, given=kind.passes[0].given if kind.passes else {})
    for key, example in [(("wording",), wording), *_numbered("passes", kind.passes)]:
        held, words = _judged(kind, example, catalogue)
        if not held:
            yield key, f"{key[0]}: this text should satisfy it and does not. {words}"
    for key, example in _numbered("fails", kind.fails):
        held, words = _judged(kind, example, catalogue)
        if held:
            yield key, "fails: this text should fail and satisfies it."
        elif words != example.message:
            yield key, f"fails: the check says “{words}” of this text; the example expects “{example.message}”."
    for index, text in enumerate(kind.false_friends):
        if _judged(kind, Example(text), catalogue)[0]:
            yield ("false_friends", index), "false_friends: this text satisfies it."


def _numbered(key: str, examples: tuple[Example, ...]) -> list[tuple[Key, Example]]:
    return [((key, index), example) for index, example in enumerate(examples)]


def _judged(kind: ClauseType, example: Example, catalogue: Catalogue) -> tuple[bool, str]:
    """Return whether an example satisfies its type, and what the check says where it does not."""
    judgement = judge(kind, sentences_of_text(example.text, RULE), _context(example.given), catalogue)
    return judgement.verdict in HELD, said(judgement)


def _context(given: Mapping[str, Any]) -> Context:
    day = given.get("effective")
    return Context(
        controller=str(given.get("controller", "")),
        domains=tuple(given.get("domains", ())),
        effective=date.fromisoformat(str(day)) if day else None,
        profile=given.get("profile", {}),
    )
