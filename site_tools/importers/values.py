"""What an import gives: section files as text, the policy's title, and a report of every change that was made."""

from __future__ import annotations

from collections.abc import Iterable

from site_tools.errors import OperatorError
from site_tools.model.value import value


class NothingToImport(OperatorError):  # noqa: N818 - it names what happened, as the operator will read it
    """The file holds nothing that a policy could be made of."""


@value
class Step:
    """One line of the report: what was done, and at which line of the input (0: to the input as a whole)."""

    line: int
    what: str

    def __str__(self) -> str:
        """Write it for a person: "line 131: dash restored"."""
        return f"line {self.line}: {self.what}" if self.line else self.what


@value
class ImportedSection:
    """One section file: `text` is the whole of it, `file_name` such as "07-eu-users.md"; `order` 0 is the preamble."""

    order: int
    id: str
    file_name: str
    text: str


@value
class Imported:
    """A whole policy, ready to be written below `sections/`."""

    sections: tuple[ImportedSection, ...]
    title: str
    steps: tuple[Step, ...]


def gathered(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Return the steps by line, those that say the same as one with their number, at the line of the first."""
    places: dict[str, list[int]] = {}
    for step in steps:
        places.setdefault(step.what, []).append(step.line)
    merged = [
        Step(min(lines), what if len(lines) == 1 else f"{what} ({len(lines)} times; the first is here)")
        for what, lines in places.items()
    ]
    return tuple(sorted(merged, key=lambda step: step.line))


def excerpt(text: str, limit: int = 60) -> str:
    """Return the beginning of a text in quotation marks, for a report."""
    words = " ".join(text.split())
    return f"“{words if len(words) <= limit else words[:limit].rstrip() + '…'}”"
