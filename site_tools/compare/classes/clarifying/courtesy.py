"""A sentence came or went that is only polite: thanks, a welcome, that privacy matters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason

ROW = "mat.33"
EXAMPLES = (
    ("Thank you for reading this notice. You may write to us.", "You may write to us.", "clarifying"),
    ("You may write to us.", "We value your privacy. You may write to us.", "clarifying"),
    ("You may write to us.", "You may write to us. Thank you for agreeing to our terms.", ""),
    ("You may write to us.", "You may write to us. We value your data at ten euros.", ""),
)
_POLITE = re.compile(
    r"(?:thank you|thanks)(?: (?:very much|a lot))?(?: for (?:reading|visiting|choosing|your (?:trust|interest|time|visit|patience))(?: (?:this|our|the|in|us|with|it|\w*(?:notice|policy|page|site|shop)|\w+ \w+))?)? ?[.!]?|(?:welcome|hello) ?(?:to (?:our|the) \w+)? ?[.!]?"
    r"|(?:at \w+ ,? ?)?(?:we|\w+) (?:value|respect|care about|take seriously) (?:your|the) privacy(?: (?:of our (?:users|customers|visitors)|very much|seriously))? ?\.?"
    r"|we take (?:your privacy|the protection of your (?:personal )?(?:data|information)) (?:very )?seriously ?\.?"
    r"|your (?:privacy|trust) (?:is|matters) (?:(?:very )?important )?to us ?\.?"
    r"|please (?:read|take (?:a moment|the time|your time) to read) (?:this|it)(?: \w+){0,3} carefully ?\.?"
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield a sentence of its own that says nothing but a kindness."""
    if not changed.both and _POLITE.fullmatch(" ".join(changed.after or changed.before)):
        yield Reason("A sentence that is only polite came or went.", changed.hunks)
