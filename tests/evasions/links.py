"""Evasions 33 to 45: contacts and links are cut."""

from __future__ import annotations

from evasions.edits import CONTACT, FAMILIES, RIGHTS, TARGETS, TRANSFERS, Case, add, body, chain, instead, swap

_MAILBOX = "<privacy@larkfield-instruments.com>"
_QUESTIONS = (
    "Write to <privacy@larkfield-instruments.com>, or by post to Larkfield Instruments, Inc., 48 Foundry Lane, Portland, OR 97209, "
    "United States.\nYou can also call us at +1 503 228 1212."
)
_CONTROLLER = ("lost-clause contact.controller", "gdpr.13.1.a.contact")
_EXERCISE = ("lost-clause contact.exercise", "gdpr.12.2.exercise")
_DPO = ("lost-clause contact.dpo", "gdpr.13.1.b.dpo")
_COPY = ("lost-clause transfer.copy", "gdpr.13.1.f.copy")
_OBTAIN = f"by writing to {_MAILBOX}."
_SENDS = "[Using Your Rights](#use-your-rights) says how to exercise your rights."


def _contact(number: int, name: str, before: str, after: str, *ids: str) -> Case:
    return Case(number, "contact", name, swap(CONTACT, (before, after)), ids)


def _officer(number: int, name: str, words: str, *ids: str) -> Case:
    return Case(number, "contact", name, body(TARGETS["contact"], words), (*_DPO, *ids))


def _copy(number: int, name: str, words: str, *ids: str) -> Case:
    return Case(number, "transfer", name, swap(TRANSFERS, (_OBTAIN, words)), ids)


def _right(number: int, name: str, words: str, *ids: str) -> Case:
    return Case(number, "rights", name, swap(RIGHTS, (_SENDS, words)), ids)


def _twice(family: str) -> Case:
    """Return a second, empty clause that takes the id over, above the one that says something."""
    target = TARGETS[family]
    empty = f"## {target.title} in Short {target.braces}\n\nWe care.\n\n{target.head}"
    return Case(39, family, "an id given twice", swap(target.file, (target.head, empty)), ("duplicate-id",))


def _kept(family: str) -> Case:
    target = TARGETS[family]
    words = "Our instruments are calibrated twice before they leave the workshop."
    return Case(40, family, "an unrelated paragraph", body(target, words), (target.lost, target.requirement))


def _undeclared(family: str) -> tuple[Case, ...]:
    target = TARGETS[family]
    ident = target.braces.partition(" ")[0] + "}"
    return (
        Case(41, family, "no longer declared", swap(target.file, (target.braces, ident)), (target.lost,)),
        Case(41, family, "removed whole", instead(target, ""), (target.lost, target.requirement)),
        Case(
            41,
            family,
            "removed, with its pack",
            chain(instead(target, ""), swap("policy.yml", ("packs: [gdpr, uk-gdpr]", "packs: [uk-gdpr]"))),
            (target.lost, "packs-changed"),
        ),
    )


def _circle(family: str) -> Case:
    """Return two clauses that only refer to each other."""
    target = TARGETS[family]
    here = target.braces[2:].partition(" ")[0]
    there = f"# Details {{#details}}\n\nThis is described in [{target.title}](#{here}).\n"
    return Case(
        42,
        family,
        "a circle",
        chain(body(target, "Please see [Details](#details)."), add("sections/06-details.md", there)),
        ("circular-reference", target.lost, target.requirement),
    )


