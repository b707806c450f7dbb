"""Sentences, facts and losses → the grounds of a change's class: each rule is asked, and what none explains is material."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from site_tools.compare.classes import ANYWHERE, NAMING, PLACES, SENTENCES, TITLES, rule_class, rule_id, settings
from site_tools.compare.classes import linked as linked_policies
from site_tools.compare.classes import lost as losses
from site_tools.compare.classes.clarifying import link_added
from site_tools.compare.classes.material import link_changed
from site_tools.compare.rewordings import introduced_alike
from site_tools.compare.wording.around import Around
from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.setting import kept
from site_tools.model.change import PolicyDiff
from site_tools.model.materiality import Fact, Ground, LinkedChange, Loss, Rewording
from site_tools.model.release import ChangeClass

UNEXPLAINED = "unexplained"
_REPEATED = {"email", "phone", "address", "entity"}
_WHOLE = {"moved", "split", "merged", "reworded"}


def grounds(  # noqa: PLR0913 - what is told of the change, and two things that only the caller knows
    diff: PolicyDiff,
    rewordings: Sequence[Rewording],
    facts: Sequence[Fact],
    lost: Sequence[Loss],
    *,
    lapsed: Collection[str] = (),
    linked: Sequence[LinkedChange] = (),
) -> Iterator[Ground]:
    """Yield why the change has its class. `lapsed` are mechanisms invalid by now, `linked` the policies made part of this one."""
    yield from losses.check(lost)
    yield from settings.check(facts)
    yield from linked_policies.check(linked)
    around = Around(diff, frozenset(lapsed))
    for changed in _changed(around, rewordings, facts):
        yield from _judged(changed)


def _changed(around: Around, rewordings: Sequence[Rewording], facts: Sequence[Fact]) -> Iterator[Changed]:
    """Yield each sentence that changed, then each clause that moved, was divided or joined, or only has other links."""
    by_sentence: dict[str, list[Fact]] = {}
    for fact in facts:
        for text in {side.text for side in (fact.sentence_before, fact.sentence_after) if side}:
            by_sentence.setdefault(text, []).append(fact)
    told: set[str] = set()
    leads = {(words.before, words.after) for words in rewordings}
    for words in rewordings:
        told |= {words.clause_after or words.clause_before} if not words.title else set()
        lines = dict.fromkeys((*words.before.split("\n"), *words.after.split("\n")))
        mine = dict.fromkeys(fact for line in lines if line for fact in by_sentence.get(line, ()))
        mine |= dict.fromkeys(fact for fact in facts if _named_again(fact, words))
        relocated = words.lead_before != words.lead_after and not introduced_alike(
            words.lead_before, words.lead_after, leads
        )
        yield Changed(words, around, tuple(mine), relocated=bool(words.before and words.after) and relocated)
    for change in around.diff.changes:
        if change.kind not in _WHOLE or not change.before or not change.after:
            continue
        title = Rewording(change.before.title or change.before.id, change.before.title or change.before.id,
                          change.before.id, change.after.id, title=True)  # fmt: skip
        changed = Changed(title, around, (), change)
        if change.kind != "reworded" or change.after.id not in told or _links(changed):
            yield changed


def _named_again(fact: Fact, words: Rewording) -> bool:
    """Return whether one more sentence has the new value where it had the former one: a fact is told where it is met first."""
    return (
        fact.kind in _REPEATED
        and _only_in(fact.before, words.before, words.after)
        and _only_in(fact.after, words.after, words.before)
    )


def _only_in(value: str, there: str, other: str) -> bool:
    return value in there and (not value or value not in other)


def _links(changed: Changed) -> bool:
    return any(True for rule in (link_added, link_changed) for _ in rule.check(replace(changed, left=changed.hunks)))


def _judged(changed: Changed) -> Iterator[Ground]:
    known = (TITLES if changed.rewording.title else SENTENCES) if changed.around.english else ANYWHERE
    proving = PLACES if changed.unchanged else known
    proofs = [(rule, reason) for rule in proving for reason in rule.check(changed)]
    explained = {hunk for _, reason in proofs for hunk in reason.hunks}
    yield from (_ground(rule_id(rule), rule_class(rule), reason, changed) for rule, reason in proofs)
    left = tuple(hunk for hunk in changed.hunks if hunk not in explained)
    misplaced = not proofs if changed.unchanged else changed.relocated and not kept(changed)
    if not left and not misplaced:
        return
    rest = replace(changed, left=left)
    named = [(rule, reason) for rule in NAMING for reason in rule.check(rest)]
    yield from (_ground(rule_id(rule), "material", reason, changed) for rule, reason in named)
    if not named:
        yield _ground(
            UNEXPLAINED, "material", Reason("No rule shows that readers lose nothing by this.", left), changed
        )


def _ground(rule: str, change_class: ChangeClass, reason: Reason, changed: Changed) -> Ground:
    words = changed.rewording
    whole = changed.change is not None
    return Ground(
        rule,
        change_class,
        reason.message,
        words.clause_after or words.clause_before,
        gone=not words.clause_after,
        before=reason.before or ("" if whole or reason.after else words.before),
        after=reason.after or ("" if whole or reason.before else words.after),
    )
