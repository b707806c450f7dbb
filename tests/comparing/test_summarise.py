"""What a visitor is told of a change, worst first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from checks.small import policy
from site_tools.compare.diff import compare
from site_tools.compare.summarise import summarise
from site_tools.compare.summary.contrast import contrasted, swap
from site_tools.compare.summary.limit import SHOWN
from site_tools.compare.summary.losses import described
from site_tools.compare.summary.sentence import ended, listed, quote, shortened
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
        (
            [fact("phone", "+1", "", name="Telephone number of the controller"), fact("phone", "+2", "", name="Telephone number of the controller")],
            "“1. Data” no longer gives the telephone numbers of the controller +1 and +2.",
        ),
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


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("means names", "means everything", "The policy now says otherwise what “Personal Data” means: “‘Personal Data’ means everything.” It said “‘Personal Data’ means names.”"),
        ("means names", "means names and faces", "“Personal Data” now also includes “faces”."),
        ("means names or faces in books", "means names in books", "“Personal Data” no longer includes “faces”."),
        ("means names", "means names, but only if you sign", "The policy now says otherwise what “Personal Data” means: “‘Personal Data’ means names, but only if you sign.” It said “‘Personal Data’ means names.”"),
        ("", "means names", "The policy now says what “Personal Data” means: “‘Personal Data’ means names.”"),
        ("means names", "", "The policy no longer says what “Personal Data” means: “‘Personal Data’ means names.”"),
    ],
)  # fmt: skip
def test_a_definition_says_what_it_covers(before: str, after: str, expected: str) -> None:
    both: dict[str, Any] = {
        name: sentence(f"“Personal Data” {means}.")
        for name, means in (("sentence_before", before), ("sentence_after", after))
        if means
    }
    assert told([fact("definition", before, after, "personal data", **both)]) == [expected]


def test_of_a_long_sentence_the_words_that_define_a_term_are_quoted() -> None:
    long = f"{'Among the many things that we would like to tell you about our birds here is ' * 3}one: small owls (“Owlets”) and more."
    term = fact("definition", "", "small owls (“Owlets”)", "owlets", sentence_after=sentence(long))
    (text,) = told([term])
    assert text.startswith("The policy now says what “Owlets” means: “… ")
    assert text.endswith("small owls (‘Owlets’) …”")


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
    known = described([lost], diff(), {"house.owls": "Owls"})
    (entry,) = summarise(diff(), (), known, [ground])
    assert entry == Told(expected, "loss", "data", gone=True)


def test_a_right_that_other_readers_keep_is_lost_in_its_own_part() -> None:
    erasure = '{#erasure clause="right.erasure"}\n\nYou may ask us to delete your data.\n'
    kept = diff(DATA, DATA + f"\n# United Kingdom {erasure}")
    assert (
        told(lost=described([loss("right.erasure")], kept, {}), of=kept)[0]
        == "In “1. Data”, you can no longer ask us to delete your data."
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
        "A heading reads differently: “Data” is now “Your data”.",
        "“1. Your data” now stands in another place.",
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
    grounds = [Ground("x", "material", "", "data", after=f"Sentence number {n} is new.") for n in range(8)]
    quoted = ", ".join(f"“Sentence number {n} is new.”" for n in range(5))
    assert told(grounds=grounds) == [
        f"“1. Data” now also says {quoted} and “Sentence number 5 is new.” 2 more passages are new."
    ]


def test_words_that_stay_under_other_words_are_said_to() -> None:
    before, after = (
        f"# Data {{#data}}\n\n{lead}:\n\n- to the bank;\n- to the tax office.\n"
        for lead in ("We send it", "We may sell it")
    )
    change = diff(before, after, ("reworded", "data", "data"))
    grounds = [
        Ground("lead-in-changed", "material", "", "data", before=words, after=words)
        for words in ("to the bank;", "to the tax office.")
    ]
    assert told(grounds=grounds, of=change) == [
        "In “1. Data”, “to the bank” and 1 more now stand below “We may sell it”. They stood below “We send it”."
    ]
    elsewhere = diff(DATA, DATA)
    assert told(grounds=grounds[:1], of=elsewhere) == ["In “1. Data”, “to the bank” now stands in another place."]


def test_a_ground_without_words_shows_the_line_that_changed() -> None:
    change = diff(DATA, DATA.replace("your name", "your names"), ("reworded", "data", "data"))
    assert told(grounds=[Ground("x", "material", "", "data")], of=change) == [
        "“1. Data” now says “We collect your names.” It said “We collect your name.”"
    ]


def test_a_ground_without_any_words_names_its_clause() -> None:
    assert told(grounds=[Ground("unexplained", "clarifying", "", "data")] * 2) == ["“1. Data” reads differently."]
    assert told(grounds=[Ground("link-changed", "material", "", "data")]) == ["Some links in “1. Data” are others now."]


def test_a_link_is_told_with_where_it_leads_and_led() -> None:
    before = "Use our [form](https://a.example), our *page* or [shop](#shop).\n\n# Shop {#shop}\n\nSee [the list](https://list.example).\n"
    after = before.replace("https://a.example", "https://b.example").replace("*page*", "[page](https://page.example)")
    after = after.replace("[the list](https://list.example)", "the list")
    kinds = [("reworded", ident, ident) for ident in ("data", "shop")]
    change = diff(f"# Data {{#data}}\n\n{before}", f"# Data {{#data}}\n\n{after}", *kinds)
    rules = (
        ("link-changed", "material", "data"),
        ("link-changed", "material", "shop"),
        ("link-added", "clarifying", "data"),
    )
    grounds = [Ground(rule, change_class, "", clause) for rule, change_class, clause in rules]  # type: ignore[arg-type]
    assert told(grounds=grounds, of=change) == [
        "The link “form” in “1. Data” now leads to https://b.example instead of https://a.example.",
        "The link “the list” in “2. Shop” is gone; it led to https://list.example.",
        "There is a new link “page” in “1. Data”, to https://page.example.",
    ]


def test_of_many_links_the_others_are_named() -> None:
    before, after = (
        "# Data {#data}\n\n" + ", ".join(f"[n{n}](https://{host}.example/{n})" for n in range(9)) + ".\n"
        for host in "ab"
    )
    change = diff(before, after, ("reworded", "data", "data"))
    entries = told(grounds=[Ground("link-changed", "material", "", "data")], of=change)
    assert len(entries) == 4
    assert entries[-1] == "In “1. Data”, these are gone or lead elsewhere, too: “n3”, “n4”, “n5”, “n6” and 2 more."


def test_words_are_quoted_as_they_are_written() -> None:
    then, now = "We keep it for our friends’ “birds” — always.", "We keep it for all of our friends’ “birds” — always."
    change = compare(policy(f"# Data {{#data}}\n\n{then}\n"), policy(f"# Data {{#data}}\n\n{now}\n"))
    plain = [text.replace("’", "'").replace("“", '"').replace("”", '"') for text in (then, now)]
    grounds = [Ground("x", "material", "", "data", before=plain[0], after=plain[1])]
    assert told(grounds=grounds, of=change) == [
        "“1. Data” now says “We keep it for all of our friends’ ‘birds’ — always.” It said “We keep it for our friends’ ‘birds’ — always.”"
    ]


def test_an_item_that_is_new_is_quoted_whole() -> None:
    item = "- Owl Post. Delivery of letters.\n"
    change = diff(DATA, f"{DATA}\n{item}", ("reworded", "data", "data"))
    grounds = [Ground("unexplained", "material", "", "data", after="Delivery of letters.")]
    assert told(grounds=grounds, of=change) == ["“1. Data” now also says “Owl Post. Delivery of letters.”"]
    known = diff(f"{DATA}\nOwl Post.\n", f"{DATA}\n{item}", ("reworded", "data", "data"))
    assert told(grounds=grounds, of=known) == ["“1. Data” now also says “Delivery of letters.”"]


def test_where_a_link_led_is_told_once_and_never_quoted() -> None:
    change = diff(f"{DATA}\n[Ask us](https://a.example/help).\n", f"{DATA}\nAsk us.\n", ("reworded", "data", "data"))
    web = fact("url", "https://a.example/help", "", "form", name="Web address")
    grounds = [
        Ground("contact-changed", "material", "", "data", before="https://a.example/help"),
        Ground("link-changed", "material", "", "data", before="https://a.example/help"),
    ]
    assert told([web], grounds, of=change) == [
        "The link “Ask us” in “1. Data” is gone; it led to https://a.example/help."
    ]
    assert told([web], grounds[:1]) == ["“1. Data” no longer gives the web address https://a.example/help."]
    assert told([], grounds[:1]) == ["“1. Data” reads differently."]


def test_one_wording_for_another_in_many_sentences_is_said_once() -> None:
    then = [f"You can see part {n} of the list" for n in range(3)]
    now = [text.replace("see", "view") for text in then]
    grounds = [
        Ground("unexplained", "material", "", "data", before=old, after=new) for old, new in zip(then, now, strict=True)
    ]
    assert told(grounds=grounds) == ["“view” now stands where “see” stood, in “1. Data”."]
    weighty = [Ground("modality-weakened", "material", "", "data", before=g.before, after=g.after) for g in grounds]
    assert len(told(grounds=weighty)) == 3, "what a promise says is quoted"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("See Basecamp 3, Basecamp 2.", "See Basecamp 4, Basecamp 2.", ("Basecamp 3", "Basecamp 4")),
        ("Acme LLC keeps it.", "Acme keeps it.", ("Acme LLC", "Acme")),
        ("We see what you send to us here each day.", "We view what you send to us here each week.", None),
        ("We keep it.", "We keep it.", None),
    ],
)
def test_words_that_swapped(before: str, after: str, expected: tuple[str, str] | None) -> None:
    assert swap(before, after) == expected


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
    entries = summarise(diff(), facts, described([loss("right.erasure")], diff(), {}), grounds)
    assert [entry.change_class for entry in entries] == ["loss", "material", "material", "favourable"]
    assert [entry.text.split()[0] for entry in entries] == ["You", "We", "The", "The"]


def grounds_of(classes: Sequence[str]) -> tuple[PolicyDiff, list[Ground]]:
    sections = "".join(f"# Part {n} {{#p{n}}}\n\nWords.\n\n" for n in range(len(classes)))
    grounds = [
        Ground("x", kind, "", f"p{n}", before=f"It was number {n}.", after=f"It is number {n}.")  # type: ignore[arg-type]
        for n, kind in enumerate(classes)
    ]
    return diff(sections, sections), grounds


def test_a_long_summary_ends_with_the_places_of_the_rest_by_what_they_are_to_readers() -> None:
    change, grounds = grounds_of(["material"] * 20 + ["favourable"] * 2 + ["clarifying"])
    entries = summarise(change, (), (), grounds)
    assert [entry.text for entry in entries[SHOWN:]] == [
        "Further changes that may matter to you are in “13. Part 12”, “14. Part 13”, “15. Part 14”, “16. Part 15”, “17. Part 16” and “18. Part 17”.",
        "Others are in “19. Part 18” and “20. Part 19”.",
        "Further changes in your favour are in “21. Part 20” and “22. Part 21”.",
        "Smaller changes are in “23. Part 22”.",
    ]
    assert [entry.change_class for entry in entries[SHOWN:]] == ["material", "material", "favourable", "clarifying"]
    assert entries[SHOWN].clause == "p12"


def test_every_place_with_a_material_change_is_named() -> None:
    change, grounds = grounds_of(["material", "loss", "favourable"] * 20)
    said = " ".join(told(grounds=grounds, of=change))
    assert [f"{n + 1}. Part {n}" for n in range(60) if f"“{n + 1}. Part {n}”" not in said] == []


def test_no_loss_is_left_out() -> None:
    change, grounds = grounds_of(["loss"] * 20 + ["material"])
    assert [entry.change_class for entry in summarise(change, (), (), grounds)] == ["loss"] * 20 + ["material"]


def test_a_place_with_much_to_say_is_told_as_one() -> None:
    words = [("We never open your letters.", "")] * 2 + [
        ("We wait.", "We may wait."),
        ("", "We sell them."),
        ("", "We burn them."),
    ]
    words = [
        (f"{old[:-1]} {n}." if old else "", f"{new[:-1]} {n}." if new else "") for n, (old, new) in enumerate(words)
    ]
    grounds = [Ground("x", "material", "", "data", before=old, after=new) for old, new in words]
    some = [fact("email", "", f"{n}@b.example", name=f"Mailbox {n}") for n in range(11)]
    entries = [text for text in told(some, grounds) if "mailbox" not in text]
    assert " ".join(entries) == (
        "“1. Data” no longer says “We never open your letters 0.” One more passage is gone. It now says “We may wait 2.” It said "
        "“We wait 2.” It now also says “We sell them 3.” One more passage is new."
    )
    more = [*grounds, Ground("x", "material", "", "data", after="We weigh them.")]
    (entry,) = [text for text in told(some, more) if "mailbox" not in text]
    assert entry.startswith("“1. Data” was rewritten. It no longer says")


def test_what_is_to_the_good_comes_after_what_is_not() -> None:
    facts = [fact("right", "", "deletion"), fact("recipient", "data brokers", ""), fact("category", "", "genetic data")]
    words = Ground("x", "material", "", "data", before="We ask you.", after="We ask you twice.")
    assert [text.split()[0] for text in told(facts, [words])] == ["We", "“1.", "You", "The"]


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
    entries = summarise(diff(DATA + RIGHTS, DATA + RIGHTS), (), described([loss("right.objection")], diff(), {}), [])
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
