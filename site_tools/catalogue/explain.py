"""A clause type's, a requirement's or a pack's id → a Markdown page that a lawyer can read.

The command `explain` prints it, and the documentation shows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from site_tools.catalogue.plain import described
from site_tools.catalogue.questions import said
from site_tools.model.catalogue import Catalogue, ClauseType, Example, Pack, Requirement
from site_tools.nearest import nearest

_SURE = {
    "read": "read in the text of the law",
    "secondary": "taken from a summary of the law",
    "to verify": "from memory: verify it before you rely on the numbers",
}
_BASIS = {"law": "the law requires it", "guidance": "guidance of the authorities", "practice": "good practice"}


class UnknownIdError(LookupError):
    """No clause type, requirement or pack has the id; `nearest` is the one that comes nearest, "" for none."""

    def __init__(self, name: str, near: str) -> None:
        hint = f" Did you mean {near}?" if near else ""
        super().__init__(f'There is no clause type, requirement or pack "{name}".{hint}')
        self.nearest = near


def explain(name: str, catalogue: Catalogue) -> str:
    """Return the page of a clause type, a requirement or a pack. Raises UnknownIdError, which names the nearest id."""
    if name in catalogue.types:
        lines = _type(catalogue.types[name], catalogue)
    elif name in catalogue.packs:
        lines = _pack(catalogue.packs[name])
    else:
        rows = {row.id: row for row in rows_of(catalogue)}
        if name not in rows:
            raise UnknownIdError(name, nearest(name, names(catalogue)))
        lines = _requirement(rows[name], catalogue)
    return "\n".join(lines).rstrip() + "\n"


def names(catalogue: Catalogue) -> tuple[str, ...]:
    """Return every id that can be explained: packs, then requirements, then clause types."""
    return (*catalogue.packs, *(row.id for row in rows_of(catalogue)), *catalogue.types)


def rows_of(catalogue: Catalogue) -> Iterator[Requirement]:
    """Yield every requirement, pack by pack."""
    for pack in catalogue.packs.values():
        yield from pack.requirements


def _type(kind: ClauseType, catalogue: Catalogue) -> Iterator[str]:
    yield from (f"# {kind.title}", "", kind.what, "", f"Clause type: `{kind.id}`", "")
    yield from _body(kind, catalogue)
    rows = [row for row in rows_of(catalogue) if row.type == kind.id]
    yield from ("## Who requires it", "")
    if not rows:
        yield "No pack requires it."
    for row in rows:
        yield f"- `{row.id}` ({_linked(row)}): {row.requirement} {_when(row)} {str(row.severity).capitalize()} where missing."
    yield ""
    if kind.dpv:
        yield f"W3C Data Privacy Vocabulary: {', '.join(f'`{term}`' for term in kind.dpv)}."


def _body(kind: ClauseType, catalogue: Catalogue) -> Iterator[str]:
    yield from ("## What its text must show", "", *described(kind.evidence, catalogue.words), "")
    parts: Mapping[str, Any] = {
        "Half of it, which is a weak clause": kind.weak,
        "What denies it": kind.denied,
        "A statement that satisfies as well": kind.statement,
    }
    for title, expression in parts.items():
        if expression is not None:
            yield from (f"{title}:", "", *described(expression, catalogue.words), "")
    yield from ("## Wording that satisfies it", "", *_quoted(kind.wording), "")
    yield from _examples("Passes", kind.passes)
    yield from _examples("Fails", kind.fails)
    if kind.false_friends:
        yield from ("## What only looks like it", "", *(f"- {_inline(text)}" for text in kind.false_friends), "")


def _examples(title: str, examples: tuple[Example, ...]) -> Iterator[str]:
    yield from (f"## {title}", "")
    for example in examples:
        yield from _quoted(example.text)
        yield ""
        if example.given:
            yield from (
                f"Given {', '.join(f'{key}: {_inline(str(value))}' for key, value in example.given.items())}.",
                "",
            )
        if example.message:
            yield from (f"The checker says: {_inline(example.message)}", "")


def _requirement(row: Requirement, catalogue: Catalogue) -> Iterator[str]:
    kind = catalogue.types[row.type]
    yield from (f"# {row.id}", "", row.requirement, "")
    yield f"- Law: {_linked(row)}, {_BASIS[row.basis]}"
    yield f"- How sure we are of the reference: {row.source} ({_SURE[row.source]})"
    yield f"- Pack: `{row.pack}`, {catalogue.packs[row.pack].title}"
    yield f"- {_when(row)}"
    yield f"- Where it is missing: {row.severity}"
    yield f"- Clause type: `{row.type}`, {kind.title}"
    yield ""
    if row.note:
        yield from (row.note, "")
    yield from _body(kind, catalogue)


def _pack(pack: Pack) -> Iterator[str]:
    yield from (f"# {pack.title}", "", f"Pack: `{pack.id}`", "", f"It applies: {said(pack.applies)}.", "")
    if pack.law:
        yield from (f"The law: <{pack.law}>", "")
    if not pack.requirements:
        yield "It holds nothing yet: `policy_src/clauses.yml` fills it."
        return
    yield from ("| requirement | clause type | law | when | where missing | reference |", "|---|---|---|---|---|---|")
    for row in pack.requirements:
        cells = (
            f"`{row.id}`: {row.requirement}",
            f"`{row.type}`",
            _linked(row),
            said(row.when),
            str(row.severity),
            row.source,
        )
        yield f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def _linked(row: Requirement) -> str:
    return f"[{row.ref}](<{row.url}>)" if row.url else row.ref


def _when(row: Requirement) -> str:
    return f"Required: {said(row.when)}."


def _quoted(text: str) -> Iterator[str]:
    for line in text.strip().split("\n"):
        yield f"> {line}".rstrip()


def _inline(text: str) -> str:
    return text.replace("\n", " ").strip()
