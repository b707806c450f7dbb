"""The folder documents/ → short policies of many kinds, each with what it grants, written for this project.

A document begins with `=== what it is`, then `holds:` the labels that it grants (any other it does not), `unsure:` those
that people may read either way, `missed:` and `false:` where we are known to be wrong; a blank line, and its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "documents"
BATCHES = ("first", "second", "third", "fourth", "fifth")
LABELS: dict[str, tuple[str, ...]] = {
    "contact": ("contact.controller",),
    "access": ("right.access",),
    "rectification": ("right.rectification",),
    "erasure": ("right.erasure",),
    "restriction": ("right.restriction",),
    "portability": ("right.portability",),
    "objection": ("right.objection",),
    "withdraw_consent": ("right.withdraw_consent",),
    "complaint": ("right.complaint",),
    "transfer": ("transfer.fact", "transfer.destination"),
}
_LINE = re.compile(r"(holds|unsure|missed|false):(.*)\n")


@dataclass(frozen=True, slots=True)
class Document:
    """One policy: its batch, what it is, its text, and labels by what is said of them."""

    batch: str
    name: str
    text: str
    holds: frozenset[str]
    unsure: frozenset[str]
    missed: frozenset[str]
    false: frozenset[str]


def documents(*batches: str) -> Iterator[Document]:
    """Yield the documents of some batches, of all where none is named."""
    for batch in batches or BATCHES:
        for path in sorted(FOLDER.glob(f"{batch}-*.txt")):
            for part in re.split(r"(?m)^=== ", path.read_text("utf-8"))[1:]:
                yield _document(batch, part)


def _document(batch: str, part: str) -> Document:
    name, rest = part.split("\n", 1)
    said: dict[str, frozenset[str]] = {}
    while line := _LINE.match(rest):
        said[line[1]] = frozenset(line[2].split())
        rest = rest[line.end() :]
    unknown = frozenset().union(*said.values()) - LABELS.keys()
    if unknown:
        raise ValueError(f"{name}: {sorted(unknown)} is no label")
    none: frozenset[str] = frozenset()
    return Document(batch, name, rest.strip(), *(said.get(key, none) for key in ("holds", "unsure", "missed", "false")))
