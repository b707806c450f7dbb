"""What a policy makes part of itself counts with it: its change has at least the class that the other policy's change has."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from example import Example
from pages.rendered import converter, tree, words
from site_tools.comparing import Comparer, draft, released
from site_tools.model.release import History, Version

PART = "# Cookies {#cookies}\n\nThe [Cookie Policy](policy:cookies), which is part of this policy, names each cookie.\n"
SEE = "# Cookies {#cookies}\n\nSee the [Cookie Policy](policy:cookies) for each cookie.\n"
SHORTER = "# Data {#data}\n\nWe collect your name in short.\n\n## Kinds {#kinds}\n\nNames and addresses.\n"


def grown(example: Example, text: str, *terms: str) -> Example:
    """Return two policies of which `privacy` links `cookies`, and `cookies` has a version more since."""
    example.policy("cookies", "Cookie Policy")
    example.release("2020-01-01", policy="cookies")
    example.section("03-cookies.md", text)
    example.release("2020-01-01")
    example.section("01-data.md", SHORTER, "cookies")
    example.release("2021-01-01", *terms, policy="cookies")
    return example


@pytest.fixture
def part(example: Example) -> Example:
    """Return two policies of which `cookies`, a part of `privacy`, has changed materially."""
    return grown(example, PART, "--class", "material")


def differences(example: Example, *sides: str, status: int = 1) -> dict[str, object]:
    done = example.run("diff", *sides, "--format", "json", "--as-of", "2021-06-01")
    assert done.status == status, done
    found: dict[str, object] = json.loads(done.out)
    return found


TOLD = "“Cookie Policy”, a part of this policy, changed: version 2021-01-01 takes the place of 2020-01-01."


def test_the_words_are_the_same_and_yet_the_change_is_material(part: Example) -> None:
    found = differences(part, "privacy")
    assert (found["class"], found["changes"]) == ("material", [])
    assert TOLD in str(found["summary"])


def test_a_policy_that_is_only_mentioned_counts_for_itself(example: Example) -> None:
    found = differences(grown(example, SEE, "--class", "material"), "privacy", status=0)
    assert found["class"] == "none"


def test_an_editorial_change_of_it_raises_nothing_above_editorial(example: Example) -> None:
    lowered = ("--class", "editorial", "--reason", "It means the same.")
    assert differences(grown(example, PART, *lowered), "privacy")["class"] == "editorial"


def test_the_highest_class_in_between_counts(part: Example) -> None:
    part.section("01-data.md", SHORTER.replace("in short", "for short"), "cookies")
    part.release("2021-02-01", "--class", "editorial", "--reason", "It means the same.", policy="cookies")
    found = differences(part, "privacy")
    assert found["class"] == "material"
    assert "version 2021-02-01 takes the place of 2020-01-01" in str(found["summary"])


def test_before_the_new_version_is_in_force_nothing_has_changed(part: Example) -> None:
    done = part.run("diff", "privacy", "--as-of", "2020-06-01")
    assert done.status == 0, done


def test_from_a_later_version_to_an_earlier_one_the_words_decide(part: Example) -> None:
    part.release("2021-01-01", "--summary", "The Cookie Policy changed.")
    found = differences(part, "privacy/2021-01-01", "privacy/2020-01-01")
    assert found["class"] != "none"
    assert "version 2020-01-01 takes the place of 2021-01-01" in str(found["summary"])


def test_a_release_holds_the_class_to_it(part: Example) -> None:
    low = part.run(
        "release", "privacy", "--effective", "2021-03-01", "--published", "2021-01-02", "--class", "editorial"
    )
    assert low.status == 1
    assert TOLD in low.err
    assert "policy_src/privacy/sections/03-cookies.md" in low.err
    dry = part.must("release", "privacy", "--published", "2021-01-02", "--summary", "It changed.", "--dry-run")
    assert "Would seal privacy 2021-01-16: material" in dry
    assert "[linked-policy-changed]" in dry


def test_a_policy_whose_words_are_unchanged_may_follow_the_one_that_is_part_of_it(part: Example) -> None:
    part.must("release", "privacy", "--published", "2021-01-02", "--summary", "The Cookie Policy changed.")
    newest = part.versions()[-1].release
    assert (newest.change_class, newest.links) == ("material", {"cookies": "2021-01-01"})
    again = part.run("release", "privacy", "--published", "2021-02-02", "--summary", "It changed.")
    assert again.status == 2
    assert "there is nothing to release" in again.err


def test_a_policy_that_only_mentions_another_may_not(example: Example) -> None:
    done = grown(example, SEE).run("release", "privacy", "--published", "2021-01-02", "--summary", "It changed.")
    assert done.status == 2
    assert "there is nothing to release" in done.err


def test_the_change_page_tells_and_leads_to_what_changed_there(part: Example) -> None:
    part.must("release", "privacy", "--published", "2021-01-02", "--summary", "The Cookie Policy changed.")
    pages = {page.path: page.text for page in part.compose("2024-01-01", drafts=True)}
    article = tree(pages["privacy/changes/2021-01-16/index.md"], converter())
    (row,) = article.xpath("//dt[text()='Part of this policy']/following-sibling::dd")
    assert words(row) == "Cookie Policy from version 2020-01-01 to 2021-01-01, material: what changed"
    assert row.xpath(".//a/@href") == [
        "../../../cookies/2021-01-01/",
        "../../../cookies/compare/?from=2020-01-01&to=2021-01-01",
    ]
    assert "No clause was added, removed, renamed, moved or reworded." in words(article)
    assert TOLD in words(article)
    assert "Part of this policy" not in pages["privacy/changes/draft/index.md"]


def test_what_nobody_judged_is_compared(part: Example) -> None:
    found = part.load().history("cookies")
    assert found is not None
    first, second = found.versions
    imported = Version(replace(second.release, checked="imported", change_class="loss"), second.policy)
    others = [History("cookies", (first, imported), None)]
    (before,) = part.versions()
    pair = Comparer(part.settings())
    (told,) = pair(released(before, others), draft(before.policy, date(2021, 6, 1), others)).linked
    assert told.change_class == pair(released(first), released(second)).materiality.change_class == "material"


@pytest.mark.parametrize("sides", [("HEAD", "privacy/draft"), ("privacy/2020-01-01", "HEAD"), ("HEAD", "HEAD")])
def test_where_no_version_is_recorded_nothing_is_said(part: Example, sides: tuple[str, str]) -> None:
    part.commit()
    done = part.run("diff", *sides, "--policy", "privacy", "--as-of", "2021-06-01")
    assert done.status == 0, done
