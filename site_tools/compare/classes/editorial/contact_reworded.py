"""How somebody is reached is told in other words: the same person, the same mailbox, number or address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed, Words
from site_tools.compare.wording.reason import Reason

ROW = "mat.28"
EXAMPLES = (
    (
        "Our privacy team answers at info@acme.example.",
        "You can reach our privacy team at info@acme.example.",
        "editorial",
    ),
    ("Please contact us by email at info@acme.example.", "We can be reached at info@acme.example.", "editorial"),
    ("Our privacy team answers at info@acme.example.", "You can reach our support team at info@acme.example.", ""),
    ("Our privacy team answers at info@acme.example.", "You can reach our privacy team at post@acme.example.", ""),
    ("Our privacy team answers at info@acme.example.", "Our privacy team may be reached at info@acme.example if you pay.", ""),
)  # fmt: skip
_WHO = r"(?P<who>us|we|(?:our|the) [\w ]{2,40}?)"
_AT = r"(?: by (?:email|post|phone|telephone|mail))? (?:at|on|under|via|by)(?: the (?:address|number|mailbox))? "
_WAY = r"(?P<way>\S+@\S+|[+(]? ?\d[\d ()./+-]{5,}|https?://\S+) ?\.?"
_ANSWERS = r"(?:answers?|replies|reply|(?:is|are) (?:reachable|available)|(?:can|may) be (?:reached|contacted))"
_TOLD = (
    re.compile(rf"{_WHO} {_ANSWERS}{_AT}{_WAY}"),
    re.compile(rf"(?:please |you (?:can|may) (?:also )?)?(?:reach|contact|write to|email|call) {_WHO}{_AT}{_WAY}"),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield a sentence that tells before and after how the same is reached, and nothing else."""
    told = _told(changed.before) if changed.both else None
    if told and told == _told(changed.after):
        yield Reason("The same way to reach the same is told in other words.", changed.hunks)


def _told(words: Words) -> tuple[str, str] | None:
    """Return who is reached and how, None where a sentence says anything else."""
    text = " ".join(words)
    match = next((match for told in _TOLD if (match := told.fullmatch(text))), None)
    return ("us" if match["who"] == "we" else match["who"], match["way"]) if match else None
