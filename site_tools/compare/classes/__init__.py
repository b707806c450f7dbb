"""What changed → why it is editorial, clarifying, favourable, material or a loss.

A rule is a file in the folder of the class that it gives: its name is its id, its docstring its page, `ROW` the row of the
rules on materiality, `EXAMPLES` are texts before and after with the class that it gives, "" where it is silent. To add one:
write the file with `check(changed)`, and list it here. The world is closed: each place where a sentence differs must be
explained by a rule that proves it harmless or better for readers, or else it is material. The rules of class material only
say why; without them the class would be the same.
"""

from __future__ import annotations

from types import ModuleType

from site_tools.compare.classes import linked
from site_tools.compare.classes.clarifying import courtesy, example, link_added, reference, way_repeated
from site_tools.compare.classes.editorial import (
    abbreviation,
    alias,
    citation,
    contact_reworded,
    contraction,
    date_format,
    date_only,
    doubled_word,
    filler,
    heading,
    letter_case,
    list_and_paragraph,
    moved,
    number_format,
    order_of_items,
    our_name,
    passive,
    punctuation,
    repeated_elsewhere,
    restructured,
    same_page,
    short_name,
    spelling,
    synonym,
    term_renamed,
    typing_error,
)
from site_tools.compare.classes.favourable import (
    channel_added,
    exception_removed,
    fee_dropped,
    item_dropped,
    mechanism_renewed,
    modality_strengthened,
    negation_added,
    notice_lengthened,
    period_shortened,
    promise_added,
    right_added,
    right_widened,
)
from site_tools.compare.classes.loss import date_moved_back
from site_tools.compare.classes.material import (
    age_changed,
    audience_narrowed,
    authority_changed,
    automation_changed,
    basis_changed,
    category_changed,
    condition_changed,
    contact_changed,
    controller_changed,
    country_changed,
    default_flipped,
    definition_changed,
    disclosure_removed,
    duty_added,
    exception_added,
    lead_in_changed,
    liability_changed,
    link_changed,
    mechanism_changed,
    modality_weakened,
    negation_changed,
    notice_of_changes,
    period_lengthened,
    permission_added,
    promise_removed,
    purpose_changed,
    recipient_changed,
    right_changed,
    right_narrowed,
    security_changed,
    sum_changed,
)
from site_tools.model.release import CHANGE_CLASSES, ChangeClass

PLACES: tuple[ModuleType, ...] = (moved, restructured, link_added)
TITLES: tuple[ModuleType, ...] = (heading, punctuation, letter_case, spelling, typing_error)
SENTENCES: tuple[ModuleType, ...] = (
    *(
        punctuation,
        letter_case,
        spelling,
        contraction,
        filler,
        doubled_word,
        synonym,
        typing_error,
        abbreviation,
        alias,
    ),
    *(
        number_format,
        date_format,
        date_only,
        citation,
        same_page,
        short_name,
        our_name,
        term_renamed,
        passive,
        contact_reworded,
        order_of_items,
        list_and_paragraph,
    ),
    *(repeated_elsewhere, example, reference, courtesy, way_repeated),
    *(promise_added, right_added, right_widened, fee_dropped, channel_added, modality_strengthened, negation_added),
    *(exception_removed, period_shortened, notice_lengthened, item_dropped, mechanism_renewed, date_moved_back),
)
# What holds in every language; of the others only English is known.
ANYWHERE: tuple[ModuleType, ...] = (punctuation, repeated_elsewhere)
NAMING: tuple[ModuleType, ...] = (
    *(country_changed, recipient_changed, category_changed, purpose_changed, basis_changed, mechanism_changed),
    *(
        controller_changed,
        contact_changed,
        age_changed,
        sum_changed,
        authority_changed,
        definition_changed,
        right_changed,
    ),
    *(period_lengthened, modality_weakened, negation_changed, exception_added, condition_changed, default_flipped),
    *(
        automation_changed,
        liability_changed,
        security_changed,
        lead_in_changed,
        audience_narrowed,
        notice_of_changes,
        link_changed,
    ),
    *(promise_removed, right_narrowed, duty_added, permission_added, disclosure_removed),
)
RULES = tuple(dict.fromkeys((*PLACES, *TITLES, *SENTENCES, *NAMING)))


def rule_id(rule: ModuleType) -> str:
    """Return a rule's id: its file's name with hyphens."""
    return rule.__name__.rpartition(".")[2].replace("_", "-")


def gives(rule: ModuleType) -> str:
    """Return what a rule makes a change, in words: one about another policy knows only what that one decides."""
    return rule.GIVES if rule is linked else rule_class(rule)


def rule_class(rule: ModuleType) -> ChangeClass:
    """Return the class that a rule gives: its folder's name."""
    folder = rule.__name__.split(".")[-2]
    return next(known for known in CHANGE_CLASSES if known == folder)


def pages() -> dict[str, ModuleType]:
    """Return every rule that has a page, by id."""
    return {rule_id(rule): rule for rule in RULES} | {linked.RULE: linked}
