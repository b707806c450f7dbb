"""What a visitor is told of a change, worst first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from checks.small import policy
from site_tools.compare.summarise import SHOWN, summarise
from site_tools.compare.summary.saying import contrasted, ended, listed, quote, shortened
from site_tools.model.change import Change, PolicyDiff
from site_tools.model.evidence import Judgement, Match, Sentence
from site_tools.model.materiality import Fact, Ground, Loss, Told
from site_tools.model.policy import Clause, Policy
from site_tools.model.text import Span

PLACE = Span("sections/01-data.md", 3, 1)
DATA = "# Data {#data}\n\nWe collect your name.\n"
RIGHTS = '# Rights {#rights}\n\n## Objection {#objection clause="right.objection"}\n\nYou can object.\n'


def sentence(text: str, clause: str = "data") -> Sentence:
    return Sentence(text, PLACE, clause=clause)


def diff(before: str = DATA, after: str = DATA, *kinds: tuple[str, str, str]) -> PolicyDiff:
    """Compare by hand: each kind with the ids before and after ("" for none)."""
    then, now = policy(before, label="2023-01-01"), policy(after)
    changes = (Change(kind, _of(then, old), _of(now, new)) for kind, old, new in kinds)  # type: ignore[arg-type]
    return PolicyDiff(then, now, tuple(changes), {})


def _of(side: Policy, ident: str) -> Clause | None:
    return side.anchors().get(ident)


def told(
    facts: Sequence[Fact] = (), grounds: Sequence[Ground] = (), lost: Sequence[Loss] = (), of: PolicyDiff | None = None
) -> list[str]:
    return [entry.text for entry in summarise(of or diff(), facts, lost, grounds)]


def fact(kind: str, before: str = "", after: str = "", role: str = "", name: str = "", **more: Any) -> Fact:  # noqa: ANN401 - any field
    plain = {"was": before, "key": after} | more
    return Fact(kind, name or kind, before, after, "data", role, **plain)  # type: ignore[arg-type]


# Facts.


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ([fact("country", "", "Canada", "transfer")], "Your data may now also go to Canada."),
        (
            [fact("country", "", name, "transfer") for name in ("Canada", "India", "Canada", "United States")],
            "Your data may now also go to Canada, India and the United States.",
        ),
        (
            [fact("country", "", "outside the European Economic Area", "transfer")],
            "Your data may now also go outside the European Economic Area.",
        ),
        ([fact("country", "India", "", "transfer")], "The policy no longer says that your data goes to India."),
        ([fact("country", "China", "", "denied")], "We no longer promise that your data does not go to China."),
        (
            [fact("recipient", "", "advertising partners"), fact("recipient", "", "data brokers")],
            "Your data may now also go to advertising partners and data brokers.",
        ),
        ([fact("purpose", "", "selling data")], "We may now also sell your data."),
        ([fact("purpose", "selling data", "", "denied")], "We no longer promise not to sell your data."),
        ([fact("category", "", "biometric data")], "We may now also collect biometric data."),
        (
            [fact("email", "a@acme.example", "b@acme.example", name="E-mail address for requests")],
            "The e-mail address for requests in “1. Data” changed from a@acme.example to b@acme.example.",
        ),
        ([fact("right", "deletion", "")], "The policy no longer says that you can have your data deleted."),
        ([fact("right", "", "deletion")], "You can now have your data deleted."),
        ([fact("channel", "telephone", "", "request")], "The policy no longer says that you can make a request by telephone."),
        ([fact("money", "free", "a fee", "fee")], "We now say that we may charge a fee for a request; before, we said that your requests cost nothing."),
        ([fact("money", "$10", "$20", key="USD 20")], "“1. Data” now says $20; it was $10."),
        ([fact("age", "16", "13")], "The age in “1. Data” is now 13; it was 16."),
        (
            [fact("setting", "Acme Ltd", "Acme GmbH", "name")],
            "The organisation that answers for your data is now Acme GmbH; it was Acme Ltd.",
        ),
        ([fact("entity", "", "Example Services B.V.")], "“1. Data” now names Example Services B.V."),
    ],
)  # fmt: skip
def test_a_fact_is_one_sentence(facts: list[Fact], expected: str) -> None:
    grounds = [Ground("x", "material", "", "data", before=f.before, after=f.after) for f in facts]
    assert told(facts, grounds) == [expected]


def test_a_short_sentence_of_ours_says_itself_what_changed() -> None:
    then, now = (sentence(f"We keep support messages for up to {n} months.") for n in (12, 24))
    kept = fact("duration", "12 months", "24 months", "retention", sentence_before=then, sentence_after=now)
    assert told([kept]) == ["We now keep support messages for up to 24 months; it was 12 months."]
    other = fact(
        "duration", "12 months", "24 months", "retention", sentence_before=sentence("Logs."), sentence_after=now
    )
    assert told([other]) == ["Data is now kept for 24 months; before, for 12 months (“1. Data”)."]


def test_a_definition_is_named_as_it_is_written() -> None:
    both = [sentence(f"“Personal Data” means {what}.") for what in ("names", "everything")]
    found = fact("definition", "names", "everything", "personal data", sentence_before=both[0], sentence_after=both[1])
    assert told([found]) == ["“Personal Data” is defined differently."]


def test_what_the_earlier_version_names_already_is_quoted_and_not_called_new() -> None:
    words = "We collect the names of your friends."
    new = fact("category", "", "names", sentence_after=sentence(words))
    grounds = [Ground("x", "material", "", "data", after=words)]
    assert told([new], grounds) == [f"“1. Data” now also says “{words}”"]


def test_what_came_and_went_elsewhere_too_is_said_once() -> None:
    swapped = fact("country", "India", "Canada", "transfer")
    assert told([swapped, fact("country", "India", "", "transfer"), fact("country", "", "Canada", "transfer")]) == [
        "Your data may now go to Canada; the policy said to India."
    ]


# Lost clauses.


def loss(type_id: str, verdict: str = "missing", *matches: str) -> Loss:
    before = Judgement(type_id, "satisfied", (), (sentence("You may ask us to delete your data."),))
    left = Judgement(type_id, verdict, tuple(Match("x", value, PLACE) for value in matches)) if matches else None  # type: ignore[arg-type]
    return Loss(type_id, verdict, before, left)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("lost", "expected"),
    [
        (loss("right.erasure"), "You can no longer ask us to delete your data."),
        (loss("right.erasure", "weak"), "The policy no longer says in full that you can ask us to delete your data."),
        (loss("right.complaint"), "The policy no longer says that you can complain to a data protection authority."),
        (loss("transfer.safeguard", "stale", "Privacy Shield"), "The policy rests on something that no longer counts: Privacy Shield."),
        (loss("house.owls"), "“Owls” is no longer in the policy."),
    ],
)  # fmt: skip
def test_a_lost_clause_is_told_as_what_a_reader_loses(lost: Loss, expected: str) -> None:
    ground = Ground("clause-lost", "loss", lost.type)
    (entry,) = summarise(diff(), (), [lost], [ground], {"house.owls": "Owls"})
    assert entry == Told(expected, "loss", "data", gone=True)


def test_a_right_that_other_readers_keep_is_lost_in_its_own_part() -> None:
    erasure = '{#erasure clause="right.erasure"}\n\nYou may ask us to delete your data.\n'
    kept = diff(DATA, DATA + f"\n# United Kingdom {erasure}")
    assert (
        told(lost=[loss("right.erasure")], of=kept)[0] == "In “1. Data”, you can no longer ask us to delete your data."
    )


def test_every_shipped_type_has_words_of_its_own() -> None:
    from site_tools.catalogue.load import shipped  # noqa: PLC0415 - only this test needs the catalogue
    from site_tools.compare.summary.duties import CAN, SAID  # noqa: PLC0415

    assert sorted({**CAN, **SAID}) == sorted(shipped().types)


# Structure.


def test_a_new_section_speaks_for_what_stands_in_it() -> None:
    after = DATA + "\n# Cookies {#cookies}\n\nWe use cookies.\n\n## Kinds {#kinds}\n\nMany.\n"
    change = diff(DATA, after, ("added", "", "cookies"), ("added", "", "kinds"))
    grounds = [
        Ground("x", "material", "", "kinds", after="Many of them there are."),
        Ground("x", "clarifying", "", "cookies"),
    ]
    (entry,) = summarise(change, (), (), grounds)
    assert entry == Told("There is a new section, “2. Cookies”: “We use cookies.”", "material", "cookies")


def test_a_section_that_is_gone_leads_to_the_earlier_version() -> None:
    change = diff(DATA + "\n# Links {#links}\n\nOther sites.\n", DATA, ("removed", "links", ""))
    (entry,) = summarise(change, (), (), ())
    assert entry == Told("We removed the section “2. Links”: “Other sites.”", "clarifying", "links", gone=True)


def test_many_new_parts_are_one_sentence() -> None:
    names = ("One", "Two", "Three")
    after = DATA + "".join(f"\n## {name} {{#{name.lower()}}}\n\nText.\n" for name in names)
    change = diff(DATA, after, *(("added", "", name.lower()) for name in names))
    assert told(of=change) == ["There are new parts: “1.1 One”, “1.2 Two” and “1.3 Three”."]


def test_moved_and_renamed_parts_come_last() -> None:
    change = diff(
        DATA, "# Your data {#data}\n\nWe collect your name.\n", ("renamed", "data", "data"), ("moved", "data", "data")
    )
    grounds = [Ground("x", "clarifying", "", "data", after="We collect your full name.")]
    assert told(grounds=grounds, of=change) == [
        "“1. Your data” now also says “We collect your full name.”",
        "Some headings read differently: “Data” is now “1. Your data”.",
        "Some parts stand in another place: “1. Your data”.",
    ]


def test_a_divided_section() -> None:
    after = "# Data {#data}\n\nWe collect your name.\n\n# More {#more}\n\nAnd more.\n"
    change = diff(DATA, after)
    now = change.after.anchors()
    parted = Change("split", change.before.anchors()["data"], now["data"], (), (now["more"],))
    assert told(of=PolicyDiff(change.before, change.after, (parted,), {})) == [
        "“1. Data” was divided into “1. Data” and “2. More”."
    ]


# Quotes, where nothing more is known.


def test_a_sentence_that_changed_is_quoted_on_both_sides_once() -> None:
    ground = Ground("modality", "material", "", "data", before="We will tell you.", after="We may tell you.")
    assert told(grounds=[ground, ground]) == ["“1. Data” now says “We may tell you.” It said “We will tell you.”"]


def test_words_of_a_sentence_are_told_by_their_whole_sentence_once() -> None:
    then, now = (
        "If you are in the EU, we ask for your consent first.",
        "Wherever you are, we ask for your consent first.",
    )
    change = diff(f"# Data {{#data}}\n\n{then}\n", f"# Data {{#data}}\n\n{now}\n", ("reworded", "data", "data"))
    grounds = [
        Ground("audience", "material", "", "data", before="EU"),
        Ground("unexplained", "material", "", "data", before=then, after=now),
    ]
    expected = [f"“1. Data” now says “{now}” It said “{then}”"]
    assert told(grounds=grounds, of=change) == expected
    assert told(grounds=grounds[:1], of=change) == expected


def test_a_part_of_a_sentence_that_is_quoted_on_both_sides_is_not_quoted_alone() -> None:
    then, now = "If you are in the EU, we ask first.", "Wherever you may live, nobody asks."
    change = diff(f"# Data {{#data}}\n\n{then}\n", f"# Data {{#data}}\n\n{now}\n", ("reworded", "data", "data"))
    grounds = [
        Ground("audience", "material", "", "data", before="EU"),
        Ground("unexplained", "material", "", "data", before=then, after=now),
    ]
    assert told(grounds=grounds, of=change) == [f"“1. Data” now says “{now}” It said “{then}”"]


def test_a_fact_has_the_class_of_the_ground_that_names_it_or_words_of_its_sentence() -> None:
    words = "We keep logs for a week, and may sell them."
    both: dict[str, Any] = {
        "sentence_before": sentence(words.replace("week", "year")),
        "sentence_after": sentence(words),
    }
    kept = fact("duration", "a year", "a week", "retention", **both)
    named = Ground("period-shortened", "favourable", "", "data", before="a year", after="a week")
    within = Ground("period-shortened", "favourable", "", "data", after="a week, and may")
    other = Ground("unexplained", "material", "", "data", after="Something else is new here.")
    for grounds, expected in (([named, other], "favourable"), ([other, within], "favourable"), ([other], "material")):
        entries = summarise(diff(), [kept], (), grounds)
        assert next(entry.change_class for entry in entries if "week" in entry.text) == expected


def test_a_fact_makes_the_quote_of_its_sentence_unnecessary() -> None:
    then, now = sentence("Write to a@acme.example."), sentence("Write to b@acme.example.")
    mailbox = fact(
        "email", "a@acme.example", "b@acme.example", name="Mailbox", sentence_before=then, sentence_after=now
    )
    grounds = [Ground("unexplained", "material", "", "data", before=then.text, after=now.text)]
    assert told([mailbox], grounds) == ["The mailbox in “1. Data” changed from a@acme.example to b@acme.example."]


def test_several_new_sentences_of_a_clause_are_one() -> None:
    grounds = [Ground("x", "material", "", "data", after=f"Sentence number {n} is new.") for n in range(5)]
    assert told(grounds=grounds) == [
        "“1. Data” now also says “Sentence number 0 is new.”, “Sentence number 1 is new.”, “Sentence number 2 is new.” and more."
    ]


def test_words_that_stay_under_other_words_are_said_to() -> None:
    grounds = [
        Ground("lead-in", "material", "", "data", before=f"the risk of kind {n};", after=f"the risk of kind {n};")
        for n in (1, 2)
    ]
    assert told(grounds=grounds) == [
        "In “1. Data”, other words now stand above “the risk of kind 1;” and “the risk of kind 2;”."
    ]


def test_a_ground_without_words_shows_the_line_that_changed() -> None:
    change = diff(DATA, DATA.replace("your name", "your names"), ("reworded", "data", "data"))
    assert told(grounds=[Ground("x", "material", "", "data")], of=change) == [
        "“1. Data” now says “We collect your names.” It said “We collect your name.”"
    ]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("link-added", "There are new links in “1. Data”."),
        ("link-changed", "Some links in “1. Data” lead elsewhere now."),
        ("unexplained", "“1. Data” changed."),
    ],
)
def test_a_ground_without_any_words_names_its_clause(rule: str, expected: str) -> None:
    assert told(grounds=[Ground(rule, "clarifying", "", "data")] * 2) == [expected]
    url = fact("url", "https://a.example", "https://b.example")
    assert told([url], [Ground(rule, "clarifying", "", "data")]) == ["Some links in “1. Data” lead elsewhere now."]


def test_a_clause_of_which_something_is_said_is_not_named_again() -> None:
    change = diff(DATA, DATA.replace("your name", "names"), ("reworded", "data", "data"))
    dated = fact("date", "1 May 2023", "1 May 2024", "effective")
    assert told([dated], [Ground("date-only", "editorial", "", "data")], of=change) == [
        "The date in the text is now 1 May 2024; it was 1 May 2023."
    ]


def test_reworded_clauses_of_the_same_meaning_are_only_named() -> None:
    change = diff(DATA, DATA.replace("your name", "the name of you"), ("reworded", "data", "data"))
    (entry,) = summarise(change, (), (), [Ground("synonym", "editorial", "", "data")])
    assert entry == Told("We reworded “1. Data”; the meaning stays the same.", "editorial", "data")


def test_a_long_sentence_is_shown_where_it_differs() -> None:
    long = " ".join(["We store your billing address to calculate any tax that is due"] * 2)
    rest = "to detect fraud, and to print on your invoices, where you want any"
    assert contrasted(f"{long} in the United States, {rest}.", f"{long} in the United States or the EU, {rest}.") == (
        "“… that is due in the United States, to detect fraud, and to print …”",
        "“… that is due in the United States or the EU, to detect fraud, and to print …”",
    )


# Order, length and advice.


def test_worst_first_and_of_one_class_what_weighs_more() -> None:
    facts = [fact("email", "a@b.example", "c@b.example"), fact("category", "", "genetic data"), fact("age", "16", "18")]
    grounds = [
        Ground("x", "favourable", "", "data", before="16", after="18"),
        Ground("x", "material", "", "data", before="a@b.example", after="c@b.example"),
        Ground("x", "material", "", "data", after="genetic data"),
    ]
    entries = summarise(diff(), facts, [loss("right.erasure")], grounds)
    assert [entry.change_class for entry in entries] == ["loss", "material", "material", "favourable"]
    assert [entry.text.split()[0] for entry in entries] == ["You", "We", "The", "The"]


def test_a_long_summary_ends_with_the_places_of_the_rest() -> None:
    sections = "".join(f"# Part {n} {{#p{n}}}\n\nWords.\n\n" for n in range(20))
    grounds = [
        Ground(
            "x",
            "material" if n < 15 else "clarifying",
            "",
            f"p{n}",
            before=f"It was number {n}.",
            after=f"It is number {n}.",
        )
        for n in range(20)
    ]
    entries = summarise(diff(sections, sections), (), (), grounds)
    assert len(entries) == SHOWN
    assert entries[-1].text == (
        "… and 9 further changes: “12. Part 11”, “13. Part 12”, “14. Part 13”, “15. Part 14”, “16. Part 15”, “17. Part 16” "
        "and 3 more parts."
    )
    assert entries[-1].clause == "p11"


@pytest.mark.parametrize(
    ("change_class", "count"), [("material", 2), ("loss", 2), ("favourable", 1), ("clarifying", 1)]
)
def test_what_the_policy_offers_against_a_change_is_said_where_it_goes_against_readers(
    change_class: str, count: int
) -> None:
    ground = Ground("x", change_class, "", "data", before="It was so before.", after="It is not so now.")  # type: ignore[arg-type]
    entries = summarise(diff(DATA + RIGHTS, DATA + RIGHTS), (), (), [ground])
    assert len(entries) == count
    if count > 1:
        assert entries[-1] == Told("If you do not agree, you can object: see “2.1 Objection”.", "none", "objection")


def test_what_is_lost_is_no_advice() -> None:
    entries = summarise(diff(DATA + RIGHTS, DATA + RIGHTS), (), [loss("right.objection")], [])
    assert [entry.change_class for entry in entries] == ["loss"]


def test_nothing_changed_is_nothing_told() -> None:
    assert told() == []


def test_words_are_cut_at_a_word_and_sentences_end_once() -> None:
    assert shortened("one two three", 8) == "one two …"
    assert shortened("x" * 20, 8) == "x" * 8 + " …"
    assert quote("He said “no”") == "“He said ‘no’”"
    assert [ended(text) for text in ("so", "So.", "“So.”", "So?")] == ["So.", "So.", "“So.”", "So?"]
    assert listed(["a", "b", "a", "c"]) == "a, b and c"
    assert listed(["a, or so", "b"]) == "a, or so; b"
