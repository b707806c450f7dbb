"""A requirement that does not hold → a finding that a lawyer can act on."""

from __future__ import annotations

from site_tools.checks.former import declare
from site_tools.checks.look import Look
from site_tools.checks.quoting import listed, quoted
from site_tools.checks.standing import Standing
from site_tools.model.catalogue import ClauseType, Requirement
from site_tools.model.finding import Finding, Related, Severity
from site_tools.model.policy import Clause
from site_tools.model.text import Span


def wanting(look: Look, requirement: Requirement, stands: Standing) -> Finding:
    """Say where was looked, what was found, what is missing, and which words would do."""
    kind = look.catalogue.types[requirement.type]
    message = _MESSAGES[stands.verdict](look, kind, stands)
    weak = stands.verdict == "weak"
    about = stands.clause or (stands.declared[0] if stands.declared else None)
    heading = look.heading_of(about.id) if about else None
    return Finding(
        requirement.id,
        min(requirement.severity, Severity.WARNING) if weak else requirement.severity,
        stands.span or _policy_span(look),
        message,
        _mend(look, kind, stands),
        type=requirement.type,
        related=tuple(_related(look, kind, stands)),
        reference=", ".join(part for part in (requirement.ref, requirement.url) if part),
        clause=about.id if about else "",
        heading=heading.heading if heading else "",
    )


def _missing(look: Look, kind: ClauseType, stands: Standing) -> str:
    if stands.declared:
        gap = listed(stands.judgement.missing) or kind.what.strip().rstrip(".")
        message = f"{_names(look, stands.declared)} {_declares(stands)} {kind.id} but does not say it. Missing: {gap}."
        if stands.elsewhere:
            clause, judgement = stands.elsewhere[0]
            words = f" ({quoted(judgement)})" if judgement.sentences else ""
            message += f" Such words stand in {look.named(clause.id)}{words}, which does not declare it."
        return message
    return (
        f"{kind.title} ({kind.id}) is missing: no clause declares it, and nothing in the whole policy says it. "
        f"Wanted: {_plain(kind.what)}"
    )


def _weak(look: Look, kind: ClauseType, stands: Standing) -> str:
    gap = listed(stands.judgement.missing)
    return (
        f"{_names(look, stands.declared)} says only half of what {kind.id} wants. Found: {quoted(stands.judgement)}."
        + (f" Missing: {gap}." if gap else "")
    )


def _contradicted(look: Look, kind: ClauseType, stands: Standing) -> str:
    where = look.named(stands.clause.id) if stands.clause else "the policy"
    message = f"{where} denies {kind.id}: {quoted(stands.judgement)}."
    if stands.granted is not None:
        message += f" {look.named(stands.granted.id)} grants it."
    return message


def _stale(look: Look, kind: ClauseType, stands: Standing) -> str:
    on = f" on {look.effective}" if look.effective else ""
    where = _names(look, stands.declared) if stands.declared else "The policy"
    gap = listed(stands.judgement.missing)
    return f"{where} rests {kind.id} on what no longer counts{on}: {quoted(stands.judgement)}." + (
        f" Missing: {gap}." if gap else ""
    )


def _undeclared(look: Look, kind: ClauseType, stands: Standing) -> str:
    where = look.named(stands.clause.id) if stands.clause else "The policy"
    return (
        f"{where} seems to hold “{kind.title}” ({kind.id}): {quoted(stands.judgement)}. No clause declares it, so nothing "
        "would notice its loss."
    )


_MESSAGES = {
    "missing": _missing,
    "weak": _weak,
    "contradicted": _contradicted,
    "stale": _stale,
    "undeclared": _undeclared,
}


def _mend(look: Look, kind: ClauseType, stands: Standing) -> str:
    if stands.verdict == "undeclared" and stands.clause is not None:
        return declare(look, stands.clause, kind.id)
    if stands.verdict == "contradicted":
        return "Take the denial back, or narrow it to what it is meant for."
    if stands.declared and stands.elsewhere and stands.verdict != "weak":
        clause = stands.elsewhere[0][0]
        return f"Move the words back, or {_lower(declare(look, clause, kind.id))}"
    wording = f"“{kind.wording.strip()}”" if kind.wording else _plain(kind.what)
    if stands.declared:
        return f"Words that would do, for example: {wording}"
    return f'Add a clause with clause="{kind.id}" in its braces. Words that would do, for example: {wording}'


def _related(look: Look, kind: ClauseType, stands: Standing) -> list[Related]:
    found = []
    if stands.granted is not None:
        found.append(Related(stands.granted.span, f"{look.named(stands.granted.id)} grants {kind.id}"))
    for clause, judgement in stands.elsewhere[:3]:
        if clause is not stands.clause:
            span = judgement.sentences[0].span if judgement.sentences else clause.span
            found.append(Related(span, f"such words stand in {look.named(clause.id)}"))
    return found


def _names(look: Look, clauses: tuple[Clause, ...]) -> str:
    names = list(dict.fromkeys(look.named(clause.id) or f"#{clause.id}" for clause in clauses))
    return listed(names) or "The policy"


def _declares(stands: Standing) -> str:
    return "declares" if len(stands.declared) == 1 else "declare"


def _plain(text: str) -> str:
    return text.strip().rstrip(".") + "."


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _policy_span(look: Look) -> Span:
    path = look.policy.sections[0].path if look.policy.sections else look.policy.name
    return Span(path.rpartition("/sections/")[0] + "/sections" if "/sections/" in path else path)
