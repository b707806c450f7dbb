"""Words and the edits between them: minimal first, then readable."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_tools.compare.matches import common, matches
from site_tools.compare.normal import normal
from site_tools.compare.words import changed, edits, words

# (before, after, edits as `[-…-]{+…+}`)
READS = {
    "nothing": ("We keep data.", "We keep data.", "We keep data."),
    "quote style": ('The "Site" and it\'s ours.', "The “Site” and it’s ours.", "The “Site” and it’s ours."),
    "one word": ("We may share data.", "We will share data.", "We [-may -]{+will +}share data."),
    "punctuation belongs to its word": ("name, address.", "name.", "[-name, address.-]{+name.+}"),
    "an insertion begins where a phrase does": (
        "Send your name and your address.",
        "Send your name and your mail and your address.",
        "Send your name {+and your mail +}and your address.",
    ),
    "an insertion is a whole sentence": (
        "We keep it. We keep it safe. You may ask.",
        "We keep it. We keep it safe. We keep it here. You may ask.",
        "We keep it. We keep it safe. {+We keep it here. +}You may ask.",
    ),
    "a crumb goes with its neighbours": (
        "We collect names for the purpose of billing.",
        "We collect mails in the course of delivery.",
        "We collect [-names for the purpose of billing.-]{+mails in the course of delivery.+}",
    ),
    "a common word between two additions stays": (
        "your name and address",
        "your full name and postal address",
        "your {+full +}name and {+postal +}address",
    ),
    "a sentence of which little is left": (
        "Write to us. We hand logs to our hosts when they ask. Thank you.",
        "Write to us. Nobody but the staff we train looks at logs. Thank you.",
        "Write to us. [-We hand logs to our hosts when they ask. -]{+Nobody but the staff we train looks at logs. +}Thank you.",
    ),
    "a sentence of which only the beginning is left": (
        "Write to us. You may ask our staff by mail for a list of all our hosts. Thank you.",
        "Write to us. You can see on this page whom we hand our logs to and when. Thank you.",
        "Write to us. [-You may ask our staff by mail for a list of all our hosts. -]{+You can see on this page whom we hand our logs to and when. +}Thank you.",
    ),
    "a short sentence that is still there": (
        "We know that mails hurt some and help others. So we wrote this policy. Thank you.",
        "We know that good tools can do a lot of harm. So we wrote this policy. We want nobody to be hurt. Thank you.",
        "We know that [-mails hurt some and help others. -]{+good tools can do a lot of harm. +}So we wrote this policy. {+We want nobody to be hurt. +}Thank you.",
    ),
    "a part of a sentence of which crumbs are left": (
        "Each field that holds data is locked with a key of its own before we file it, so our clerks must first unlock it to send you a copy, but we do all that we can to keep it safe from all others.",
        "Most of your data are not locked while they lie in our files, as they have to be ready to send when you want a copy, but we do all that we can to keep it safe from all others.",
        "[-Each field that holds data is locked with a key of its own before we file it, so our clerks must first unlock it to send you -]{+Most of your data are not locked while they lie in our files, as they have to be ready to send when you want +}a copy, but we do all that we can to keep it safe from all others.",
    ),
    "a deletion joins the next one": (
        "Acme has the right at any time and from time to time to modify or stop its service.",
        "We have the right at any time to modify or stop our service.",
        "[-Acme has -]{+We have +}the right at any time [-and from time to time -]to modify or stop [-its -]{+our +}service.",
    ),
    "no word is out and in beside one that stays": (
        "Our four young clerks in our main town office read nothing, but may look now, on any day at which you ask for it.",
        "Our four young clerks in our main town office then may may look here on any day at which you ask for it.",
        "Our four young clerks in our main town office [-read nothing, but -]{+then may +}may look [-now, -]{+here +}on any day at which you ask for it.",
    ),
    "a word that stays is not torn out of its passage": (
        "If it is sold, we tell you.",
        "Also, If we get any such request we refuse it.\nFinally, if it is sold, we tell you.",
        "[-If -]{+Also, If we get any such request we refuse it.Finally, if +}it is sold, we tell you.",
    ),
    "two numbers are two edits": (
        "We answer within 30 days and keep your request on file for 12 months.",
        "We answer within 45 days and keep your request on file for 24 months.",
        "We answer within [-30 -]{+45 +}days and keep your request on file for [-12 -]{+24 +}months.",
    ),
}


@pytest.mark.parametrize("name", READS)
def test_reads(name: str) -> None:
    before, after, expected = READS[name]
    shape = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
    found = "".join(shape[edit.op].format(edit.text) for edit in edits(words(before), words(after)))
    assert found.replace("\n", "") == expected


some = st.lists(
    st.sampled_from(["a", "the", "we", "share", "data.", "name,", "of", "30", "“x”", "and"]), max_size=30
).map(" ".join)


@given(some, some)
def test_edits_make_both_texts_and_mirror(before: str, after: str) -> None:
    there, back = edits(words(before), words(after)), edits(words(after), words(before))
    assert normal("".join(edit.text for edit in there if edit.op != "+")) == normal(before)
    assert normal("".join(edit.text for edit in there if edit.op != "-")) == normal(after)
    assert normal("".join(edit.text for edit in there if edit.op == "=")) == normal(
        "".join(edit.text for edit in back if edit.op == "=")
    )
    assert changed(there) == changed(back)


@given(some, some)
def test_common_words_are_as_many_as_can_be_in_both_directions(before: str, after: str) -> None:
    first, second = before.split(), after.split()
    there, back = matches(first, second), matches(second, first)
    assert [(j, i, size) for i, j, size in there] == back
    assert sum(size for _, _, size in there) == common(first, second)


def test_one_word_three_thousand_times_takes_no_longer() -> None:
    def taken(before: list[str], after: list[str]) -> float:
        begun = time.perf_counter()
        edits(before, after)
        return time.perf_counter() - begun

    usual = [f"word{n % 700} " for n in range(3000)]
    other = [*usual[:1000], "new ", *usual[1001:2000], *usual[2100:]]
    usual_time = min(taken(usual, other) for _ in range(5))
    assert min(taken(["a "] * 3000, ["a "] * 2900) for _ in range(5)) < 10 * usual_time
