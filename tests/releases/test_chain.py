"""The chain of seals: a version that was taken out, put in or sealed again breaks it at a place that is named."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date

import pytest

from example import Example
from site_tools.model.release import Label, Release
from site_tools.releases.seal import seal_of, to_yaml
from site_tools.releases.verify import verify_chain


@pytest.fixture
def three(example: Example) -> Example:
    for year in (2020, 2021, 2022):
        example.section("01-data.md", f"# Data {{#data}}\n\nWe collect your name, as of {year}.\n")
        example.release(f"{year}-01-01")
    return example


def reseal(example: Example, label: str, **fields: object) -> Release:
    """Change a release and seal it again, as somebody would who knows the rules."""
    release = next(v.release for v in example.versions() if v.label == label)
    changed = replace(release, **fields)  # type: ignore[arg-type]
    changed = replace(changed, seal=seal_of(changed))
    (example.releases() / label / "release.yml").write_bytes(to_yaml(changed))
    return changed


def test_a_whole_chain_holds(three: Example) -> None:
    assert three.said() == []
    seals = [v.release.seal for v in three.versions()]
    assert [v.release.previous for v in three.versions()] == ["", *seals[:-1]]


def test_a_version_taken_out_of_the_middle(three: Example) -> None:
    shutil.rmtree(three.releases() / "2021-01-01")
    (said,) = three.said()
    assert said.startswith(
        "privacy/releases/2022-01-01/release.yml: The field previous is not the seal of 2020-01-01: "
    )
    assert said.endswith("a version between them was removed, or one was re-sealed.")


def test_the_first_version_taken_out(three: Example) -> None:
    shutil.rmtree(three.releases() / "2020-01-01")
    assert three.said() == ["privacy/releases/2021-01-01/release.yml: It names a version before it, which is gone."]


def test_a_version_sealed_again_in_the_middle(three: Example) -> None:
    reseal(three, "2021-01-01", summary="Nothing to see here.")
    assert [m.split(":")[0] for m in three.said()] == ["privacy/releases/2022-01-01/release.yml"]


def test_two_versions_swapped(three: Example) -> None:
    first, second = three.releases() / "2021-01-01", three.releases() / "2022-01-01"
    first.rename(three.releases() / "aside")
    second.rename(first)
    (three.releases() / "aside").rename(second)
    said = three.said()
    assert [m.split(":")[0] for m in said if "lies in another folder" in m] == [
        "privacy/releases/2021-01-01/release.yml",
        "privacy/releases/2022-01-01/release.yml",
    ]


def test_a_version_of_another_policy(three: Example) -> None:
    reseal(three, "2022-01-01", policy="cookies")
    assert any("It belongs to the policy cookies, not to privacy." in m for m in three.said())


def test_a_version_in_force_before_it_was_published(three: Example) -> None:
    reseal(three, "2022-01-01", published=date(2022, 6, 1))
    assert three.said() == ["privacy/releases/2022-01-01/release.yml: It takes effect before it is published."]


def test_a_version_published_before_its_forerunner(three: Example) -> None:
    reseal(three, "2022-01-01", published=date(2020, 6, 1))
    assert three.said() == [
        "privacy/releases/2022-01-01/release.yml: It was published before 2021-01-01, which it follows."
    ]


def test_a_broken_chain_stops_the_build_and_says_where(three: Example) -> None:
    shutil.rmtree(three.releases() / "2021-01-01")
    done = three.run("build")
    assert done.status == 1
    assert "policy_src/privacy/releases/2022-01-01/release.yml" in done.err
    assert not (three.root / "site").exists()


def test_the_chain_of_nothing_holds() -> None:
    assert not list(verify_chain("privacy", "releases", []))


def test_labels_order_versions_not_the_alphabet(example: Example) -> None:
    for number in range(1, 12):
        example.section("01-data.md", f"# Data {{#data}}\n\nState {number}.\n")
        example.release(str(Label(date(2020, 1, 1), number)))
    assert [v.release.label.number for v in example.versions()] == list(range(1, 12))
    assert example.said() == []
