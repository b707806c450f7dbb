"""The law behind a sentence is named: “under Article 21 GDPR”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason, became

ROW = "benign 33"
EXAMPLES = (
    ("You may object.", "You may object under Article 21 GDPR.", "editorial"),
    ("You may object.", "You may object (Art. 21(1) of the UK GDPR).", "editorial"),
    ("You may object.", "You may object under our terms.", ""),
    ("We keep it.", "We keep it under Article 6 GDPR.", ""),
    ("You may object under Article 21 GDPR.", "You may object.", ""),
)
_BASES = {"6", "9", "10", "49"}  # to cite these is to say on what processing or a transfer rests
_CITED = re.compile(
    r"\(? ?(?:,? ?(?:see|under|pursuant to|in accordance with|according to|as provided (?:for )?in))? ?(?:sections?|art(?:icle)?s?|§) ?\.? ?"
    r"\d[\d ()a-z,.]{0,24}?(?:of )?(?:the )?(?:(?:uk|eu|swiss) )?(?:gdpr|ccpa|lgpd|fadp|pipeda|regulation \( eu \) 2016 / 679|data protection act)(?: 2018)? ?\)? ?,?"
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each citation that was put in."""
    for hunk in changed.hunks:
        before, after = changed.sides(hunk)
        if not before and _CITED.fullmatch(" ".join(after)) and not _BASES & set(after):
            yield Reason(f"The law is cited: {became(changed, hunk)}.", (hunk,))
