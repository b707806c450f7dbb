"""Evasions 52 to 61: stubs, settings, waivers, files and steps."""

from __future__ import annotations

from collections.abc import Mapping

from evasions.edits import CONTACT, RIGHTS, TARGETS, Case, Edit, Target, body, chain, instead, swap

_FACTS = "policy.yml"
_MARKETING = "notice_days: 30"


def _stub(family: str, name: str, words: str) -> Case:
    target = TARGETS[family]
    return Case(52, family, name, body(target, words), ("placeholder", target.lost, target.requirement))


def _waiver(requirement: str, *rest: str) -> Edit:
    lines = (f"  - requirement: {requirement}", "    owner: Jo Reed", "    reason: We are moving.", *rest)
    return swap(_FACTS, (_MARKETING, "\n".join((_MARKETING, "waivers:", *lines))))


def _waived(family: str, target: Target) -> tuple[Case, ...]:
    """Return waivers with a fault, or for a loss, beside the clause removed."""
    gone = instead(target, "")
    tomorrow = "    expires: 2026-12-31"
    return (
        Case(
            54,
            family,
            "waived in the same change",
            chain(gone, _waiver(target.requirement, tomorrow)),
            (target.lost, "waivers-changed"),
        ),
        Case(55, family, "without an end", chain(gone, _waiver(target.requirement)), ("policy-yml",)),
        Case(
            55,
            family,
            "ended",
            chain(gone, _waiver(target.requirement, "    expires: 2026-11-22")),
            ("waiver", target.lost, target.requirement),
        ),
        Case(
            55,
            family,
            "a wildcard",
            chain(gone, _waiver('"gdpr.*"', tomorrow)),
            ("waiver", target.lost, target.requirement),
        ),
        Case(
            55, family, "everything", chain(gone, _waiver("all", tomorrow)), ("waiver", target.lost, target.requirement)
        ),
        Case(55, family, "the loss itself", chain(gone, _waiver("lost-clause", tomorrow)), ("waiver", target.lost)),
        Case(55, family, "not needed", _waiver(target.requirement, tomorrow), ("waiver",)),
    )


def _renamed(family: str, target: Target) -> Case:
    def edit(texts: dict[str, str]) -> Mapping[str, str]:
        text = texts.pop(target.file)
        return {**texts, target.file.replace(".md", ".txt"): text}

    return Case(58, family, "a file renamed", edit, ("unincluded-file", target.lost, target.requirement))


def _damaged(family: str, target: Target) -> Case:
    def edit(texts: dict[str, str]) -> Mapping[str, str | bytes]:
        return {**texts, target.file: texts[target.file].encode() + b"\n\xff\xfe\n"}

    return Case(58, family, "a file that is not UTF-8", edit, ("invalid-utf8",))


def _huge(family: str, target: Target) -> Case:
    edit = body(target, f"<!-- {'x' * 200_000} -->")
    return Case(58, family, "a huge file", edit, ("section-too-large", "not-checked"))


def _unreadable(family: str, target: Target) -> Case:
    edit = chain(instead(target, ""), swap(_FACTS, ("title: Privacy Notice", "title: [Privacy Notice")))
    return Case(58, family, "facts that cannot be read", edit, ("policy-yml", "not-checked"))


def _split(family: str, first: str, second: str) -> Case:
    """Return one sentence cut in two, its halves in two clauses of two files, both declared."""
    target = TARGETS[family]
    rest = f'# More {{#more clause="{target.type}"}}\n\n{second}\n'
    return Case(
        59,
        family,
        "split over two files",
        chain(body(target, first), lambda texts: {**texts, "sections/06-more.md": rest}),
        (target.lost, target.requirement),
    )


def _steps(family: str, *steps: str) -> Case:
    """Return many small edits, each harmless to the eye, one after the other."""
    target = TARGETS[family]
    edits, words = [], target.words
    for step in steps:
        edits.append(swap(target.file, (words, step)))
        words = step
    return Case(60, family, "many small edits", chain(*edits), (target.lost, target.requirement))


