"""A mailbox that is named anew → whether it is of a house that readers wrote to before."""

from __future__ import annotations

from site_tools.compare.wording.changed import Changed, Words


def familiar(changed: Changed, words: Words) -> bool:
    """Return whether each mailbox among some words has the domain of ours, or of one that the sentence named before.

    Of a sentence that is new it is enough that the policy named one of that domain.
    """
    diff = changed.around.diff
    known = {_domain(policy.controller.email) for policy in (diff.before, diff.after)}
    known |= {_domain(word) for word in changed.before}
    if changed.new:
        known |= {_domain(word) for word in changed.around.said[0].split() if "@" in word}
    return {_domain(word) for word in words if "@" in word} <= known


def _domain(mailbox: str) -> str:
    return mailbox.casefold().rpartition("@")[2] if "@" in mailbox else ""
