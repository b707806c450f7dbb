"""What an author should know about a text: a place, a sentence, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_tools.model.text import Span


class Severity(IntEnum):
    """SARIF's levels, in rising order."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        """Write it as SARIF does."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of the text: `rule` is the rule's id, `message` one sentence, `mend` what to do about it."""

    rule: str
    severity: Severity
    span: Span
    message: str
    mend: str = ""


def worst(findings: Iterable[Finding]) -> Severity | None:
    """Return the highest severity among `findings`, None where there are none."""
    return max((finding.severity for finding in findings), default=None)