def _audience(family: str, title: str) -> Case:
    target = TARGETS[family]
    moved = f"## {title} {{#only}}\n\n### {target.title} {target.braces}\n\n{target.words}\n"
    return Case(61, family, f"below “{title}”", instead(target, moved), ("narrowed-clause",))


def _flipped(family: str, name: str, before: str, after: str, gone: Edit, *ids: str) -> Case:
    return Case(53, family, name, chain(gone, swap(_FACTS, (before, after))), ("profile-changed", *ids))


_TRANSFERS = "  transfers:\n    - country: US\n      from: [eea]\n      mechanism: scc\n    - country: US\n      from: [uk]\n      mechanism: uk_addendum\n"
_WITHDRAW = '## Withdrawing Consent {#withdraw clause="right.withdraw_consent"}\n\nYou may withdraw your consent at any time.\nWhat we did before that stays lawful.\n'
_DATED = "# About This Notice {#about}\n"
CASES = (
    _stub("contact", "TBD", "Our data protection officer answers at TBD."),
    _stub("contact", "insert", "Our data protection officer answers at [insert contact]."),
    _stub("contact", "unrendered", "Our data protection officer answers at {{ dpo_email }}."),
    _stub("rights", "TBD", "You have the right to lodge a complaint with TBD."),
    _stub("rights", "lorem ipsum", "Lorem ipsum dolor sit amet, consectetur adipiscing elit."),
    _stub("transfer", "insert", "We transfer your Personal Data to [insert country]."),
    _stub("transfer", "unrendered", "We transfer your Personal Data to {{ country }}."),
    _flipped("contact", "no officer any more", "has_dpo: true", "has_dpo: false", instead(TARGETS["contact"], ""), "lost-clause contact.dpo"),
    _flipped("rights", "no consent any more", "[contract, legitimate_interests, consent]", "[contract, legitimate_interests]", swap(RIGHTS, (_WITHDRAW, "")), "lost-clause right.withdraw_consent"),
    _flipped("transfer", "no transfers any more", _TRANSFERS, "  transfers: []\n", instead(TARGETS["transfer"], ""), "lost-clause transfer.fact"),
    *(case for family, target in TARGETS.items() for case in _waived(family, target)),
    Case(56, "process", "a date bumped with no change", swap("sections/00-preamble.md", (_DATED, f"{_DATED}\nLast updated: January 2, 2026.\n")), ("date-left-behind",)),
    Case(56, "process", "a change under the old date", chain(swap("sections/00-preamble.md", (_DATED, f"{_DATED}\nLast updated: January 2, 2026.\n")), swap(CONTACT, ("We answer within one month.", "We answer within three weeks."))), ("date-left-behind",)),
    *(make(family, target) for family, target in TARGETS.items() for make in (_renamed, _damaged, _huge, _unreadable)),
    _split("contact", "We have a data protection officer.", "The mailbox is <office@larkfield-instruments.com>."),
    _split("rights", "You have the right to lodge a complaint.", "There is a supervisory authority where you live."),
    _split("transfer", "We transfer your Personal Data.", "The United States is a large country."),
    _steps("contact", "Our data protection officer can be reached at <dpo@larkfield-instruments.com>.", "Our data protection officer can be reached by email.", "Our data protection officer can be reached."),
    _steps("rights", "You have the right to lodge a complaint with a supervisory authority.", "You have the right to lodge a complaint with an authority.", "You have the right to lodge a complaint."),
    _steps("transfer", "We transfer your Personal Data to the United States.", "We transfer your Personal Data to where we are.", "We transfer Personal Data."),
    _audience("contact", "For California Residents Only"),
    _audience("rights", "California Residents"),
    _audience("transfer", "For California Residents"),
)  # fmt: skip
