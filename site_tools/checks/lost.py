"""What an earlier version held and a later one does not → a finding with the old words, and what to put back where."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.checks import surviving
from site_tools.checks.former import braces
from site_tools.checks.look import Look
from site_tools.checks.quoting import listed, quote
from site_tools.checks.released import questions, released
from site_tools.checks.standing import Standing, standing
from site_tools.model.evidence import Sentence
from site_tools.model.finding import Finding, Related, Severity
from site_tools.model.policy import Clause
from site_tools.model.text import Span, where

RULE = "lost-clause"
QUOTED = 3


def lost(before: Look, after: Look, then: Standing, now: Standing) -> Finding:
    """Say what was lost: its old words, file and line, how it stands now, and what to put back where."""
    kind = before.catalogue.types[then.type]
    label = before.policy.label
    words = then.judgement.sentences or (before.below(then.clause) if then.clause else ())
    old = words[0].span if words else (then.span or Span(""))
    home = before.named(then.clause.id) if then.clause else "the policy"
    nearest = surviving.nearest(words, after.sentences)
    verdict = _now(after, now)
    message = (
        f"{kind.title} ({then.type}) is lost. In {label} it stood in {home} at {where(old)}: "
        f"{quote(' '.join(sentence.text for sentence in words[:QUOTED]))}. {verdict}"
    )
    related = [Related(old, f"it stood here in {label}")]
    if nearest and now.verdict != "undeclared" and nearest not in now.judgement.sentences:
        message += f" The nearest words left are {quote(nearest.text)} ({where(nearest.span)})."
        related.append(Related(nearest.span, "the nearest words left"))
    heading = _home(after, then.clause, before)
    freed = released(before, after, then.type)
    if freed:
        message += f" The law no longer asks for it by {_answers(freed)}, so this does not block."
    about = now.clause or then.clause
    shown = (after.heading_of(about.id) if about else None) or heading
    return Finding(
        RULE,
        Severity.WARNING if freed else Severity.ERROR,
        _span(after, then, now, nearest, heading),
        message,
        _mend(before, after, then, now, heading) + ("" if freed else _door(before, after, then.type)),
        type=then.type,
        related=tuple(related),
        clause=about.id if about else "",
        heading=shown.heading if shown else "",
    )


def _now(after: Look, now: Standing) -> str:
    where = (after.named(now.clause.id) if now.clause else "") or "the policy"
    lacking = f"; missing: {listed(now.judgement.missing)}." if now.judgement.missing else "."
    names = listed([after.named(clause.id) or f"#{clause.id}" for clause in now.declared])
    denial = f": {quote(now.judgement.sentences[0].text)}." if now.judgement.sentences else "."
    gone = (
        f"{names} declares it and does not say it."
        if names
        else "no clause declares it, and nothing in the policy says it."
    )
    said = {
        "weak": f"{where} says only half of it{lacking}",
        "stale": f"{where} rests it on what no longer counts{lacking}",
        "contradicted": f"{where} denies it{denial}",
        "undeclared": f"{where} still says it, but no clause declares it.",
        "satisfied": f"{where} alone holds it.",
        "satisfied-by-statement": f"{where} alone holds it.",
    }
    return f"Now {said.get(now.verdict, gone)}"


def _mend(before: Look, after: Look, then: Standing, now: Standing, heading: Clause | None) -> str:
    clause = then.clause
    if now.verdict == "undeclared" and now.clause is not None:
        return _declare_again(after, then, now.clause)
    if now.verdict == "contradicted":
        return "Take the denial back."
    if clause is None:
        return "Put the words back."
    taken = f' Where another clause took it over, write was="{clause.id}" into its braces.' if now.held else ""
    if after.policy.anchors().get(clause.id):
        return f"Put the words back into #{clause.id} ({where(after.policy.anchors()[clause.id].span)}), or say the same in others.{taken}"
    above = f" below {after.named(heading.id)} ({where(heading.span)})" if heading else ""
    title = f"{'#' * clause.level} {clause.title} " if clause.title else ""
    return f"Put the clause {title}{braces(clause, then.type, *_gone_with_it(before, after, clause))} back{above}; its old words stand at {where(clause.span)}.{taken}"


def _gone_with_it(before: Look, after: Look, clause: Clause) -> Iterator[str]:
    """Yield each required type that a clause held undeclared and that nothing holds now."""
    packs = [name for name in after.policy.meta.get("packs") or () if name in after.catalogue.packs]
    for name in dict.fromkeys(row.type for pack in packs for row in after.catalogue.packs[pack].requirements):
        if name in before.catalogue.types and name not in before.declared:
            then = standing(before, name)
            if then.clause is not None and then.clause.id == clause.id and not standing(after, name).held:
                yield name


def _declare_again(after: Look, then: Standing, clause: Clause) -> str:
    """Return how to declare it again: in the braces that are left, else the old ones whole, where they stood."""
    there = f"{after.named(clause.id) or clause.heading}, {where(clause.span)}"
    old = then.clause
    if old is None or after.policy.anchors().get(old.id):
        return f'Write clause="{then.type}" back into the braces of {there}.'
    if old.kind in {"block", "item"}:
        return f"Put {braces(old, then.type)} back at the words that it marked, in {there}."
    return f"Write the braces back at the end of the heading {there}: {braces(old, then.type)}."


def _answers(names: tuple[str, ...]) -> str:
    answers = listed([f"“{name}”" for name in names])
    return (
        f"the new answer to {answers} in the profile"
        if len(names) == 1
        else f"the new answers to {answers} in the profile"
    )


def _door(before: Look, after: Look, type_id: str) -> str:
    """Return the one way to drop it for good: an answer of the profile by which no law asks for it."""
    names = questions(before, after, type_id)
    if not names:
        return ""
    return (
        f" A loss cannot be waived; if the law no longer asks for it, because the answer to {listed([f'“{n}”' for n in names])} "
        "in the profile has changed, answer that anew in policy.yml."
    )


def _home(after: Look, clause: Clause | None, before: Look) -> Clause | None:
    """Return the clause where the lost words belong: the same one, else what is left of the headings around it."""
    while clause is not None:
        for ident, there in after.policy.anchors().items():
            if ident == clause.id or clause.id in there.was:
                return after.heading_of(there.id)
        clause = before.parent(clause.id)
    return None


def _span(after: Look, then: Standing, now: Standing, nearest: Sentence | None, heading: Clause | None) -> Span:
    same = after.policy.anchors().get(then.clause.id) if then.clause else None
    if now.verdict == "contradicted" and now.span:
        return now.span
    if same is not None:
        return same.span
    if now.clause is not None:
        return now.clause.span
    if heading is not None:
        return heading.span
    return nearest.span if nearest else Span(after.policy.sections[0].path if after.policy.sections else "")
