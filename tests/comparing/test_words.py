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
