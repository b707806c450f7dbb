"""One clause type in one policy → how it stands: over the clauses that declare it, else over the whole policy."""

from __future__ import annotations

from site_tools.checks.former import stood
from site_tools.checks.look import Look
from site_tools.model.evidence import HELD, Judgement, Verdict
from site_tools.model.policy import Clause
from site_tools.model.text import Span
from site_tools.model.value import value

Part = tuple[Clause, Judgement]
ORDER: tuple[Verdict, ...] = ("contradicted", "satisfied", "satisfied-by-statement", "stale", "weak", "missing")


@value
class Standing:
    """A verdict with the judgement that decided it and the clause that it is about (None: the whole policy).

    `declared` are the clauses that declare the type; `elsewhere` the parts that hold the words and do not declare it,
    looked for only where no declared clause holds them; `granted` is the clause that says what another denies.
    """

    type: str
    verdict: Verdict
    judgement: Judgement
    clause: Clause | None = None
    declared: tuple[Clause, ...] = ()
    elsewhere: tuple[tuple[Clause, Judgement], ...] = ()
    granted: Clause | None = None

    @property
    def held(self) -> bool:
        """Return whether a declared clause holds what the type wants."""
        return self.verdict in HELD

    @property
    def span(self) -> Span | None:
        """Return where the deciding words stand, else the clause, else nothing."""
        if self.judgement.matches:
            return self.judgement.matches[0].span
        if self.judgement.sentences:
            return self.judgement.sentences[0].span
        return self.clause.span if self.clause else None


def standing(look: Look, type_id: str) -> Standing:
    """Judge each clause that declares the type by itself; evidence is never joined across clauses. Worked out once."""
    if type_id not in look.memo:
        look.memo[type_id] = _declared(look, type_id) if type_id in look.declared else _undeclared(look, type_id)
    known: Standing = look.memo[type_id]
    return known


def _declared(look: Look, type_id: str) -> Standing:
    declared = look.declared[type_id]
    judged = [(clause, look.judge(type_id, look.below(clause))) for clause in declared]
    clause, best = min(judged, key=lambda pair: ORDER.index(pair[1].verdict))
    if best.verdict in HELD:
        denial = look.denial(type_id)
        if denial is not None:
            return Standing(type_id, "contradicted", denial, _place(look, denial), declared, granted=clause)
        return Standing(type_id, best.verdict, best, clause, declared)
    below = [sentence for inner in declared for sentence in look.below(inner)]
    elsewhere = _best_first(look, type_id, tuple(look.holding(type_id, below)))
    return Standing(type_id, best.verdict, best, clause, declared, elsewhere)


def _undeclared(look: Look, type_id: str) -> Standing:
    whole = look.judge(type_id, look.sentences)
    if whole.verdict in HELD and (elsewhere := _best_first(look, type_id, tuple(look.holding(type_id)))):
        clause, judgement = elsewhere[0]
        return Standing(type_id, "undeclared", judgement, clause, elsewhere=elsewhere)
    verdict: Verdict = whole.verdict if whole.verdict in {"contradicted", "stale"} else "missing"
    return Standing(type_id, verdict, whole, _place(look, whole) if verdict != "missing" else None)


def _best_first(look: Look, type_id: str, found: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return the parts that hold a type: first where it stood in the version before, then the fullest."""
    return tuple(sorted(found, key=lambda part: (-stood(look, type_id, part[0]), -len(part[1].sentences))))


def _place(look: Look, judgement: Judgement) -> Clause | None:
    return look.heading_of(judgement.sentences[0].clause) if judgement.sentences else None
