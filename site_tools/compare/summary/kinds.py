"""A fact → the sentences in which a visitor is told of its kind.

A key is a kind, or a kind and the role of its value. A kind that is not here is better told by the policy's own sentence.
"""

from __future__ import annotations

from site_tools.compare.summary.phrases import Phrases, became, contact, more, never, ours
from site_tools.model.materiality import Fact

_CONTROLLER = became(10, "The organisation that answers for your data is now")
_RECIPIENT = more(20, "Your data may {} go to", "your data goes to")
_KINDS: dict[tuple[str, str], Phrases] = {
    ("setting", "name"): _CONTROLLER,
    ("entity", "controller"): _CONTROLLER._replace(
        new="{new} answers for your data.", gone="{old} is no longer named as answering for your data."
    ),
    ("right", ""): Phrases(
        12,
        "You can now {new}.",
        "The policy no longer says that you can {old}.",
        "You can now {new}; before, you could {old}.",
        "new",
    ),
    ("right", "denied"): Phrases(
        12,
        "The policy now says that you cannot {new}.",
        "The policy no longer says that you cannot {old}.",
        gain="gone",
    ),
    ("purpose", "sale"): Phrases(
        15, "We may now also sell your data.", "The policy no longer says that we sell your data.", gain="gone"
    ),
    ("purpose", "no sale"): Phrases(
        15, "We now say that we do not sell your data.", "We no longer promise not to sell your data.", gain="new"
    ),
    ("recipient", "denied"): never(18, "your data does not go to", "that your data does not go to"),
    ("country", "denied"): never(18, "your data does not go", "that your data does not go"),
    ("purpose", "denied"): never(18, "we do not use your data for", "not to use your data for"),
    ("category", "denied"): never(18, "we do not collect", "not to collect"),
    ("recipient", ""): _RECIPIENT,
    ("entity", "recipient"): _RECIPIENT,
    ("country", "transfer"): more(21, "Your data may {} go", "your data goes"),
    ("purpose", ""): more(22, "We may {} use your data for", "we use your data for"),
    ("category", ""): more(23, "We may {} collect", "we collect"),
    ("basis", ""): Phrases(
        24,
        "We now also name as a legal basis: {new}.",
        "We no longer name as a legal basis: {old}.",
        "The legal basis is now: {new}; it was: {old}.",
    ),
    ("duration", "retention"): Phrases(25, changed="Data is now kept {new}; before, {old} ({place})."),
    ("duration", "reply"): became(26, "The time in which we answer you is now"),
    ("duration", "notice"): Phrases(26, changed="We now tell you of changes {new} ahead; it was {old}."),
    ("age", ""): became(27, "The age in {place} is now"),
    ("mechanism", ""): more(
        28,
        "Transfers of your data to other countries may {} rest on",
        "transfers of your data to other countries rest on",
    )._replace(gain=""),
    ("money", "fee"): Phrases(
        29,
        "We now say that {new}.",
        "We no longer say that {old}.",
        "We now say that {new}; before, we said that {old}.",
    ),
    ("authority", ""): Phrases(
        31,
        "The policy now names an authority to which you can turn: {new}.",
        "The policy no longer names an authority to which you can turn: {old}.",
        "The authority to which you can turn is now named {new}; it was {old}.",
        "new",
    ),
    ("entity", ""): Phrases(
        32, "{place} now names {new}.", "{place} no longer names {old}.", "{place} now names {new}; it was {old}."
    ),
    ("channel", "request"): Phrases(
        33,
        "You can now also make a request {new}.",
        "The policy no longer says that you can make a request {old}.",
        "You can now make a request {new}; before, {old}.",
        "new",
    ),
    ("channel", "notice"): Phrases(
        33,
        "We now also tell you of changes {new}.",
        "The policy no longer says that we tell you of changes {old}.",
        "We now tell you of changes {new}; before, {old}.",
        "new",
    ),
    ("email", ""): contact(34),
    ("phone", ""): contact(35),
    ("address", ""): contact(36),
    ("url", "form"): contact(37),
    ("setting", "email"): ours(34, "e-mail address"),
    ("setting", "phone"): ours(35, "telephone number"),
    ("setting", "address"): ours(36, "postal address"),
    ("setting", "website"): ours(37, "website"),
    ("setting", "country"): ours(37, "country of establishment"),
    ("setting", "title"): Phrases(61, changed="The policy is now called “{new}”; it was “{old}”."),
    ("date", "effective"): became(60, "The date in the text is now")._replace(
        new="The text now bears a date: {new}.", gone="The text no longer bears its date, {old}."
    ),
}
_NONE = Phrases(50)
_SALE = "selling data"


def phrases_of(fact: Fact) -> Phrases:
    """Return the sentences for a fact: those of its kind and role, else of its kind."""
    role = fact.role
    if fact.kind == "purpose" and _SALE in {fact.was, fact.key} and not (fact.was and fact.key):
        role = "no sale" if role == "denied" else "sale"
    found = _KINDS.get((fact.kind, role))
    if found is None and role != "denied":
        found = _KINDS.get((fact.kind, ""))
    return found or _NONE
