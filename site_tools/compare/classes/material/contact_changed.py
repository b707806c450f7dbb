"""Requests go another way: another mailbox, telephone number, address or form."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.telling import reasons

ROW = "mat.10"
EXAMPLES = (
    ("Write to info@acme.example.", "Write to post@acme.example.", "material"),
    ("Write to info@acme.example.", "Write often to info@acme.example.", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each such value that is new, gone or another one now."""
    yield from reasons(changed, "email", "phone", "address", "channel")
    yield from reasons(changed, "url", roles=("form",))
