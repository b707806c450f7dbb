"""A sealed version: what changes in it is found and named."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from example import Example
from site_tools.releases.seal import seal_of, to_yaml

SECTION = "privacy/releases/2020-01-01/sections/01-data.md"
STATED = "privacy/releases/2020-01-01/release.yml"
BROKEN = "The seal does not fit: a field of release.yml was changed after sealing."
OTHER = "0" * 64


@pytest.fixture
def sealed(example: Example) -> Example:
    example.release("2020-01-01", "--summary", "The first: it\nbegins.")
    return example


def change_field(example: Example, version: str, /, **fields: object) -> None:
    path = example.releases() / version / "release.yml"
    stated = yaml.safe_load(path.read_text(encoding="utf-8")) | fields
    path.write_text(yaml.safe_dump(stated), encoding="utf-8")


def test_an_untouched_release_holds(sealed: Example) -> None:
    assert sealed.said() == []
    assert sealed.run("verify").out == "Every seal holds: 1 sealed version of 1 policy.\n"


def test_release_yml_reads_back_as_it_was_sealed(sealed: Example) -> None:
    (version,) = sealed.versions()
    assert (sealed.releases() / "2020-01-01" / "release.yml").read_bytes() == to_yaml(version.release)
    assert seal_of(version.release) == version.release.seal
    assert version.release.summary == "The first: it\nbegins."


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("format", 2, "format must"),
        ("policy", "cookies", "It belongs to the policy cookies, not to privacy."),
        ("label", "2020-01-02", "effective is 2020-01-01, but the label says 2020-01-02"),
        ("published", "2019-12-31", BROKEN),
        ("published", "2019-13-31", "published"),
        ("effective", "2019-12-31", "effective is 2019-12-31, but the label says 2020-01-01"),
        ("class", "editorial", BROKEN),
        ("class", "tiny", "no value of class"),
        ("summary", "Another.", BROKEN),
        ("checked", "imported", BROKEN),
        ("links", {"cookies": "2020-01-01"}, BROKEN),
        ("files", {"policy.yml": OTHER}, BROKEN),
        ("content", OTHER, "The field content does not fit the sealed text."),
        ("previous", OTHER, "It names a version before it, which is gone."),
        ("seal", OTHER, BROKEN),
        ("extra", "x", '"extra" is no key'),
    ],
)
def test_a_changed_field_is_found(sealed: Example, field: str, value: object, said: str) -> None:
    change_field(sealed, "2020-01-01", **{field: value})
    found = sealed.said()
    assert any(said in message or (said == "format must" and "format" in message) for message in found), found
    assert all(message.startswith("privacy/releases/2020-01-01/") for message in found)
    assert sealed.run("verify").status == 1


@pytest.mark.parametrize("field", ["policy", "label", "seal", "files", "effective"])
def test_a_missing_field_is_found(sealed: Example, field: str) -> None:
    path = sealed.releases() / "2020-01-01" / "release.yml"
    stated = yaml.safe_load(path.read_text(encoding="utf-8"))
    del stated[field]
    path.write_text(yaml.safe_dump(stated), encoding="utf-8")
    assert any(f'"{field}" is missing' in message for message in sealed.said())


def test_a_changed_file_is_named(sealed: Example) -> None:
    sealed.edit(f"policy_src/{SECTION}", "your name", "your names")
    assert sealed.said() == [f"{SECTION}: This sealed file was changed."]


def test_a_removed_file_is_named(sealed: Example) -> None:
    (sealed.root / "policy_src" / SECTION).unlink()
    assert sealed.said() == [f"{SECTION}: This sealed file is gone."]


@pytest.mark.parametrize(
    "name", ["sections/03-more.md", "notes.txt", "releases/2019-01-01/release.yml", "a/releases/x"]
)
def test_an_added_file_is_named(sealed: Example, name: str) -> None:
    sealed.write(f"policy_src/privacy/releases/2020-01-01/{name}", "# More {#more}\n\nText.\n")
    assert sealed.said() == [f"privacy/releases/2020-01-01/{name}: This file was added after the version was sealed."]


def test_a_hidden_file_that_a_desktop_drops_is_no_fault(sealed: Example) -> None:
    sealed.write("policy_src/privacy/releases/2020-01-01/.DS_Store", "x")
    sealed.write("policy_src/privacy/releases/.DS_Store", "x")
    assert sealed.said() == []


def test_a_file_replaced_by_a_link_to_the_same_bytes_is_named(sealed: Example, tmp_path: Path) -> None:
    path = sealed.root / "policy_src" / SECTION
    path.rename(tmp_path / "outside.md")
    path.symlink_to(tmp_path / "outside.md")
    assert sealed.said()[0] == f"{SECTION}: This sealed file was changed."


def test_changed_line_endings_are_found(sealed: Example) -> None:
    path = sealed.root / "policy_src" / SECTION
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert sealed.said() == [f"{SECTION}: This sealed file was changed."]


def test_policy_yml_made_unreadable_is_found(sealed: Example) -> None:
    sealed.write("policy_src/privacy/releases/2020-01-01/policy.yml", "title: [")
    found = sealed.said()
    assert "privacy/releases/2020-01-01/policy.yml: This sealed file was changed." in found
    assert "privacy/releases/2020-01-01: The sealed text can no longer be read." in found


@pytest.mark.parametrize(
    "text", [b"", b"\x00\xff", b"\xef\xbb\xbfformat: 1\n", b"- a\n- b\n", b"format: [1\n", b"x: *y\n"]
)
def test_a_garbled_release_yml_is_named(sealed: Example, text: bytes) -> None:
    sealed.write(f"policy_src/{STATED}", text)
    found = sealed.said()
    assert found
    assert all(message.startswith("privacy/releases/2020-01-01") for message in found)


def test_a_byte_order_mark_before_release_yml_is_named(sealed: Example) -> None:
    path = sealed.root / "policy_src" / STATED
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert [message.split(":")[0] for message in sealed.said()] == ["privacy/releases/2020-01-01"]


def test_an_unreadable_release_yml_is_named(sealed: Example, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.open

    def refuse(path: str, *args: Any) -> Any:  # noqa: ANN401 - as os.open
        if path.endswith("release.yml"):
            raise PermissionError(13, "Permission denied", path)
        return real(path, *args)

    monkeypatch.setattr("os.open", refuse)
    assert re.search("no readable release.yml", sealed.said()[0])


@pytest.mark.parametrize("name", ["2020-02-30", "latest", "2020-01-02-1", "2020-01-01-٢"])
def test_a_folder_without_a_label_is_named(sealed: Example, name: str) -> None:
    (sealed.releases() / "2020-01-01").rename(sealed.releases() / name)
    assert sealed.said()[0].startswith(f"privacy/releases/{name}: This is no whole release")


def test_a_renamed_folder_is_named(sealed: Example) -> None:
    (sealed.releases() / "2020-01-01").rename(sealed.releases() / "2021-01-01")
    assert sealed.said() == [
        "privacy/releases/2021-01-01/release.yml: It says that it is version 2020-01-01, but lies in another folder."
    ]


def test_a_file_or_a_link_among_the_releases_is_named(sealed: Example) -> None:
    sealed.write("policy_src/privacy/releases/notes.txt", "x")
    (sealed.releases() / "2021-01-01").symlink_to(sealed.releases() / "2020-01-01")
    assert [message.split(":")[0] for message in sealed.said()] == [
        "privacy/releases/2021-01-01",
        "privacy/releases/notes.txt",
    ]


def test_nothing_follows_a_broken_version(sealed: Example) -> None:
    sealed.edit(f"policy_src/{SECTION}", "your name", "your names")
    done = sealed.run("release", "privacy", "--effective", "2021-01-01", "--published", "2021-01-01")
    assert done.status == 1
    assert "nothing may follow it" in done.err
    assert SECTION in done.err


def test_a_release_freezes_the_clauses_that_it_was_judged_by(example: Example) -> None:
    own = "types: {}\nrequirements: {}\n"
    (example.root / "policy_src/clauses.yml").write_text(own)
    folder = example.release("2020-01-01")
    assert (folder / "clauses.yml").read_text() == own
    assert example.said() == []
    (folder / "clauses.yml").write_text("types: {}\n")
    assert any("clauses.yml" in line for line in example.said())
