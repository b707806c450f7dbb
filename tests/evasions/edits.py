"""Small edits of a policy's texts, each from texts to texts, and the clause of each family that most of them spoil."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

Edit = Callable[[dict[str, str]], Mapping[str, str | bytes]]
CONTACT = "sections/01-contact.md"
USE = "sections/02-use.md"
RIGHTS = "sections/03-rights.md"
TRANSFERS = "sections/04-transfers.md"


@dataclass(frozen=True)
class Target:
    """A declared clause: its file, its heading line, its words, its type and the requirement that wants it."""

    file: str
    title: str
    braces: str
    words: str
    type: str
    requirement: str

    @property
    def head(self) -> str:
        return f"## {self.title} {self.braces}"

    @property
    def whole(self) -> str:
        return f"{self.head}\n\n{self.words}\n"

    @property
    def lost(self) -> str:
        return f"lost-clause {self.type}"


TARGETS = {
    "contact": Target(
        CONTACT,
        "Data Protection Officer",
        '{#dpo clause="contact.dpo"}',
        "Our data protection officer answers at <dpo@larkfield-instruments.com>.",
        "contact.dpo",
        "gdpr.13.1.b.dpo",
    ),
    "rights": Target(
        RIGHTS,
        "Complaint",
        '{#complaint clause="right.complaint"}',
        "You have the right to lodge a complaint with a supervisory authority, in particular where you live or work.",
        "right.complaint",
        "gdpr.13.2.d.complaint",
    ),
    "transfer": Target(
        TRANSFERS,
        "Where Data Goes",
        '{#destination clause="transfer.fact transfer.destination"}',
        "We transfer your Personal Data to the United States and store it there.",
        "transfer.fact",
        "gdpr.13.1.f.fact",
    ),
}
FAMILIES = tuple(TARGETS)


class Case(NamedTuple):
    """One evasion as tried: its number, the family that it hits, a name, the edit, and the ids that must be reported."""

    number: int
    family: str
    name: str
    edit: Edit
    ids: tuple[str, ...]


def swap(file: str, *pairs: tuple[str, str]) -> Edit:
    """Return an edit that writes other words for words that must be there."""

    def edit(texts: dict[str, str]) -> dict[str, str]:
        text = texts[file]
        for before, after in pairs:
            assert before in text, before
            text = text.replace(before, after)
        return {**texts, file: text}

    return edit


def chain(*edits: Edit) -> Edit:
    """Return one edit after the other."""

    def edit(texts: dict[str, str]) -> Mapping[str, str | bytes]:
        result: Mapping[str, str | bytes] = texts
        for step in edits:
            result = step(dict(result))  # type: ignore[arg-type]
        return result

    return edit


def add(file: str, text: str) -> Edit:
    """Return an edit that writes a text at the end of a file, which may be new."""

    def edit(texts: dict[str, str]) -> dict[str, str]:
        return {**texts, file: texts.get(file, "") + text}

    return edit


def body(target: Target, words: str) -> Edit:
    """Return an edit that leaves a clause its heading and writes other words below it."""
    return swap(target.file, (target.words, words))


def instead(target: Target, words: str) -> Edit:
    """Return an edit that writes something else for a clause, heading and all."""
    return swap(target.file, (target.whole, words))


def everywhere(number: int, name: str, words: str, *ids: str) -> tuple[Case, ...]:
    """Return an evasion in all three families: `{}` in `words` stands for the words of the clause.

    Beside `ids`, the loss and the unmet requirement must be reported.
    """
    return tuple(
        Case(
            number,
            family,
            name,
            body(target, words.replace("{}", target.words)),
            (*ids, target.lost, target.requirement),
        )
        for family, target in TARGETS.items()
    )


def each(number: int, name: str, *ids: str, **words: str) -> tuple[Case, ...]:
    """Return an evasion with words of its own for each family named."""
    return tuple(
        Case(
            number,
            family,
            name,
            body(TARGETS[family], text),
            (*ids, TARGETS[family].lost, TARGETS[family].requirement),
        )
        for family, text in words.items()
    )
