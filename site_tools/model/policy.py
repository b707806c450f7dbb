"""A policy as its text says it: Policy → Section → Clause → Passage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Literal

from site_tools.model.text import Span
from site_tools.model.value import value

ClauseKind = Literal["section", "heading", "block", "item"]
PassageKind = Literal["paragraph", "item", "cell", "term", "definition", "quote", "code", "footnote"]


@value
class Reference:
    """A link as written. `policy` is "" for the same policy, and None for a link that leaves the site (`target` is its URL)."""

    policy: str | None
    target: str
    text: str
    span: Span


@value
class Term:
    """A defined term at the place that defines it, without its quotation marks."""

    name: str
    span: Span


@value
class Passage:
    """A run of visible text without inner structure (CommonMark's leaf block).

    `clause` is the id of the innermost clause that holds it, so that a nested clause's words are counted once.
    """

    kind: PassageKind
    text: str
    clause: str
    span: Span


@value
class Clause:
    """A part of a policy that can be linked to, declared and compared.

    A section or heading has a title and a number ("7.4"; "" in the preamble); a block or item clause has neither and
    stands inside the body of its heading. `passages` is everything visible below the clause's own heading and above the
    next one, nested blocks and items included; `html` renders the same. Cross-references in `html` are written
    `href="#id"` or `href="policy:name#id"`; the page that shows them resolves the latter.
    """

    id: str
    was: tuple[str, ...]
    kind: ClauseKind
    number: str
    title: str
    types: tuple[str, ...]
    level: int
    passages: tuple[Passage, ...]
    html: str
    references: tuple[Reference, ...]
    terms: tuple[Term, ...]
    clauses: tuple[Clause, ...]
    span: Span

    @property
    def text(self) -> str:
        """Return all visible text below the heading, one passage a line."""
        return "\n".join(passage.text for passage in self.passages)

    @property
    def own_text(self) -> str:
        """Return the visible text that no nested clause claims, one passage a line."""
        return "\n".join(passage.text for passage in self.passages if passage.clause == self.id)

    @property
    def heading(self) -> str:
        """Return number and title as a reader sees them: "7. EU Users", "7.4 Your rights"."""
        number = f"{self.number}." if self.kind == "section" and self.number else self.number
        return f"{number} {self.title}".strip()

    def walk(self) -> Iterator[Clause]:
        """Yield this clause and every clause below it, in reading order."""
        yield self
        for clause in self.clauses:
            yield from clause.walk()

    def numbered(self, number: str) -> Iterator[tuple[Clause, str]]:
        """Yield each clause right below with its number, where this one's is `number` ("" for none)."""
        count = 0
        for inner in self.clauses:
            count += inner.kind == "heading"
            yield inner, f"{number}.{count}" if number and inner.kind == "heading" else ""

    def placed(self, file: str, number: str) -> Clause:
        """Return the tree as it stands in one version: spans in `file`, headings numbered below `number` ("" for none)."""

        def here(span: Span) -> Span:
            return Span(file, span.line, span.column)

        return replace(
            self,
            number=number,
            passages=tuple(Passage(p.kind, p.text, p.clause, here(p.span)) for p in self.passages),
            references=tuple(replace(reference, span=here(reference.span)) for reference in self.references),
            terms=tuple(replace(term, span=here(term.span)) for term in self.terms),
            clauses=tuple(inner.placed(file, below) for inner, below in self.numbered(number)),
            span=here(self.span),
        )


@dataclass(frozen=True)
class Section:
    """One section file: `order` is the file's number (0 the preamble), `number` what its headings are numbered below.

    `parsed` is its tree before it has a place, one object for the same words in however many versions; `digest` is that of
    the file's bytes ("" unknown). Of a thousand versions a command looks into a few: `clause` is made when first asked for.
    """

    order: int
    path: str
    parsed: Clause
    number: str = ""
    digest: str = field(default="", compare=False)

    @cached_property
    def clause(self) -> Clause:
        """Return the tree as it stands here."""
        return self.parsed.placed(self.path, self.number)


@value
class Controller:
    """Who is responsible, as `policy.yml` states it."""

    name: str
    email: str = ""
    address: str = ""
    country: str = ""
    website: str = ""


@value
class Policy:
    """One policy at one time: the draft, or what a release froze.

    `name` is the folder's name and the first part of its URLs; `label` is "draft" or a release's label; `meta` is
    `policy.yml` as validated, for what has no field of its own.
    """

    name: str
    label: str
    title: str
    language: str
    controller: Controller
    notice_days: int
    sections: tuple[Section, ...]
    meta: Mapping[str, Any] = field(repr=False)

    def walk(self) -> Iterator[Clause]:
        """Yield every clause of every section, in reading order."""
        for section in self.sections:
            yield from section.clause.walk()

    def anchors(self) -> dict[str, Clause]:
        """Return each id that a link may name, present or former, with its clause."""
        former = {old: clause for clause in self.walk() for old in clause.was}
        return former | {clause.id: clause for clause in self.walk()}
