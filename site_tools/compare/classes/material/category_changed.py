"""Other kinds of data are collected."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.telling import reasons

ROW = "mat.02"
EXAMPLES = (
    ("We collect your name.", "We collect your name and biometric data.", "material"),
    ("We collect your name.", "We collect all of your name.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each such value that is new, gone or another one now."""
    yield from reasons(changed, "category")
