"""Facts → those that say something of their own to a visitor; of the others, the sentence that holds them is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from site_tools.compare.summary.texts import key
from site_tools.model.change import PolicyDiff
from site_tools.model.materiality import Fact
from site_tools.model.policy import Policy

_REPEATED = frozenset({"category", "purpose", "basis", "right"})  # what a text names in many places
_ANY = frozenset({"data", "details", "information", "your", "other"})
_STEM = 6


def worth_saying(facts: Sequence[Fact], diff: PolicyDiff) -> Iterator[Fact]:
    """Yield the facts to tell.

    No value that came or went where another fact says what took its place. Of values that any text repeats, such as a kind
    of data, none that the earlier version seems to name already, and no right in a part that is new as a whole: it says
    again, for some readers, what others have.
    """
    changed = {(f.kind, f.role, text) for f in facts if f.before and f.after for text in (f.before, f.after)}
    fresh = {c.after.id for c in diff.changes if c.kind == "added" and c.after}
    earlier = _Words(diff.before)
    for fact in facts:
        if not (fact.before and fact.after) and (fact.kind, fact.role, fact.before or fact.after) in changed:
            continue
        repeatable = fact.kind in _REPEATED and fact.role != "denied" and not fact.before
        if not (repeatable and (earlier.name(fact.key) or (fact.kind == "right" and fact.clause in fresh))):
            yield fact


class _Words:
    """What a policy says, read when first asked."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self._text = ""

    def name(self, plain: str) -> bool:
        """Return whether the policy has the words of one of the things that a plain name names: "payment and bank details"."""
        if not self._text:
            self._text = key(" ".join(clause.own_text for clause in self._policy.walk())).casefold()
        return any(self._has(part) for part in re.split(r" and | or |, ", plain))

    def _has(self, part: str) -> bool:
        stems = [word.rstrip("s")[:_STEM] for word in key(part).casefold().split() if word not in _ANY]
        return bool(stems) and all(stem in self._text for stem in stems)
