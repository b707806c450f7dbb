"""Where a sentence stands → whether its titles or its lead-in say for whom, where or when it holds."""

from __future__ import annotations

from collections.abc import Sequence

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.fitness import unreserved
from site_tools.compare.wording.said import read
from site_tools.compare.wording.tokens import tokens
from site_tools.compare.wording.vocabulary import listed


def audience(words: Sequence[str]) -> frozenset[str]:
    """Return the words that narrow a title or a lead-in to some readers, places or cases."""
    found = frozenset(words) & listed("audiences")
    return found | (frozenset(words) & listed("negations"))


def narrowing(changed: Changed) -> frozenset[str]:
    """Return the words above a moved sentence that narrow it on one side only."""
    before, after = _heads(changed)
    leads = changed.rewording.lead_before.casefold(), changed.rewording.lead_after.casefold()
    return audience(tokens(f"{before} {leads[0]}")) ^ audience(tokens(f"{after} {leads[1]}"))


def _heads(changed: Changed) -> tuple[str, str]:
    words, around = changed.rewording, changed.around
    return around.heads(words.clause_before, later=False), around.heads(words.clause_after, later=True)


def kept(changed: Changed) -> bool:
    """Return whether a sentence that stands elsewhere says the same there, of the same readers and cases."""
    before, after = changed.said_before, changed.said_after
    leads = changed.rewording.lead_before, changed.rewording.lead_after
    alike = before.frame == after.frame != "" and before.denied == after.denied
    same = leads[0] == leads[1] or alike or all(_silent(lead, changed) for lead in leads)
    if not changed.around.english:
        return leads[0] == leads[1] and _heads(changed)[0] == _heads(changed)[1]
    return same and not narrowing(changed)


def _silent(lead: str, changed: Changed) -> bool:
    """Return whether a lead-in only names what follows."""
    words = [word.casefold() for word in tokens(lead)]
    said = read(lead, (), changed.around)
    return not said.subject and unreserved(words) and not set(words) & listed("negations")
