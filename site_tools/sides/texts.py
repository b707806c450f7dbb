"""A plain text as it was read, and the ways to look at it as a policy. Reading it is left to `plain.py`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from site_tools.errors import OperatorError
from site_tools.importers import escape, titles
from site_tools.model.evidence import Sentence
from site_tools.model.folder import RawFile
from site_tools.model.policy import Clause, Policy, Section
from site_tools.model.text import Span
from site_tools.model.value import value
from site_tools.sources.read import read_sealed

UNTITLED = "Policy"
FACTS = b"title: Policy\nlanguage: en\ncontroller: {name: Not stated}\n"


@value
class PlainText:
    """A text as read: the policy made of it, its sentences, and those of them that the policy does not hold.

    `seen` are the sentences with damaged characters mended; `sentences` those as written, by which clause types are told.
    """

    name: str
    sentences: tuple[Sentence, ...]
    seen: tuple[Sentence, ...]
    policy: Policy
    outside: tuple[Sentence, ...]

    @property
    def words(self) -> str:
        """Return what a reader sees, titles too, without white space, typed numbers and quote style."""
        return "".join(word for sentence in self._lines() for word in sentence.text.split())

    def with_facts_of(self, policy: Policy) -> PlainText:
        """Return the text as that policy's: what `policy.yml` states no text can deny, but for a title of its own."""
        title = policy.title if self.policy.title == UNTITLED else self.policy.title
        meta = {**policy.meta, "title": title}
        return replace(self, policy=replace(policy, title=title, meta=meta, sections=self.policy.sections))

    def with_outside(self) -> Policy:
        """Return the policy with one section more, which holds what its clauses do not."""
        if not self.outside:
            return self.policy
        section = _section(self.name, "Outside the clauses", self.outside)
        return replace(self.policy, sections=(*self.policy.sections, section))

    def as_written(self) -> Policy:
        """Return the whole text as one section, a paragraph a title or sentence."""
        return replace(self.policy, sections=(_section(self.name, "The text as written", self._lines()),))

    def _lines(self) -> tuple[Sentence, ...]:
        """Return the sentences with each title as one more, above the first sentence below it."""
        found: list[Sentence] = []
        above: tuple[str, ...] = ()
        for sentence in self.seen:
            found += [
                replace(sentence, text=titles.read(title).text) for title in sentence.headings if title not in above
            ]
            found.append(sentence)
            above = sentence.headings
        return tuple(found)


def at_lines(clause: Clause, lines: Sequence[int]) -> Clause:
    """Return the clause with the lines of the text in place of those of the section file."""

    def there(span: Span) -> Span:
        return Span(span.file, lines[min(span.line, len(lines)) - 1]) if span.line else span

    return replace(
        clause,
        passages=tuple(replace(passage, span=there(passage.span)) for passage in clause.passages),
        references=tuple(replace(reference, span=there(reference.span)) for reference in clause.references),
        terms=tuple(replace(term, span=there(term.span)) for term in clause.terms),
        clauses=tuple(at_lines(inner, lines) for inner in clause.clauses),
        span=there(clause.span),
    )


def _section(name: str, title: str, sentences: Sequence[Sentence]) -> Section:
    ident = titles.slug(title)
    head = f"# {title} {{#{ident}}}"
    text = "\n\n".join([head, *(escape.everything(sentence.text) for sentence in sentences)])
    raws = (RawFile("policy.yml", name, FACTS), RawFile(f"sections/999-{ident}.md", name, text.encode()))
    policy = read_sealed("text", "text", raws)
    if policy is None:
        raise OperatorError(f"{name} could not be read.")
    lines = [0, *(line for sentence in sentences for line in (0, sentence.span.line))]
    section = policy.sections[0]
    return replace(section, parsed=at_lines(section.parsed, lines), number="")
