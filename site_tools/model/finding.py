"""What an author should know about a text: a place, a sentence, and how to mend it."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from site_tools.model.value import value

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


@value
class Related:
    """Another place that a finding speaks of, with a few words on it: "stood here in 2023-09-01"."""

    span: Span
    message: str


@value
class Finding:
    """One fault of the text: `rule` is the rule's or requirement's id, `message` what is wrong, `mend` what to do about it.

    `type` is the clause type it is about, `clause` the id and `heading` the number and title of the clause where it was
    found, `reference` the law ("Art. 15 GDPR, https://…"); each "" where there is none.
    """

    rule: str
    severity: Severity
    span: Span
    message: str
    mend: str = ""
    type: str = ""
    related: tuple[Related, ...] = ()
    reference: str = ""
    clause: str = ""
    heading: str = ""


def worst(findings: Iterable[Finding]) -> Severity | None:
    """Return the highest severity among `findings`, None where there are none."""
    return max((finding.severity for finding in findings), default=None)
