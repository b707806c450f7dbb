"""One section file, parsed: what the rules about a file look at, and its tree of clauses.

The same words are parsed once, however many releases froze them (`parse` remembers by text); `Clause.placed` then says
which file and which number they have in one version.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from markdown_it.token import Token

from site_tools.model.policy import Clause, ClauseKind
from site_tools.model.text import Span
from site_tools.model.value import value
from site_tools.sources.attributes import Attributes
from site_tools.sources.comments import Visible, strip_comments
from site_tools.sources.markdown import tokenize
from site_tools.sources.outline import Heading, outline
from site_tools.sources.passages import Reader, visible_text
from site_tools.sources.render import render_body


@value
class Document:
    """A section file as parsed, its spans still without a file.

    `lines` are the file's own; `visible` those outside comments. `clause` is None where the file has no `# Title`.
    """

    lines: tuple[str, ...]
    visible: Visible
    tokens: tuple[Token, ...]
    env: dict[str, Any]
    headings: tuple[Heading, ...]
    clause: Clause | None

    def attributes(self) -> Iterator[Attributes]:
        """Yield every pair of braces that marks something, in order."""
        for heading in self.headings:
            if heading.attributes:
                yield heading.attributes
            for token in heading.body:
                if token.type == "clause_open":
                    yield token.meta["attributes"]

    def inlines(self) -> Iterator[Token]:
        """Yield every token that holds running text."""
        for token in self.tokens:
            if token.type == "inline":
                yield token


@cache
def parse(text: str) -> Document:
    """Parse a section file's text. Whatever is wrong with it is for the rules to say; nothing raises."""
    visible = strip_comments(text)
    tokens, env = tokenize(visible)
    headings = outline(tokens, visible.blanked)
    lines = tuple(text.split("\n"))
    return Document(lines, visible, tuple(tokens), env, headings, _tree(headings, visible.blanked))


def _tree(headings: Sequence[Heading], lines: Sequence[str]) -> Clause | None:
    """Nest the headings below the file's title. A heading that skips levels hangs on the last one above it."""
    first = next((i for i, heading in enumerate(headings) if heading.level == 1), None)
    if first is None:
        return None
    attributes = headings[first].attributes
    return _nest(headings, first, Reader(lines), attributes.id if attributes else "")[0]


def _nest(headings: Sequence[Heading], i: int, reader: Reader, section: str) -> tuple[Clause, int]:
    """Build the clause of heading `i` and of all below it; return it with the index of the next heading."""
    heading = headings[i]
    inside = list(_blocks(heading, reader, section))
    following = i + 1
    while following < len(headings) and headings[following].level > heading.level:
        clause, following = _nest(headings, following, reader, section)
        inside.append(clause)
    return _heading_clause(heading, reader, section, tuple(inside)), following


def _heading_clause(heading: Heading, reader: Reader, section: str, inside: tuple[Clause, ...]) -> Clause:
    attributes = heading.attributes or Attributes("", heading.line, 1)
    notes = [token for note in heading.footnotes for token in note]
    all_tokens = [*([heading.inline] if heading.inline else []), *heading.body, *notes]
    passages = (
        *reader.passages(heading.body, attributes.id),
        *(passage for note in heading.footnotes for passage in reader.passages(note, attributes.id, "footnote")),
    )
    return Clause(
        id=attributes.id,
        was=attributes.was,
        kind="section" if heading.level == 1 else "heading",
        number="",
        title=" ".join(visible_text(heading.inline).split()) if heading.inline else "",
        types=attributes.types,
        level=heading.level,
        passages=passages,
        html=render_body(heading.body, heading.footnotes, section),
        references=tuple(reader.references(all_tokens)),
        terms=tuple(reader.terms(all_tokens)),
        clauses=inside,
        span=Span("", heading.line, 1),
    )


def _blocks(heading: Heading, reader: Reader, section: str) -> Iterator[Clause]:
    """Yield the block and item clauses of a heading's body, an item below the item that holds it."""
    body = heading.body
    i = 0
    while i < len(body):
        if body[i].type == "clause_open":
            clause, i = _block(body, i, heading, reader, section)
            yield clause
        i += 1


def _block(body: Sequence[Token], i: int, heading: Heading, reader: Reader, section: str) -> tuple[Clause, int]:
    end, depth, nested = i, 0, []
    while True:
        depth += {"clause_open": 1, "clause_close": -1}.get(body[end].type, 0)
        if body[end].type == "clause_open" and end > i:
            clause, end = _block(body, end, heading, reader, section)
            nested.append(clause)
            depth -= 1
        if not depth:
            break
        end += 1
    attributes: Attributes = body[i].meta["attributes"]
    inside = body[i + 1 : end]
    kind: ClauseKind = body[i].meta["kind"]
    clause = Clause(
        id=attributes.id,
        was=attributes.was,
        kind=kind,
        number="",
        title="",
        types=attributes.types,
        level=heading.level,
        passages=tuple(reader.passages(inside, attributes.id, "item" if kind == "item" else "paragraph")),
        html=render_body(inside, (), section),
        references=tuple(reader.references(inside)),
        terms=tuple(reader.terms(inside)),
        clauses=tuple(nested),
        span=Span("", attributes.line, attributes.column),
    )
    return clause, end
