"""Readers learn of changes to the policy in another way, or are taken to agree by going on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.vocabulary import stem

ROW = "mat.16"
EXAMPLES = (
    ("If we change this policy, we email you.", "If we change this policy, we post it here.", "material"),
    ("If we change this policy, we email you.", "If we change this policy, we email you. Please ask.", ""),
)
_CHANGE = {stem(word) for word in ("change", "update", "amend", "revise", "modify")}
_POLICY = {"policy", "policies", "terms", "changes"}
_NOTICE = {
    ("this", "notice"),
    ("our", "notice"),
    ("privacy", "notice"),
    ("the", "notice"),
}  # "without notice" is another


def check(changed: Changed) -> Iterator[Reason]:
    """Yield a sentence on changes to this policy in which something unexplained differs."""
    for words in (changed.before, changed.after):
        named = _POLICY & set(words) or _NOTICE & set(pairwise(words))
        if words and not (named and _CHANGE & set(map(stem, words))):
            return
    yield Reason("What readers are told of changes to the policy reads differently.", changed.left)
