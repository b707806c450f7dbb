"""One version of a policy under examination: its sentences by clause, and the verdict on any part of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from site_tools.checks.instruments import Instruments
from site_tools.model.catalogue import Catalogue
from site_tools.model.evidence import HELD, Context, Judgement, Sentence
from site_tools.model.policy import Clause, Policy


class Look:
    """Judges parts of one policy as of `effective`. Everything is worked out once and only when asked for."""

    def __init__(self, policy: Policy, effective: date | None, catalogue: Catalogue, instruments: Instruments) -> None:
        self.policy = policy
        self.effective = effective
        self.former: Look | None = None  # the version before, for messages: where a clause stood, which braces it had
        self.catalogue = catalogue
        self.instruments = instruments
        self._judged: dict[tuple[str, tuple[int, ...]], Judgement] = {}
        self._below: dict[str, tuple[Sentence, ...]] = {}
        self._others: dict[str, Look] = {}
        self.memo: dict[str, Any] = {}  # what is worked out about a clause type, for all who ask
        self._detected: dict[tuple[int, ...], tuple[Judgement, ...]] = {}

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every visible sentence, in reading order."""
        return self.instruments.sentences_of(self.policy)

    @cached_property
    def declared(self) -> dict[str, tuple[Clause, ...]]:
        """Each declared clause type with the clauses that declare it, in reading order."""
        found: dict[str, list[Clause]] = {}
        for clause in self.policy.walk():
            for name in clause.types:
                found.setdefault(name, []).append(clause)
        return {name: tuple(clauses) for name, clauses in found.items()}

    @cached_property
    def parts(self) -> tuple[tuple[Clause, tuple[Sentence, ...]], ...]:
        """Each section and heading that has words of its own, with the sentences below it and above the next heading."""
        groups: dict[str, list[Sentence]] = {}
        for sentence in self.sentences:
            groups.setdefault(self._heading_ids.get(sentence.clause, ""), []).append(sentence)
        return tuple((self._clauses[ident], tuple(group)) for ident, group in groups.items() if ident in self._clauses)

    def below(self, clause: Clause) -> tuple[Sentence, ...]:
        """Return the sentences of a clause with everything nested in it: blocks, items and headings."""
        if clause.id not in self._below:
            inside = {inner.id for inner in clause.walk()}
            self._below[clause.id] = tuple(sentence for sentence in self.sentences if sentence.clause in inside)
        return self._below[clause.id]

    def judge(self, type_id: str, sentences: Sequence[Sentence]) -> Judgement:
        """Return the verdict on one clause type over some of this policy's sentences."""
        key = type_id, tuple(map(id, sentences))
        if key not in self._judged:
            self._judged[key] = (
                self.instruments.judge(self.catalogue.types[type_id], sentences, self.context, self.catalogue)
                if sentences
                else Judgement(type_id, "missing")
            )
        return self._judged[key]

    def denial(self, type_id: str) -> Judgement | None:
        """Return what denies a clause type anywhere in this policy, None where nothing does."""
        kind = self.catalogue.types[type_id]
        return self.instruments.denial(kind, self.sentences, self.context, self.catalogue) if self.sentences else None

    def detect(self, sentences: Sequence[Sentence]) -> tuple[Judgement, ...]:
        """Return the clause types that some of this policy's sentences hold, whatever they declare."""
        key = tuple(map(id, sentences))
        if key not in self._detected:
            found = self.instruments.detect(sentences, self.context, self.catalogue) if sentences else ()
            self._detected[key] = found
        return self._detected[key]

    def holding(self, type_id: str, leave_out: Sequence[Sentence] = ()) -> Iterator[tuple[Clause, Judgement]]:
        """Yield each part that holds a type, declared or not, with its judgement.

        Only parts that hold a word of what the whole text shows are judged one by one.
        """
        skip = set(map(id, leave_out))
        whole = self.judge(type_id, tuple(s for s in self.sentences if id(s) not in skip) if skip else self.sentences)
        if whole.verdict not in HELD | {"contradicted"}:
            return
        shown = set(map(id, whole.sentences))
        for clause, group in self.parts:
            rest = tuple(sentence for sentence in group if id(sentence) not in skip)
            if whole.verdict == "contradicted" or any(id(sentence) in shown for sentence in rest):
                judgement = self.judge(type_id, rest)
                if judgement.verdict in HELD:
                    yield clause, judgement

    def heading_of(self, clause_id: str) -> Clause | None:
        """Return the section or heading that holds a clause, itself where it is one."""
        return self._clauses.get(self._heading_ids.get(clause_id, ""))

    def named(self, clause_id: str) -> str:
        """Return what a reader calls the place of a clause: “7.4 Your Rights”; "" where it is not there."""
        heading = self.heading_of(clause_id)
        return f"“{heading.heading}”" if heading else ""

    def parent(self, clause_id: str) -> Clause | None:
        """Return the clause right around another, None for a section."""
        return self._parents.get(clause_id)

    def as_of(self, effective: date | None) -> Look:
        """Return the same policy as judged on another day."""
        return Look(self.policy, effective, self.catalogue, self.instruments)

    def of(self, policy: Policy) -> Look:
        """Return another policy as judged on the same day, with the same instruments; made once."""
        if policy.name not in self._others:
            self._others[policy.name] = Look(policy, self.effective, self.catalogue, self.instruments)
        return self._others[policy.name]

    @cached_property
    def _parents(self) -> dict[str, Clause]:
        return {inner.id: clause for clause in self.policy.walk() for inner in clause.clauses}

    @cached_property
    def context(self) -> Context:
        """What evidence may lean on beside the words."""
        return self.instruments.context_of(self.policy, self.effective)

    @cached_property
    def _clauses(self) -> dict[str, Clause]:
        return {clause.id: clause for clause in reversed(tuple(self.policy.walk()))}

    @cached_property
    def _heading_ids(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for section in self.policy.sections:
            _headings(section.clause, section.clause.id, found)
        return found


def _headings(clause: Clause, heading: str, found: dict[str, str]) -> None:
    """Write down for each clause the id of the heading around it; the first of two with one id counts."""
    here = clause.id if clause.kind in {"section", "heading"} else heading
    found.setdefault(clause.id, here)
    for inner in clause.clauses:
        _headings(inner, here, found)
