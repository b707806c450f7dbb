"""Clauses whose links came, went or lead elsewhere under the same words → sentences that say from where to where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_tools.compare.summary.names import Names
from site_tools.compare.summary.saying import Saying
from site_tools.compare.summary.sentence import ended, listed, quote
from site_tools.compare.summary.texts import key
from site_tools.compare.wording.links import Link, differing
from site_tools.model.change import PolicyDiff
from site_tools.model.materiality import Fact, Ground
from site_tools.model.policy import Reference

RULES = frozenset({"link-added", "link-changed"})
_RANK = 62
_TOLD = 3  # links of one clause that are told with where they lead
_NAMED = 4


def sayings(grounds: Sequence[Ground], diff: PolicyDiff, names: Names) -> Iterator[Saying]:
    """Yield what became of the links of each clause, the first few with where they lead."""
    found = {change.after.id: differing(change, diff.pairs) for change in diff.changes if change.after}
    for ground in {(ground.rule, ground.clause): ground for ground in grounds if ground.rule in RULES}.values():
        new = ground.rule == "link-added"
        links = [link for link in found.get(ground.clause, ()) if link.harmless == new]
        place = names.named(ground.clause) or "the policy"
        shown = 1 if new else _TOLD
        shown += len(links) == shown + 1
        texts = [_told(link, place, names) for link in links[:shown]]
        if more := [_words(link) for link in links[shown:]]:
            rest = [f"{len(more) - _NAMED} more"] * (len(more) > _NAMED)
            what = "lead somewhere, too" if new else "are gone or lead elsewhere, too"
            texts.append(f"In {place}, these {what}: {listed([*more[:_NAMED], *rest])}")
        told = frozenset(key(side.target) for link in links for side in link[1:] if side)
        for text in texts or [f"Some links in {place} are others now"]:
            yield Saying(ended(text), ground.change_class, _RANK, ground.clause, told=told)


def untold(facts: Sequence[Fact], said: Sequence[Saying]) -> list[Fact]:
    """Return the facts without the addresses of which the sayings on links tell."""
    told = {(saying.clause, target) for saying in said for target in saying.told}
    return [fact for fact in facts if fact.kind != "url" or (fact.clause, key(fact.after or fact.before)) not in told]


def _told(link: Link, place: str, names: Names) -> str:
    words = f"link {_words(link)} in {place}"
    if link.after and not link.before and link.text == link.after.target:
        return f"There is a new link in {place}, to {link.text}"
    if link.before and link.after:
        return (
            f"The {words} now leads to {_target(link.after, names)} instead of {_target(link.before, names, gone=True)}"
        )
    if link.after:
        return f"There is a new {words}, to {_target(link.after, names)}"
    return f"The {words} is gone; it led to {_target(link.before, names, gone=True)}" if link.before else ""


def _words(link: Link) -> str:
    reference = link.after or link.before
    return quote(reference.text if reference else link.text)


def _target(reference: Reference, names: Names, *, gone: bool = False) -> str:
    """Return where a link leads as a reader calls it: an address, a clause, another policy."""
    if reference.policy:
        return f"the policy “{reference.policy}”"
    if reference.policy == "":
        return names.named(reference.target, gone=gone) or f"#{reference.target}"
    return reference.target
