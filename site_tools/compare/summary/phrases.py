"""What a visitor is told of each kind of fact: where a value is new, where it is gone, and where another took its place.

{new} and {old} stand for the values, {name} for what they are ("e-mail address of the controller"), {place} for the clause.
A key is a kind, or a kind and the role of its value. `rank` says what weighs more for a reader: the least first. A kind that is
not here is better told by the policy's own sentence.
"""

from __future__ import annotations

from typing import NamedTuple

from site_tools.model.materiality import Fact


class Phrases(NamedTuple):
    """The sentences of one kind of fact; "" where the policy's own sentence says it better."""

    rank: int
    new: str = ""
    gone: str = ""
    changed: str = ""


def _contact(rank: int) -> Phrases:
    return Phrases(
        rank,
        "There is a new {name} in {place}: {new}.",
        "The {name} {old} is gone from {place}.",
        "The {name} in {place} changed from {old} to {new}.",
    )


def _ours(rank: int, what: str) -> Phrases:
    return Phrases(
        rank, f"We now give {what}: {{new}}.", f"We no longer give {what} {{old}}.", f"Our {what} changed from {{old}} to {{new}}."
    )  # fmt: skip


_KINDS: dict[tuple[str, str], Phrases] = {
    ("setting", "name"): Phrases(10, changed="The organisation that answers for your data is now {new}; it was {old}."),
    ("entity", "controller"): Phrases(
        11,
        "{new} answers for your data.",
        "{old} is no longer named as answering for your data.",
        "The organisation that answers for your data is now {new}; it was {old}.",
    ),
    ("right", ""): Phrases(
        12,
        "You can now {new}.",
        "The policy no longer says that you can {old}.",
        "You can now {new}; before, you could {old}.",
    ),
    ("right", "denied"): Phrases(
        12, "The policy now says that you cannot {new}.", "The policy no longer denies that you can {old}."
    ),
    ("recipient", "denied"): Phrases(
        18,
        "We now say that your data does not go to {new}.",
        "We no longer promise that your data does not go to {old}.",
    ),
    ("country", "denied"): Phrases(
        18, "We now say that your data does not go {new}.", "We no longer promise that your data does not go {old}."
    ),
    ("purpose", "denied"): Phrases(
        18, "We now say that we do not use your data for {new}.", "We no longer promise not to use your data for {old}."
    ),
    ("category", "denied"): Phrases(
        18, "We now say that we do not collect {new}.", "We no longer promise not to collect {old}."
    ),
    ("recipient", ""): Phrases(
        20,
        "Your data may now also go to {new}.",
        "The policy no longer says that your data goes to {old}.",
        "Your data may now go to {new}; the policy said {old}.",
    ),
    ("entity", "recipient"): Phrases(
        20,
        "Your data may now also go to {new}.",
        "The policy no longer says that your data goes to {old}.",
        "Your data may now go to {new}; the policy said {old}.",
    ),
    ("country", "transfer"): Phrases(
        21,
        "Your data may now also go {new}.",
        "The policy no longer says that your data goes {old}.",
        "Your data may now go {new}; the policy said {old}.",
    ),
    ("purpose", "sale"): Phrases(
        15, "We may now also sell your data.", "The policy no longer says that we sell your data."
    ),
    ("purpose", "no sale"): Phrases(
        15, "We now say that we do not sell your data.", "We no longer promise not to sell your data."
    ),
    ("purpose", ""): Phrases(
        22,
        "We may now also use your data for {new}.",
        "The policy no longer says that we use your data for {old}.",
        "We may now use your data for {new}; the policy said {old}.",
    ),
    ("category", ""): Phrases(
        23,
        "We may now also collect {new}.",
        "The policy no longer says that we collect {old}.",
        "We may now collect {new}; the policy said {old}.",
    ),
    ("basis", ""): Phrases(
        24,
        "We now also name as a legal basis: {new}.",
        "We no longer name as a legal basis: {old}.",
        "The legal basis is now: {new}; it was: {old}.",
    ),
    ("duration", "retention"): Phrases(25, changed="Data is now kept {new}; before, {old} ({place})."),
    ("duration", "reply"): Phrases(26, changed="We now have {new} to answer you; it was {old}."),
    ("duration", "notice"): Phrases(26, changed="We now tell you of changes {new} ahead; it was {old}."),
    ("duration", ""): Phrases(30, changed="{place} now says {new}; it was {old}."),
    ("age", ""): Phrases(27, changed="The age in {place} is now {new}; it was {old}."),
    ("mechanism", ""): Phrases(
        28,
        "Transfers of your data to other countries may now also rest on {new}.",
        "The policy no longer says that transfers of your data rest on {old}.",
        "Transfers of your data to other countries now rest on {new}; it was {old}.",
    ),
    ("money", ""): Phrases(29, changed="{place} now says {new}; it was {old}."),
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
    ),
    ("entity", ""): Phrases(
        32, "{place} now names {new}.", "{place} no longer names {old}.", "{place} now names {new}; it was {old}."
    ),
    ("channel", "request"): Phrases(
        33,
        "You can now also make a request {new}.",
        "The policy no longer says that you can make a request {old}.",
        "You can now make a request {new}; before, {old}.",
    ),
    ("channel", "notice"): Phrases(
        33,
        "We now also tell you of changes {new}.",
        "The policy no longer says that we tell you of changes {old}.",
        "We now tell you of changes {new}; before, {old}.",
    ),
    ("email", ""): _contact(34),
    ("phone", ""): _contact(35),
    ("address", ""): _contact(36),
    ("url", "form"): _contact(37),
    ("url", ""): Phrases(
        62,
        "There are new links in {place}.",
        "Some links are gone from {place}.",
        "Some links in {place} lead elsewhere now.",
    ),
    ("setting", "email"): _ours(34, "e-mail address"),
    ("setting", "phone"): _ours(35, "telephone number"),
    ("setting", "address"): _ours(36, "postal address"),
    ("setting", "website"): _ours(37, "website"),
    ("setting", "country"): _ours(37, "country of establishment"),
    ("setting", "title"): Phrases(61, changed="The policy is now called “{new}”; it was “{old}”."),
    ("definition", ""): Phrases(
        24, "We now say what {name} means.", "We no longer say what {name} means.", "{name} is defined differently."
    ),
    ("date", "effective"): Phrases(60, changed="The date in the text is now {new}; it was {old}."),
    ("date", ""): Phrases(46, changed="{place} now says {new}; it was {old}."),
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