CASES = (
    _contact(33, "contact us", _QUESTIONS, "Feel free to contact us.", *_CONTROLLER),
    _contact(33, "a name in a chat", _QUESTIONS, "Find us as @larkfield in the chat.", *_CONTROLLER),
    _contact(33, "contact us, for requests", f"send your request to {_MAILBOX}.", "please contact us.", *_EXERCISE),
    _copy(33, "contact us, for a copy", "if you contact us.", "dwindled-evidence transfer.copy"),
    _contact(34, "mailto removed", f"Write to {_MAILBOX},", "Write to our privacy team,", "dwindled-evidence contact.controller"),
    _officer(34, "another address behind the words", "Our data protection officer answers at [dpo@larkfield-instruments.com](mailto:sales@larkfield-instruments.com).", "disagreeing-mail-link"),
    _officer(35, "disguised", "Our data protection officer answers at dpo [at] larkfield-instruments.com.", "obfuscated-address"),
    _officer(35, "masked", "Our data protection officer answers at [email protected].", "obfuscated-address"),
    _officer(35, "an image", "Our data protection officer answers at ![dpo@larkfield-instruments.com](dpo.png).", "image"),
    _officer(36, "example.com", "Our data protection officer answers at <dpo@example.com>.", "placeholder"),
    _officer(36, "noreply", "Our data protection officer answers at <noreply@larkfield-instruments.com>."),
    _contact(36, "a mailbox of others", _QUESTIONS, "Write to <larkfield@freemail.org>.", *_CONTROLLER),
    _contact(36, "a former domain", _QUESTIONS, "Write to <privacy@larkfield-tools.com>.", *_CONTROLLER),
    _right(37, "a dead anchor", "[Using Your Rights](#use-rights) says how to exercise your rights.", "dead-reference"),
    _right(37, "no anchor", "[Using Your Rights](#) says how to exercise your rights.", "unknown-link"),
    _right(37, "a script", "[Using Your Rights](javascript:open) says how to exercise your rights.", "link-not-understood"),
    _right(37, "another policy", "[Using Your Rights](policy:terms#rights) says how to exercise your rights.", "dead-reference"),
    _contact(37, "a dead anchor", f"send your request to {_MAILBOX}.", "see [here](#form).", "dead-reference", *_EXERCISE),
    _copy(37, "the home page", "at [our site](https://larkfield-instruments.com/).", "dwindled-evidence transfer.copy", "lost-clause transfer.copy.uk"),
    _copy(37, "no anchor", "at [this page](#).", "unknown-link", *_COPY),
    _right(38, "a place that does not say it", "[Automated Decisions](#automated) says how to exercise your rights.", "broken-promise"),
    Case(38, "contact", "a representative promised elsewhere", swap(CONTACT, ("is Tessel Vertegenwoordiging B.V., Herengracht 214, 1016 BS Amsterdam, the Netherlands.\nIt reads <larkfield@tessel-rep.nl>.", "is named under [Questions](#questions).")), ("broken-promise", "lost-clause contact.representative.eu", "gdpr.13.1.a.representative")),
    _copy(38, "a copy promised elsewhere", "; [Questions](#questions) describes how to get a copy of the safeguards.", "broken-promise"),
    *map(_twice, FAMILIES),
    *map(_kept, FAMILIES),
    *(case for family in FAMILIES for case in _undeclared(family)),
    *map(_circle, FAMILIES),
    _officer(43, "no channel", "We have appointed a data protection officer."),
    _contact(43, "a representative without a channel", " Herengracht 214, 1016 BS Amsterdam, the Netherlands.\nIt reads <larkfield@tessel-rep.nl>.", " the Netherlands.", "lost-clause contact.representative.eu", "gdpr.13.1.a.representative"),
    _contact(43, "the controller's own mailbox", " Herengracht 214, 1016 BS Amsterdam, the Netherlands.\nIt reads <larkfield@tessel-rep.nl>.", f" the Netherlands.\nWrite to {_MAILBOX}.", "dwindled-evidence contact.representative.eu", "shared-channel"),
    Case(44, "contact", "a document that is not there", swap(CONTACT, (_QUESTIONS, "See our Contact Notice, which is incorporated by reference.")), ("broken-promise", *_CONTROLLER)),
    _right(44, "a document that is not there", "See our Rights Policy, which forms part of this notice, for how to exercise your rights.", "broken-promise"),
    Case(44, "transfer", "a document that is not there", body(TARGETS["transfer"], "Our Transfer Policy, which is incorporated by reference, tells where data goes."), ("broken-promise", TARGETS["transfer"].lost, TARGETS["transfer"].requirement)),
    _contact(45, "only a city", _QUESTIONS, "Write to Larkfield Instruments, Inc., Portland.", *_CONTROLLER),
    _contact(45, "a city beside the mailbox", "48 Foundry Lane, Portland, OR 97209, United States.", "Portland.", "dwindled-evidence contact.controller"),
)  # fmt: skip
