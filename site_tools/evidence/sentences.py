"""A policy, a clause or a plain text → its visible sentences, each with its lead-in, headings and links."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.evidence.answers import answered
from site_tools.model.evidence import Sentence
from site_tools.model.policy import Clause, Passage, Policy, Reference
from site_tools.model.text import Span
from site_tools.splitting import plain, split

_UNSEEN = {"code"}
_LISTED = {"item", "definition"}


_LAST: list[tuple[Policy, tuple[Sentence, ...]]] = []
_KEPT = 3  # policies read before the newest


def sentences_of(policy: Policy) -> tuple[Sentence, ...]:
    """Return every visible sentence of a policy, in reading order; the same ones when it is asked again."""
    for known, sentences in _LAST:
        if known is policy:
            return sentences
    _LAST[:] = [
        *_LAST[-_KEPT:],
        (policy, tuple(answered(s for section in policy.sections for s in _below(section.clause, ())))),
    ]
    return _LAST[-1][1]


def sentences_of_text(text: str, file: str) -> tuple[Sentence, ...]:
    """Return the sentences of plain text or Markdown that declares nothing; lines are told from their marks alone."""
    from site_tools.evidence.markup import MarkupReader  # noqa: PLC0415 - a check reads declared policies only

    return tuple(answered(MarkupReader(file).read(text)))


def _below(clause: Clause, headings: tuple[str, ...]) -> Iterator[Sentence]:
    titles = (*headings, plain(clause.title)) if clause.title else headings
    yield from _of_passages(clause, titles)
    for inner in clause.clauses:
        if inner.kind in {"section", "heading"}:
            yield from _below(inner, titles)


def _of_passages(clause: Clause, titles: tuple[str, ...]) -> Iterator[Sentence]:
    lead, last = "", ""
    for passage in clause.passages:
        if passage.kind in _UNSEEN:
            continue
        listed = passage.kind in _LISTED
        lead = (lead or last) if listed else ""
        pieces = split(plain(passage.text))
        for piece in pieces:
            yield Sentence(
                piece, _span(passage, piece), lead if lead != piece else "", titles, _links(clause, passage, piece),
                passage.clause,
            )  # fmt: skip
        if pieces and not listed:
            last = pieces[-1]
        elif pieces and pieces[-1].endswith(":"):
            lead = f"{lead} {pieces[-1]}".strip()


def _span(passage: Passage, piece: str) -> Span:
    """Return the line of a passage on which a sentence begins."""
    start = piece[:24]
    lines = passage.text.split("\n")
    offset = next((n for n, line in enumerate(lines) if start[: len(plain(line))] and start in plain(line)), 0)
    if not offset:
        words = piece.split(" ")
        heads = [" ".join(words[:n]) for n in (4, 3, 2)]
        offset = next((n for head in heads for n, line in enumerate(lines) if head in plain(line)), 0)
    return Span(passage.span.file, passage.span.line + offset, 1 if offset else passage.span.column)


def _links(clause: Clause, passage: Passage, piece: str) -> tuple[str, ...]:
    last = passage.span.line + passage.text.count("\n") + 1
    return tuple(
        _target(reference)
        for reference in clause.references
        if passage.span.line <= reference.span.line <= last and plain(reference.text) in piece
    )


def _target(reference: Reference) -> str:
    if reference.policy is None:
        return reference.target
    return f"policy:{reference.policy}#{reference.target}" if reference.policy else f"#{reference.target}"
