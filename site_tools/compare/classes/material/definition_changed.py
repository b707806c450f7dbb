"""A term means something else, and with it each sentence that uses it."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.telling import reasons

ROW = "mat.20"
EXAMPLES = (
    ("**“Service”** means our shop.", "**“Service”** means our shop and its partners.", "material"),
    ("**“Service”** means our shop.", "**“Service”** means our shop. It is nice.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each such value that is new, gone or another one now."""
    yield from reasons(changed, "definition")
