"""What two versions state differently: (before, after, facts)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from example import FACTS
from site_tools.catalogue.load import shipped
from site_tools.compare.facts import facts
from site_tools.evidence.judge import context_of
from site_tools.evidence.sentences import sentences_of
from site_tools.evidence.stated import stated
from site_tools.model.change import PolicyDiff
from site_tools.model.folder import RawFile
from site_tools.model.materiality import Fact, Stated
from site_tools.model.policy import Policy
from site_tools.sources.read import read_sealed

CATALOGUE = shipped()
KEEP = "We keep logs for {}."


def policy(*clauses: str, facts: str = FACTS.format(title="Privacy")) -> Policy:
    """Return a policy with one section a text; the first is clause "a", the next "b"."""
    texts = [f"# {ident.upper()} {{#{ident}}}\n\n{text}\n" for ident, text in zip("abcdefgh", clauses, strict=False)]
    files = {"policy.yml": facts} | {f"sections/{n:02}-s.md": text for n, text in enumerate(texts, 1)}
    read = read_sealed("privacy", "draft", [RawFile(name, name, text.encode()) for name, text in files.items()])
    assert read is not None
    return read


def values(some: Policy) -> tuple[Stated, ...]:
    return stated(sentences_of(some), context_of(some, None), CATALOGUE)


def between(before: Policy, after: Policy) -> tuple[Fact, ...]:
    there = {clause.id for clause in before.walk()}
    pairs = {clause.id: clause.id for clause in after.walk() if clause.id in there}
    return facts(PolicyDiff(before, after, (), pairs), values(before), values(after))


def said(some: tuple[Fact, ...]) -> list[str]:
    return [f"{fact.name}: {fact.before or '-'} > {fact.after or '-'}" for fact in some]


CASES = {
    "the same": ([KEEP.format("30 days")], [KEEP.format("30 days")], []),
    "the same in other words": ([KEEP.format("30 days")], [KEEP.format("thirty (30) days")], []),
    "one value takes another's place": (
        [KEEP.format("30 days")],
        [KEEP.format("60 days")],
        ["How long data is kept: 30 days > 60 days"],
    ),
    "a new value": (["We keep logs."], [KEEP.format("a year")], ["How long data is kept: - > a year"]),
    "a value that is gone": ([KEEP.format("a year")], ["We keep logs."], ["How long data is kept: a year > -"]),
    "a value that moved to another clause": (["Write to a@acme.com.", "Hi."], ["Hi.", "Write to a@acme.com."], []),
    "a value that moved, in other words": (
        ["We keep logs for 30 days.", "Hi."],
        ["Hello.", "Logs are stored for thirty days."],
        [],
    ),
    "a value that changed on its way to another clause": (
        ["We delete letters after 30 days.", "Hi."],
        ["Hello.", "We delete letters after 60 days."],
        ["How long data is kept: 30 days > 60 days"],
    ),
    "two values that swapped clauses": (
        [KEEP.format("30 days"), KEEP.format("60 days")],
        [KEEP.format("60 days"), KEEP.format("30 days")],
        [],
    ),
    "the likest sentence tells which took whose place": (
        ["We keep logs for 30 days. We keep invoices for 9 years."],
        ["We keep invoices for 8 years. We keep logs for 40 days."],
        ["How long data is kept: 30 days > 40 days", "How long data is kept: 9 years > 8 years"],
    ),
    "a mailbox that now stands twice": (
        ["Write to a@acme.com.", "Hi."],
        ["Write to a@acme.com.", "Hi, write to a@acme.com."],
        [],
    ),
    "a country that is new": (
        ["We send data to Canada."],
        ["We send data to Canada and Japan."],
        ["Country of transfer: - > Japan"],
    ),
    "a word that binds less": (
        ["We will delete your data."],
        ["We may erase your data."],
        ["How binding it is: We will delete > We may erase"],
    ),
    "another verb is no other modality": (["We may dance."], ["We will sing."], []),
    "a negative that is new": (
        ["We look at it."],
        ["We do not look at it."],
        ["What is said not to be done: - > We do not look"],
    ),
    "an exception that is new": (
        ["We look at it."],
        ["We look at it, unless you object to it."],
        ["Exception: - > unless you object to it"],
    ),
    "the same address in two clauses is one fact": (
        ["Write to 1 High Street, London EC1A 1AA, United Kingdom.", "1 High Street, London EC1A 1AA, United Kingdom"],
        ["Write to 5 Main Road, Leeds LS1 1AA, United Kingdom.", "5 Main Road, Leeds LS1 1AA, United Kingdom"],
        [
            "Postal address: 1 High Street, London EC1A 1AA, United Kingdom > 5 Main Road, Leeds LS1 1AA, United Kingdom",
        ],
    ),
    "an item of a list that another does not replace": (
        ["## Subprocessors {#subs}\n\nThese sit in Canada:\n\n- Mailbird.\n- Hostbird."],
        ["## Subprocessors {#subs}\n\nThese sit in Canada:\n\n- Hostbird.\n- Logbird."],
        ["Named recipient: - > Logbird", "Named recipient: Mailbird > -"],
    ),
    "a vendor in another's place": (
        ["Our payment provider is Mailbird and sees your card."],
        ["Our payment provider is Logbird and sees your card."],
        ["Named recipient: Mailbird > Logbird"],
    ),
    "another target of the same link": (
        ["See [it](https://example.com/1)."],
        ["See [it](https://example.com/2)."],
        ["Web address: https://example.com/1 > https://example.com/2"],
    ),
    "a denial that is dropped": (
        ["We do not send data to China."],
        ["We send data to China."],
        [
            "Country of transfer: - > China",
            "Country that gets no data: China > -",
            "What is said not to be done: We do not send > -",
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_differs(name: str) -> None:
    before, after, expected = CASES[name]
    assert sorted(said(between(policy(*before), policy(*after)))) == sorted(expected)


@pytest.mark.parametrize("name", CASES)
def test_the_other_way_round_mirrors(name: str) -> None:
    before, after, _ = CASES[name]
    there, back = between(policy(*before), policy(*after)), between(policy(*after), policy(*before))
    assert sorted((f.was, f.key) for f in there) == sorted((f.key, f.was) for f in back)


def test_a_fact_has_its_place_its_values_and_its_sentences() -> None:
    (fact,) = between(policy("Hi.", KEEP.format("a year")), policy("Hi.", KEEP.format("24 months")))
    assert (fact.kind, fact.role, fact.clause) == ("duration", "retention", "b")
    assert (fact.was, fact.key) == ("1 year", "2 years")
    assert fact.sentence_before is not None
    assert fact.sentence_after is not None
    assert (fact.sentence_before.text, fact.sentence_after.text) == (KEEP.format("a year"), KEEP.format("24 months"))


def test_a_fact_that_is_gone_has_its_former_clause() -> None:
    (fact,) = between(policy("Hi.", KEEP.format("a year")), policy("Hi."))
    assert (fact.clause, fact.after, fact.sentence_after) == ("b", "", None)


def test_what_an_unchanged_clause_states_is_not_new() -> None:
    before, after = policy("Write to a@acme.com.", "Hi."), policy("Write to a@acme.com.", "Mail a@acme.com.")
    changed = tuple(value for value in values(after) if value.clause == "b")
    assert facts(PolicyDiff(before, after, (), {"a": "a", "b": "b"}), (), changed) == ()
    other = policy("Write to us.", "Hi.")
    (email,) = facts(PolicyDiff(other, after, (), {"a": "a", "b": "b"}), (), changed)
    assert (email.kind, email.before, email.after) == ("email", "", "a@acme.com")


ELSEWHERE = {  # what an unchanged clause states, what a changed one says now, and what that adds
    "below a heading of its own": ("Hi.\n\n## How {#how}\n\nMail a@acme.com.", "Write to a@acme.com.", []),
    "in the plural": ("We ask for your billing address.", "We share billing addresses.", []),
    "with a word between": ("We never sell your personal data.", "We do not sell personal data.", []),
    "but not denied": (
        "We never sell your personal data.",
        "We sell personal data.",
        ["What data is used for: - > sell personal data"],
    ),
    "an address must be the same to the letter": (
        "Mail a@acme.com.",
        "Mail a@acme.co.",
        ["E-mail address: - > a@acme.co"],
    ),
}


@pytest.mark.parametrize("name", ELSEWHERE)
def test_what_stands_elsewhere_is_not_new(name: str) -> None:
    stands, now, expected = ELSEWHERE[name]
    before, after = policy(stands, "Hi."), policy(stands, now)
    pairs = {clause.id: clause.id for clause in after.walk()}
    changed = tuple(v for v in values(after) if v.clause == "b" and v.kind in {"email", "category", "purpose"})
    assert said(facts(PolicyDiff(before, after, (), pairs), (), changed)) == expected


def test_settings_that_changed() -> None:
    now = FACTS.format(title="Privacy Policy").replace("privacy@", "dpo@")
    found = between(policy("Hi."), policy("Hi.", facts=now))
    assert said(found) == ["Title: Privacy > Privacy Policy", "E-mail: privacy@example.com > dpo@example.com"]
    assert {fact.kind for fact in found} == {"setting"}


def test_a_setting_that_came_or_went() -> None:
    less = FACTS.format(title="Privacy").replace("  email: privacy@example.com\n", "")
    (gone,) = between(policy("Hi."), policy("Hi.", facts=less))
    (come,) = between(policy("Hi.", facts=less), policy("Hi."))
    assert (gone.name, gone.before, gone.after) == ("E-mail", "privacy@example.com", "")
    assert (come.before, come.after) == (gone.after, gone.before)


sentences = st.sampled_from(
    [KEEP.format("30 days"), KEEP.format("a year"), "Write to a@acme.com.", "We send it to Canada.", "Hi."]
)
policies = st.lists(st.lists(sentences, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=4).map(
    lambda texts: policy(*texts)
)


@given(policies)
def test_a_policy_against_itself_states_the_same(some: Policy) -> None:
    assert between(some, some) == ()


@given(policies, policies)
def test_both_directions_mirror(before: Policy, after: Policy) -> None:
    there, back = between(before, after), between(after, before)
    assert sorted((f.kind, f.was, f.key) for f in there) == sorted((f.kind, f.key, f.was) for f in back)
