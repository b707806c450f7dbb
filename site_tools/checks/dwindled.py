"""A clause type that both versions hold → what of its evidence the later one has less of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_tools.checks import surviving
from site_tools.checks.kinds import NAMED, kinds
from site_tools.checks.look import Look
from site_tools.checks.lost import lost
from site_tools.checks.quoting import listed
from site_tools.checks.standing import Standing
from site_tools.model.evidence import HELD, Sentence
from site_tools.model.finding import Finding, Related, Severity
from site_tools.model.policy import Clause
from site_tools.model.text import Span, where
from site_tools.model.value import value

RULE = "dwindled-evidence"


def dwindled(before: Look, after: Look, then: Standing, now: Standing, gone: Sequence[Sentence]) -> Iterator[Finding]:
    """Yield what a declared clause, a second place or a kind of channel no longer gives.

    A declared clause that is gone is a loss of its own, even where another clause holds the same type: each was written for
    somebody. Only its double may go.
    """
    clauses = list(_emptied(before, after, then, now))
    yield from clauses
    if not clauses:
        yield from _fewer_kinds(before, after, then, now)
        if gone:
            yield from _fewer_places(before, after, then, now, gone)


def _emptied(before: Look, after: Look, then: Standing, now: Standing) -> Iterator[Finding]:
    """Yield each declared clause that held the type and does so no longer, while another still does."""
    anchors = after.policy.anchors()
    for clause in then.declared:
        judgement = before.judge(then.type, before.below(clause))
        if judgement.verdict not in HELD:
            continue
        same = anchors.get(clause.id)
        if same is not None and holds(after, then.type, same):
            continue
        words = judgement.sentences or before.below(clause)
        if surviving.survives(words, before, after):
            continue
        if any(surviving.doubled(words, before.below(other)) for other in then.declared if other is not clause):
            message = f"{before.named(clause.id)} no longer holds {then.type}; another clause says the same."
            old = words[0].span if words else clause.span
            yield _finding(before, after, Severity.NOTE, _Place(old, clause), (then.type, message))
        else:
            here = Standing(then.type, judgement.verdict, judgement, clause, then.declared)
            yield lost(before, after, here, now)


def holds(look: Look, type_id: str, clause: Clause) -> bool:
    """Return whether the clause, one inside it or one around it declares and holds the type."""
    around: list[Clause] = []
    outer = look.parent(clause.id)
    while outer is not None:
        around.append(outer)
        outer = look.parent(outer.id)
    return any(
        type_id in inner.types and look.judge(type_id, look.below(inner)).verdict in HELD
        for inner in (*clause.walk(), *around)
    )


def _fewer_kinds(before: Look, after: Look, then: Standing, now: Standing) -> Iterator[Finding]:
    """Yield each kind of channel, mechanism or authority that the clauses of a type gave and give no longer."""
    had, has = _kinds(before, then), _kinds(after, now)
    swapped = sum(map(_is_name, has)) >= sum(map(_is_name, had))  # one mechanism or authority for another
    for kind, old in had.items():
        if kind not in has and not (swapped and _is_name(kind)):
            title = before.catalogue.types[then.type].title
            message = (
                f"{title} ({then.type}) gave {listed([f'a {name}' for name in had])} in {before.policy.label}; "
                f"the {kind} is gone. It stood at {where(old)}."
            ).replace(" a e-", " an e-")
            severity = Severity.NOTE if then.type == "right.complaint" else Severity.WARNING  # any authority will do
            yield _finding(before, after, severity, _Place(old, now.clause), (then.type, message))


def _is_name(kind: str) -> bool:
    return kind.startswith(NAMED)


def _kinds(look: Look, stands: Standing) -> dict[str, Span]:
    clauses = stands.declared or ((stands.clause,) if stands.clause else ())
    return kinds(look, stands.type, [sentence for clause in clauses for sentence in look.below(clause)])


def _fewer_places(
    before: Look, after: Look, then: Standing, now: Standing, gone: Sequence[Sentence]
) -> Iterator[Finding]:
    """Yield where a type stood in several places and stands in fewer; one place fewer is worth a note only."""
    changed = {id(sentence) for sentence in gone}
    lost = [
        (clause, judgement)
        for clause, sentences in before.parts
        if any(id(sentence) in changed for sentence in sentences)
        and (judgement := before.judge(then.type, sentences)).verdict in HELD
        and not _part_holds(after, then.type, clause)
    ]
    if not lost:
        return
    had, has = list(before.holding(then.type)), list(after.holding(then.type))
    if len(had) > len(has) > 0:
        severity = Severity.WARNING if len(had) - len(has) > 1 else Severity.NOTE
        old = lost[0][1].sentences[0].span if lost[0][1].sentences else lost[0][0].span
        message = (
            f"{before.catalogue.types[then.type].title} ({then.type}) stood in {len(had)} places in "
            f"{before.policy.label} and stands in {len(has)} now; gone from "
            f"{listed([before.named(clause.id) for clause, _ in lost])}."
        )
        yield _finding(before, after, severity, _Place(old, now.clause), (then.type, message))


def _part_holds(look: Look, type_id: str, clause: Clause) -> bool:
    """Return whether the part under a heading of that id, present or former, holds the type."""
    there = look.policy.anchors().get(clause.id)
    group = next((sentences for part, sentences in look.parts if there is not None and part.id == there.id), ())
    return look.judge(type_id, group).verdict in HELD


@value
class _Place:
    """Where it stood, and which clause it is about."""

    old: Span
    about: Clause | None


def _finding(before: Look, after: Look, severity: Severity, where: _Place, found: tuple[str, str]) -> Finding:
    """Make a finding of a type and what is to be said of it."""
    about = where.about
    there = after.policy.anchors().get(about.id) if about else None
    heading = after.heading_of(there.id) if there else None
    return Finding(
        RULE,
        severity,
        there.span if there else Span(after.policy.sections[0].path),
        found[1],
        "Put it back, or make sure that readers do not need it.",
        type=found[0],
        related=(Related(where.old, f"it stood here in {before.policy.label}"),),
        clause=about.id if about else "",
        heading=heading.heading if heading else "",
    )
