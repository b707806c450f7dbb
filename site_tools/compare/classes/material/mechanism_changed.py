"""Transfers rest on another mechanism, or on none that is named."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.telling import reasons

ROW = "mat.05"
EXAMPLES = (
    (
        "Transfers rest on the standard contractual clauses.",
        "Transfers rest on appropriate measures.",
        "material",
    ),
    (
        "Transfers rest on the standard contractual clauses.",
        "All transfers rest on the standard contractual clauses.",
        "",
    ),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each such value that is new, gone or another one now."""
    yield from reasons(changed, "mechanism")
