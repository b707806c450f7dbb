"""What may become the next version, and why not."""

from __future__ import annotations

import io

import pytest

from example import Example


def release(example: Example, *arguments: str, policy: str = "privacy") -> str:
    done = example.run("release", policy, *arguments)
    assert done.status == 2, done
    assert not done.out
    assert "Traceback" not in done.err
    assert done.err.count("\n") == 1
    return done.err


def change(example: Example, words: str, policy: str = "privacy") -> None:
    example.section("01-data.md", f"# Data {{#data}}\n\n{words}\n", policy)


@pytest.mark.parametrize(
    ("change_class", "effective"),
    [("material", "2020-01-15"), ("loss", "2020-01-15"), ("editorial", "2020-01-01"), ("favourable", "2020-01-01")],
)
def test_a_material_version_waits_for_the_notice_period(example: Example, change_class: str, effective: str) -> None:
    said = example.must("release", "privacy", "--published", "2020-01-01", "--class", change_class)
    assert f"in force from {effective}." in said
    assert (example.releases() / effective / "release.yml").is_file()


def test_without_notice_days_it_is_thirty(example: Example) -> None:
    example.edit("policy_src/privacy/policy.yml", "notice_days: 14\n", "")
    assert "in force from 2020-01-31." in example.must("release", "privacy", "--published", "2020-01-01")


def test_published_today_by_default(example: Example, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1577836800")
    assert "published 2020-01-01, in force from 2020-01-15." in example.must("release", "privacy")


def test_the_summary_from_standard_input(example: Example, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("  One.\n\nTwo: “three”.\n"))
    example.release("2020-01-01", "--summary", "-")
    assert example.versions()[0].release.summary == "One.\n\nTwo: “three”."
    assert example.said() == []


def test_unchanged_bytes_are_refused(example: Example) -> None:
    example.release("2020-01-01")
    for more in ((), ("--class", "none")):
        said = release(example, "--effective", "2021-01-01", "--published", "2021-01-01", *more)
        assert "is version 2020-01-01, unchanged: there is nothing to release" in said


def test_unchanged_words_are_refused_unless_the_class_says_so(example: Example) -> None:
    example.release("2020-01-01")
    change(example, "We collect\nyour name.")
    example.section(
        "01-data.md",
        '# Data {#data}\n\nWe collect\nyour *name*.\n\n## Kinds {#sorts was="kinds"}\n\nNames and addresses.\n',
    )
    said = release(example, "--effective", "2021-01-01", "--published", "2021-01-01")
    assert "A reader would see no difference" in said
    assert "--class none" in said
    example.release("2021-01-01", "--class", "none")
    first, second = (version.release for version in example.versions())
    assert first.content == second.content


def test_a_label_that_exists_names_the_next(example: Example) -> None:
    example.release("2020-01-01")
    change(example, "Two.")
    assert "--effective 2020-01-01-2." in release(example, "--effective", "2020-01-01", "--published", "2020-01-01")
    example.release("2020-01-01-2")
    change(example, "Three.")
    assert "--effective 2020-01-01-3." in release(example, "--effective", "2020-01-01", "--published", "2020-01-01")


def test_no_version_before_the_newest(example: Example) -> None:
    example.release("2020-01-01")
    change(example, "Two.")
    said = release(example, "--effective", "2019-12-31", "--published", "2019-12-31")
    assert "Version 2019-12-31 would stand before 2020-01-01, which is sealed." in said


def test_no_version_published_before_the_newest(example: Example) -> None:
    example.release("2020-01-01")
    change(example, "Two.")
    said = release(example, "--effective", "2021-01-01", "--published", "2019-12-31")
    assert "published (2019-12-31) before 2020-01-01 was (2020-01-01)" in said


def test_no_version_in_force_before_it_is_published(example: Example) -> None:
    said = release(example, "--effective", "2020-01-01", "--published", "2020-01-02")
    assert "would take effect before it is published (2020-01-02)" in said


@pytest.mark.parametrize(
    "day", ["", "tomorrow", "2020-02-30", "2020-01-01-1", "20200101", "2020-W01-1", "2020-01-01-02"]
)
def test_an_effective_day_that_is_none(example: Example, day: str) -> None:
    assert "is no day to take effect" in release(example, "--effective", day)


@pytest.mark.parametrize("day", ["", "tomorrow", "2020-02-30", "20200101", "2020-W01-1", "2020-01-01-2"])
def test_a_publication_day_that_is_none(example: Example, day: str) -> None:
    assert "is no date. Write it as YYYY-MM-DD" in release(example, "--published", day)


def test_an_unknown_policy_names_the_nearest(example: Example) -> None:
    assert "There is no policy privcy in policy_src/. Did you mean privacy?" in release(example, policy="privcy")


def test_errors_of_the_draft_are_shown_and_nothing_is_sealed(example: Example) -> None:
    example.section("02-contact.md", "# Contact {#contact}\n\n[Data](#dta)\n")
    done = example.run("release", "privacy")
    assert done.status == 1
    assert "policy_src/privacy/sections/02-contact.md" in done.err
    assert not example.releases().exists()


def test_errors_of_another_policy_do_not_block(example: Example) -> None:
    example.policy("cookies")
    example.section("02-contact.md", "# Contact {#contact}\n\n[Data](#dta)\n", "cookies")
    example.release("2020-01-01")


def link_to_cookies(example: Example, target: str) -> None:
    example.policy("cookies")
    change(example, f"See [cookies](policy:cookies{target}).")


def test_a_link_to_a_policy_without_a_version(example: Example) -> None:
    link_to_cookies(example, "")
    said = release(example, "--effective", "2020-01-01", "--published", "2020-01-01")
    assert "privacy/sections/01-data.md:3" in said
    assert "no version is in force on 2020-01-01. Release cookies first." in said


def test_a_link_to_a_policy_whose_version_is_not_yet_in_force(example: Example) -> None:
    link_to_cookies(example, "")
    example.release("2020-06-01", policy="cookies")
    assert "no version is in force on 2020-01-01" in release(
        example, "--effective", "2020-01-01", "--published", "2020-01-01"
    )


def test_a_link_to_a_clause_that_the_version_lacks(example: Example) -> None:
    link_to_cookies(example, "#kinds-2")
    example.release("2020-01-01", policy="cookies")
    example.edit("policy_src/cookies/sections/01-data.md", "{#kinds}", '{#kinds-2 was="kinds"}')
    said = release(example, "--effective", "2020-01-01", "--published", "2020-01-01")
    assert "has no clause #kinds-2. Did you mean #kinds?" in said


def test_a_release_records_the_version_it_links_to(example: Example) -> None:
    link_to_cookies(example, "#kinds")
    example.release("2020-01-01", policy="cookies")
    change(example, "Later.", "cookies")
    example.section("02-contact.md", "# Contact {#contact}\n\nWrite. [Kinds](#data)\n", "cookies")
    example.release("2020-03-01", policy="cookies")
    change(example, "See [cookies](policy:cookies#data).")
    example.release("2020-02-01")
    assert dict(example.versions()[0].release.links) == {"cookies": "2020-01-01"}
