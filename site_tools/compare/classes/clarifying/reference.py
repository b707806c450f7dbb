"""A sentence came or went that only leads to another place, or says what a section is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason

ROW = "mat.33"
EXAMPLES = (
    ("We pack with paper.", "We pack with paper. See the last section for more information.", "clarifying"),
    ("You may write to us.", "This section explains how to reach us. You may write to us.", "clarifying"),
    ("You may write to us.", "You may write to us. See your rights waived in our terms.", ""),
)
_REFERENCE = re.compile(
    r"(?:please )?(?:see|refer to|read) (?:also )?(?:the |our |section )?[\w' &-]{2,60}? (?:(?:above|below) )?(?:for (?:more|further|additional) (?:information|details)(?: (?:on|about) [\w' ]{2,50})?|below|above) ?\.?"
    r"|(?:for (?:more|further|additional) (?:information|details)(?: (?:on|about) [\w' ]{2,50})?),? (?:please )?(?:see|refer to|read) (?:the |our )?[\w' &-]{2,60} ?\.?"
    r"|(?:this|the following) (?:section|part|chapter|page|table|notice|policy) (?:explains|describes|tells you|sets out|summari[sz]es|lists|says|shows) (?:how|what|which|why|when|where|who|the|our|your) [\w' ]{2,80} ?\.?"
)
_LEAD_IN = re.compile(r"(?:the|these|this|here|below)\b[\w' ]{2,60} (?:the following|follows|these) ?:")
_BINDING = {"waive", "waived", "agree", "consent", "must", "only", "terms", "unless", "except", "not", "never", "no"}


def check(changed: Changed) -> Iterator[Reason]:
    """Yield a sentence of its own that is nothing but a reference."""
    words = changed.after or changed.before
    if not changed.both and not changed.rewording.title and _leads(" ".join(words)) and not _BINDING & set(words):
        yield Reason("Readers are led to another place, or told what a section is about.", changed.hunks)


def _leads(text: str) -> bool:
    return bool(_REFERENCE.fullmatch(text) or _LEAD_IN.fullmatch(text))
