"""Two versions of a policy → what the earlier one held and the later one holds no longer.

A loss is an error and never waived; where a new answer of the profile is why no law asks for it any longer, it is told as a
warning beside that answer. Evidence that dwindles (a mailbox and an address, now a mailbox) is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from site_tools.checks import surviving
from site_tools.checks.dwindled import dwindled
from site_tools.checks.look import Look
from site_tools.checks.lost import lost
from site_tools.checks.standing import Standing, standing
from site_tools.model.evidence import HELD, Sentence
from site_tools.model.finding import Finding


def regression(before: Look, after: Look) -> Iterator[Finding]:
    """Yield every loss, then all evidence that dwindled. A pack that is no longer asked for counts as before."""
    if _same(before, after):
        return
    gone = surviving.gone(before, after)
    types = list(_types(before, after))
    found = {name for name in types if before.judge(name, gone).verdict in HELD} if gone else set()
    losses: list[Finding] = []
    fewer: list[Finding] = []
    for type_id in types:
        if type_id not in found and type_id not in before.declared:
            continue
        now = standing(after, type_id)
        if now.held and type_id not in found and not _touched(before, after, type_id, gone):
            continue
        then = where_lost(before, standing(before, type_id), gone)
        if (then.held and now.held) or then.verdict == now.verdict == "undeclared":
            fewer += dwindled(before, after, then, now, gone if type_id in found else ())
        elif (then.held or then.verdict == "undeclared") and not now.held and not aged(before, after, then, now):
            losses.append(lost(before, after, then, now))
    yield from losses
    yield from fewer


def where_lost(before: Look, then: Standing, gone: Sequence[Sentence]) -> Standing:
    """Return how a type stood, told of the clause whose words are gone where several held it."""
    judged = [(clause, before.judge(then.type, before.below(clause))) for clause in then.declared] or then.elsewhere
    changed = set(map(id, gone))
    for clause, judgement in judged:
        if judgement.verdict in HELD and any(id(sentence) in changed for sentence in judgement.sentences):
            return replace(then, clause=clause, judgement=judgement)
    return then


def _types(before: Look, after: Look) -> Iterator[str]:
    """Yield each type that the earlier text declares or that a pack of either version requires, once."""
    packs = [*(before.policy.meta.get("packs") or ()), *(after.policy.meta.get("packs") or ())]
    known = before.catalogue.packs
    required = (row.type for name in packs if name in known for row in known[name].requirements)
    yield from dict.fromkeys(name for name in (*before.declared, *required) if name in before.catalogue.types)


def _touched(before: Look, after: Look, type_id: str, gone: Sequence[Sentence]) -> bool:
    """Return whether a clause that declared a type lost a sentence or declares it no longer."""
    clauses = before.declared.get(type_id, ())
    left = {clause.id for clause in after.declared.get(type_id, ())}
    inside = {inner.id for clause in clauses for inner in clause.walk()}
    return any(clause.id not in left for clause in clauses) or any(sentence.clause in inside for sentence in gone)


def aged(before: Look, after: Look, then: Standing, now: Standing) -> bool:
    """Return whether only time passed: as of today the earlier text would not have held it either."""
    if now.verdict != "stale" or not then.held or before.effective == after.effective:
        return False
    return not standing(before.as_of(after.effective), then.type).held


def _same(before: Look, after: Look) -> bool:
    """Return whether nothing differs that a verdict could rest on."""
    return _signature(before) == _signature(after)


def _signature(look: Look) -> tuple[object, ...]:
    texts = tuple((s.text, s.lead, s.headings, s.links, s.clause) for s in look.sentences)
    types = tuple((clause.id, clause.types) for clause in look.policy.walk())
    facts = look.policy.meta
    return texts, types, look.policy.language, facts.get("controller"), facts.get("profile")
