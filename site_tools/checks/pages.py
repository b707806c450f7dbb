"""What each rule of the check promises, for `explain`, SARIF's help and the documentation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_tools.checks import hygiene
from site_tools.model.catalogue import Catalogue, Requirement
from site_tools.model.check import RulePage
from site_tools.model.finding import Finding
from site_tools.rulepages import promise, reasons, rule_id

WAIVABLE = ("unanswered-question", "unknown-clause-type")
ENGINE: dict[str, tuple[str, str]] = {
    "lost-clause": (
        "What the last release held is still held.",
        (
            "A clause that a release held must be held by the draft, whatever the packs require. The finding shows the old "
            "words with their place, how the clause stands now, and the nearest words that are left. It cannot be waived. Where a "
            "new answer of the profile is why no law asks for the clause any longer, it is a warning beside `profile-changed`."
        ),
    ),
    "dwindled-evidence": (
        "A clause keeps the evidence that it had.",
        (
            "A right stated in three places and now in one, or an e-mail address and a postal address that became an e-mail "
            "address, still holds, but readers have less than before."
        ),
    ),
    "unanswered-question": (
        "The profile answers every question on which a requirement depends.",
        (
            "Which clauses the law requires depends on facts that only you know. A question without an answer is never "
            "guessed: answer it in policy.yml, under `profile:`."
        ),
    ),
    "unknown-pack": (
        "Every pack that policy.yml asks for exists.",
        "A pack is the list of clauses that one law requires. Nothing is checked for a pack that does not exist.",
    ),
    "unknown-clause-type": (
        "Every declared clause type exists.",
        (
            "Only a clause whose type is known can be checked. Types are listed in the reference; your own stand in "
            "policy_src/clauses.yml."
        ),
    ),
    "waiver": (
        "A waiver is narrow, signed, dated and needed.",
        (
            "A waiver names one requirement, an owner, a reason and a last day. One that has ended, excuses nothing, has a "
            "wildcard or lacks a field is an error."
        ),
    ),
    "language-without-evidence": (
        "A policy is judged only in a language for which there is evidence.",
        "Evidence is written for English. A policy in another language does not pass unseen.",
    ),
    "broken-seal": (
        "What was published stays as it was.",
        (
            "Every file of a sealed version has its digest in release.yml, and every version its seal over them and the "
            "version before. With a baseline, what it holds must stand here too, byte for byte, and new versions only follow."
        ),
    ),
    "class-too-low": (
        "A release is of the class that its changes are of, or says why not.",
        (
            "The class is derived from what changed for readers, never from the number of words. A release may state a higher "
            "one. A lower one needs a reason (`--reason`), which is sealed in release.yml for good."
        ),
    ),
    "class-lowered": (
        "A class that was lowered is seen.",
        "Somebody decided that the words say more than they mean; the reason stands in release.yml.",
    ),
    "short-notice": (
        "Readers hear of a material change before it takes effect.",
        (
            "policy.yml says how many days ahead (`notice_days`, 30 where it says nothing). No law fixes the number; the "
            "European guidelines on transparency (WP260) ask for notice well in advance. Where it cannot be given, "
            "`clausebook release --waive-notice` seals the reason."
        ),
    ),
    "missing-summary": (
        "A material change has a summary for readers.",
        (
            "A redline shows every word and says nothing of what it means. A few sentences by those who made the change stand "
            "above what Clausebook works out from the words."
        ),
    ),
    "clauses-yml": (
        "policy_src/clauses.yml can be read.",
        "An entry with a fault counts for nothing, so what it requires would go unchecked; it does not pass.",
    ),
    "not-checked": (
        "Every draft can be read.",
        "A draft that cannot be read cannot be checked, and does not pass.",
    ),
    "profile-changed": (
        "A changed answer of the profile is seen.",
        "It can make a clause unrequired without touching it.",
    ),
    "packs-changed": ("A changed list of packs is seen.", "It can make clauses unrequired without touching them."),
    "waivers-changed": ("A new or changed waiver is seen.", "It excuses a requirement that would otherwise fail."),
    "clauses-changed": ("A changed clauses.yml is seen.", "It decides what the house's own clauses must say."),
}


def explained(findings: Iterable[Finding], catalogue: Catalogue) -> tuple[RulePage, ...]:
    """Return the page of each rule and requirement that the findings name, in their order."""
    return tuple(
        page for ident in dict.fromkeys(finding.rule for finding in findings) if (page := page_of(ident, catalogue))
    )


def page_of(ident: str, catalogue: Catalogue) -> RulePage | None:
    """Return the page of a rule of hygiene, a rule of the check itself, or a requirement; None for another stage's rule."""
    if ident in ENGINE:
        return RulePage(ident, *ENGINE[ident])
    for rule in hygiene.RULES:
        if rule_id(rule) == ident:
            return RulePage(ident, promise(rule), f"{reasons(rule)}\n\n{rule.MEND}".strip())
    requirement = next((row for row in _requirements(catalogue) if row.id == ident), None)
    return _requirement_page(requirement, catalogue) if requirement else None


def _requirements(catalogue: Catalogue) -> Iterator[Requirement]:
    for pack in catalogue.packs.values():
        yield from pack.requirements


def _requirement_page(row: Requirement, catalogue: Catalogue) -> RulePage:
    kind = catalogue.types.get(row.type)
    what = f"{kind.what}\n\nWords that would do, for example: “{kind.wording.strip()}”" if kind else ""
    parts = (row.requirement, what, f"{row.ref} {row.url}".strip())
    title = f"{kind.title} ({row.ref})" if kind else row.requirement
    return RulePage(row.id, title, "\n\n".join(part for part in parts if part), row.url)
