"""What each page says as of a date."""

from __future__ import annotations

import pytest

from example import Example


@pytest.fixture
def three(example: Example) -> Example:
    """Return versions of 2020 (superseded), 2021 (in force) and 2030 (upcoming), and a draft ahead of them."""
    for year, published in ((2020, "2020-01-01"), (2021, "2020-12-01"), (2030, "2022-01-01")):
        example.section("01-data.md", f"# Data {{#data}}\n\nWords of {year}.\n")
        terms = (
            "--effective",
            f"{year}-01-01",
            "--published",
            published,
            "--class",
            "material",
            "--summary",
            "It changed.",
        )
        example.must("release", "privacy", *terms)
    example.section("01-data.md", "# Data {#data}\n\nWords of the draft.\n")
    return example


def pages(example: Example, as_of: str, *more: str) -> dict[str, str]:
    example.must("compile", "--as-of", as_of, *more)
    return {name: data.decode() for name, data in example.files("content").items()}


def test_in_force_superseded_and_upcoming(three: Example) -> None:
    found = pages(three, "2024-01-01")
    assert "Words of 2021." in found["privacy/index.md"]
    assert "cb-archived" in found["privacy/2020-01-01/index.md"]
    assert "cb-current" in found["privacy/2021-01-01/index.md"]
    assert "cb-upcoming" in found["privacy/2030-01-01/index.md"]
    assert "1 January 2030" in found["privacy/2030-01-01/index.md"]
    assert "1 January 2030" in found["index.md"]
    assert "privacy/draft/index.md" not in found


@pytest.mark.parametrize(
    ("as_of", "shown"),
    [
        ("2019-12-31", 2020),
        ("2020-01-01", 2020),
        ("2020-12-31", 2020),
        ("2021-01-01", 2021),
        ("2029-12-31", 2021),
        ("2030-01-01", 2030),
    ],
)
def test_a_version_is_in_force_from_its_first_day(three: Example, as_of: str, shown: int) -> None:
    assert f"Words of {shown}." in pages(three, as_of)["privacy/index.md"]


def test_before_the_first_day_the_main_page_shows_the_upcoming_version_and_says_so(three: Example) -> None:
    main = pages(three, "2019-06-01")["privacy/index.md"]
    assert "Words of 2020." in main
    assert "cb-upcoming" in main
    assert "cb-archived" not in main


def test_the_version_in_force_later_is_archived(three: Example) -> None:
    assert "cb-archived" not in pages(three, "2024-01-01")["privacy/2021-01-01/index.md"]
    assert "cb-archived" in pages(three, "2030-01-01")["privacy/2021-01-01/index.md"]


def test_drafts_are_published_only_when_asked_for_and_marked(three: Example) -> None:
    found = pages(three, "2024-01-01", "--draft")
    assert "Words of the draft." in found["privacy/draft/index.md"]
    assert "cb-draft" in found["privacy/draft/index.md"]
    assert "Words of 2021." in found["privacy/index.md"]
    assert "privacy/draft/index.md" not in pages(three, "2024-01-01")
    assert not (three.root / "content/privacy/changes/draft/index.md").exists()


def test_source_date_epoch_is_the_clock(three: Example, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    assert "as of 2020-09-13" in three.must("compile")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    done = three.run("compile")
    assert (done.status, done.err.count("\n")) == (2, 1)
    assert "SOURCE_DATE_EPOCH must be a number of seconds" in done.err


def test_a_policy_without_a_version_is_not_published(three: Example) -> None:
    three.policy("terms", "Terms")
    done = three.run("compile", "--as-of", "2024-01-01")
    assert done.status == 0
    assert "clausebook release terms" in done.err
    assert "--draft" in done.err
    assert not [name for name in three.files("content") if name.startswith("terms")]
    assert "Terms" not in three.files("content")["index.md"].decode()


def test_a_policy_without_a_version_as_a_draft(three: Example) -> None:
    three.policy("terms", "Terms")
    found = pages(three, "2024-01-01", "--draft")
    assert "cb-draft" in found["terms/index.md"]
    assert "terms/draft/index.md" in found


def test_a_draft_with_errors_is_refused_as_a_draft_only(three: Example) -> None:
    three.section("02-contact.md", "# Contact {#contact}\n\n[x](#nowhere)\n")
    done = three.run("compile", "--draft")
    assert done.status == 1
    assert "policy_src/privacy/sections/02-contact.md" in done.err
    assert three.run("compile").status == 0
