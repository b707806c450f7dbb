"""A clause that holds what a clause type wants declares it.

Only a declared clause is watched: where nothing declares it, a later edit can drop it unseen. What the packs require is
reported as a requirement; this rule is about what they do not.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.checks.former import declare
from site_tools.checks.hygiene.draft import Draft
from site_tools.checks.hygiene.flag import Flag
from site_tools.checks.look import Look
from site_tools.checks.quoting import quoted
from site_tools.model.finding import Severity

SEVERITY = Severity.NOTE
MEND = "Declare it, so that its loss would be noticed."
PASSES = ('# Rights {#rights clause="right.erasure"}\n\nYou may ask us to erase your data.\n',)
FAILS = (
    (
        "# Rights {#rights}\n\nYou may ask us to erase your data.\n",
        "3:1 “1. Rights” seems to hold right.erasure (“You may ask us to erase your data”), which no clause declares.",
    ),
)


def check(draft: Draft) -> Iterator[Flag]:
    """Yield each type that a part holds whole and that neither a clause declares nor a requirement covers.

    Types of regimes that the policy does not ask for are left out: their words mean something else here.
    """
    look = draft.look
    packs = look.catalogue.packs
    foreign = {row.type for pack in packs.values() for row in pack.requirements}
    foreign -= {
        row.type for name in draft.policy.meta.get("packs") or () if name in packs for row in packs[name].requirements
    }
    for name in look.catalogue.types:
        if name in foreign | draft.covered | look.declared.keys():
            continue
        judgement = next((judgement for _, judgement in look.holding(name)), None)
        if judgement is None:
            continue
        sentence = judgement.sentences[0] if judgement.sentences else None
        heading = look.heading_of(sentence.clause) if sentence else None
        if sentence is None or heading is None or _guarded(look, sentence.clause, name):
            continue
        yield Flag(
            sentence.span,
            f"{look.named(heading.id)} seems to hold {judgement.type} ({quoted(judgement)}), which no clause declares.",
            sentence.clause,
            f"{declare(look, heading, judgement.type)}, so that its loss would be noticed.",
            type=judgement.type,
        )


def _guarded(look: Look, clause_id: str, type_id: str) -> bool:
    """Return whether a clause around declares a type of the same family: its loss would be noticed."""
    clause = look.policy.anchors().get(clause_id)
    while clause is not None:
        if any(name.partition(".")[0] == type_id.partition(".")[0] for name in clause.types):
            return True
        clause = look.parent(clause.id)
    return False
