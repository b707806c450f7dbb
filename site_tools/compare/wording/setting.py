"""Where a sentence stands → whether its titles or its lead-in say for whom, where or when it holds."""

from __future__ import annotations

from collections.abc import Sequence

from site_tools.compare.lines import sentences
from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.fitness import unreserved
from site_tools.compare.wording.said import read
from site_tools.compare.wording.tokens import is_word, tokens
from site_tools.compare.wording.vocabulary import listed, stem, stems

_POINTING = {"following", "these", "this", "below", "so"}
_FINITE = {"is", "are", "was", "were", "has", "have", "will", "may", "can", "must", "shall", "do", "does", "should"}


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
    leads = changed.rewording.lead_before, changed.rewording.lead_after
    if not changed.around.english:
        return leads[0] == leads[1] and _heads(changed)[0] == _heads(changed)[1]
    before, after = changed.said_before, changed.said_after
    alike = before.frame == after.frame and before.denied == after.denied and _weighty(leads[0]) == _weighty(leads[1])
    if _whole(changed):
        same = leads[0] == leads[1] or alike or all(_silent(lead, changed) for lead in leads)
    else:
        same = leads[0] == leads[1] or alike or ("" in leads and all(_silent(lead, changed) for lead in leads))
        same = same and _acts(leads[0], _heads(changed)[0]) == _acts(leads[1], _heads(changed)[1])
    return (same and not narrowing(changed)) or _dissolved(changed)


def _dissolved(changed: Changed) -> bool:
    """Return whether a list became paragraphs below what introduced it, or the other way round, and that holds of no cases."""
    words = changed.rewording
    lead = words.lead_before or words.lead_after
    listed_in = not words.lead_before
    if (words.lead_before and words.lead_after) or not lead.endswith(":"):
        return False
    bare = [word.casefold() for word in tokens(lead) if word.casefold() != "only"]
    same_clause = changed.around.diff.pairs.get(words.clause_after) == words.clause_before
    stands = {key.casefold() for _, key in sentences(lead)} <= changed.around.keys[not listed_in]
    used = lead in changed.around.leads[not listed_in]
    return same_clause and stands and not used and unreserved(bare) and not audience(bare)


def _weighty(lead: str) -> frozenset[str]:
    """Return what a lead-in says, without the words by which any lead-in says that a list follows."""
    words = (word.casefold() for word in tokens(lead) if is_word(word))
    return frozenset(stem(word) for word in words if word not in listed("leading"))


def _whole(changed: Changed) -> bool:
    """Return whether the words are a sentence of their own, and no part of what their lead-in or their title begins."""
    told = read("", changed.after, changed.around).subject in {"we", "you"} or bool(_FINITE & set(changed.after))
    return told or changed.change is not None  # a clause has its own title with it


def _acts(*above: str) -> frozenset[str]:
    """Return what is said to be done in the words above: to what is "kept" and to what is "sold" other items belong."""
    known = stems("protective") | stems("exposing") | stems("rights")
    return frozenset(stem(word.casefold()) for text in above for word in tokens(text)) & known


def _silent(lead: str, changed: Changed) -> bool:
    """Return whether a lead-in only names what follows, or is a sentence that merely stands above another."""
    words = [word.casefold() for word in tokens(lead)]
    said = read(lead, (), changed.around)
    apart = (lead[-1:] in {"", "."} or said.frame == "right") and not _POINTING & set(words)
    return (apart or not said.subject) and unreserved(words) and not set(words) & listed("negations")
