"""There is a further way to reach us, beside those that there were."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.mailboxes import familiar
from site_tools.compare.wording.reason import Reason

ROW = "mat.08"
EXAMPLES = (
    ("Write to info@acme.example.", "Write to info@acme.example. You can also call us at +49 30 901820.", "favourable"),
    ("Write to info@acme.example.", "Write to info@acme.example or call +49 30 901820.", "favourable"),
    ("Write to info@acme.example.", "Write to info@acme.example. You can only call us at +49 30 901820.", ""),
    ("Write to info@acme.example.", "Write to post@acme.example.", ""),
    ("Write to info@acme.example.", "Write to info@acme.example or to sales@broker.example.", ""),
)
_WAY = r"(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?://\S+|[+(]? ?\d[\d ()./+-]{5,})"
_SENTENCE = re.compile(
    rf"(?:or )?(?:you (?:can|may) (?:also )?)?(?:please )?(?:also )?(?:call|phone|ring|write to|write|e - mail|email|reach|contact|fax)(?: us| to us)?(?: also)?(?: (?:at|on|by|to|via|by email at|by phone at|under))? ?:? {_WAY} ?\.?"
)
_PART = re.compile(
    rf"(?:,? ?(?:or|and) )(?:(?:call|phone|write to|email|contact|by|by phone|by email|to|at|via)(?: us)?(?: at| on| to)? ?:? )?{_WAY} ?,?"
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield a sentence, or a part of one, that adds a way to reach us."""
    for hunk in changed.hunks:
        before, after = changed.sides(hunk)
        pattern = _PART if changed.both else _SENTENCE
        if after and not before and pattern.fullmatch(" ".join(after)) and familiar(changed, after):
            yield Reason("There is a further way to reach us.", (hunk,))
