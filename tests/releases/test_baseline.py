"""What the base branch holds sealed stands here, byte for byte, in real git repositories."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from example import Example

SECTION = "policy_src/privacy/releases/2020-01-01/sections/01-data.md"


@pytest.fixture
def committed(example: Example) -> Example:
    """Return two versions of privacy and one of cookies, committed on the branch main."""
    example.policy("cookies")
    example.release("2020-01-01", policy="cookies")
    example.release("2020-01-01")
    change(example, "Two.")
    example.release("2021-01-01")
    example.commit()
    return example


def change(example: Example, words: str) -> None:
    example.section("01-data.md", f"# Data {{#data}}\n\n{words}\n")


def lost(example: Example, ref: str = "main") -> list[str]:
    """Return the lines of `verify --against` that name a place or a fault."""
    done = example.run("verify", "--against", ref)
    assert done.status == 1, done
    return [line.strip() for line in done.out.splitlines() if line.strip()]


def test_nothing_lost(committed: Example) -> None:
    assert committed.must("verify", "--against", "main").endswith(", and nothing of main was lost.\n")


def test_drafts_may_change_and_versions_be_appended(committed: Example) -> None:
    change(committed, "Three.")
    committed.release("2022-01-01")
    change(committed, "Four.")
    committed.policy("terms")
    committed.must("verify", "--against", "main")


def test_a_sealed_file_changed(committed: Example) -> None:
    committed.edit(SECTION, "your name", "your names")
    said = lost(committed)
    assert SECTION in said
    assert any("This sealed file is not what it was in main." in line for line in said)


def test_a_comment_in_release_yml_changed(committed: Example) -> None:
    committed.edit("policy_src/privacy/releases/2021-01-01/release.yml", "# Sealed by", "# Made by")
    assert any("release.yml" in line for line in lost(committed))


def test_a_sealed_file_deleted(committed: Example) -> None:
    (committed.root / SECTION).unlink()
    assert any("This sealed file of main is gone." in line for line in lost(committed))


def test_the_newest_version_deleted(committed: Example) -> None:
    shutil.rmtree(committed.releases() / "2021-01-01")
    assert committed.said() == []  # no seal can tell
    assert any("policy_src/privacy/releases/2021-01-01/release.yml" in line for line in lost(committed))


def test_a_policy_deleted_or_renamed(committed: Example) -> None:
    (committed.root / "policy_src/cookies").rename(committed.root / "policy_src/biscuits")
    said = lost(committed)
    assert any("The policy cookies of main is gone." in line for line in said)
    assert "policy_src/cookies/releases/2020-01-01/release.yml" in said


def test_a_history_sealed_again_from_scratch(committed: Example) -> None:
    shutil.rmtree(committed.releases())
    for year in (2020, 2021):
        change(committed, f"What we would have liked to say in {year}.")
        committed.release(f"{year}-01-01")
    assert committed.said() == []
    assert sum("is not what it was in main" in line for line in lost(committed)) >= 4


def test_a_version_pushed_in_before_the_newest(committed: Example) -> None:
    newest = committed.releases() / "2021-01-01"
    newest.rename(committed.root / "aside")
    change(committed, "Between.")
    committed.release("2020-06-01")
    (committed.root / "aside").rename(newest)
    said = lost(committed)
    assert any("yet stands before 2021-01-01, which is: releases are only appended" in line for line in said)


def test_a_tag_and_a_commit_are_refs_too(committed: Example) -> None:
    committed.git("tag", "v1")
    commit = committed.git("rev-parse", "--short", "HEAD")
    for ref in ("v1", commit, "HEAD"):
        committed.must("verify", "--against", ref)


def fails(example: Example, ref: str) -> str:
    done = example.run("verify", "--against", ref)
    assert done.status == 2, done
    assert done.err.count("\n") == 1
    return done.err


@pytest.mark.parametrize("ref", ["nowhere", " ", "main:policy_src"])
def test_an_unknown_ref(committed: Example, ref: str) -> None:
    assert f"git knows no commit {ref} here." in fails(committed, ref)


def test_a_ref_without_a_name(committed: Example) -> None:
    assert "The commit has an empty name." in fails(committed, "")


def test_a_ref_that_a_shallow_clone_lacks(committed: Example, tmp_path: Path) -> None:
    committed.git("tag", "old")
    change(committed, "Three.")
    committed.commit()
    clone = Example(tmp_path / "clone")
    source = committed.root.as_uri()
    subprocess.run(["git", "clone", "-q", "--depth", "1", "--no-tags", source, str(clone.root)], check=True)
    assert "git knows no commit old here. This is a shallow clone: fetch its history first" in fails(clone, "old")
    clone.must("verify", "--against", "HEAD")


def test_no_git_repository(example: Example) -> None:
    example.release("2020-01-01")
    assert "is in no git repository, so no commit can be read." in fails(example, "main")


def test_a_repository_below_the_top_of_git(tmp_path: Path) -> None:
    example = Example.make(tmp_path / "top" / "legal" / "site")
    subprocess.run(["git", "init", "-q", "-b", "main", str(tmp_path / "top")], check=True)
    example.release("2020-01-01")
    example.commit()
    example.must("verify", "--against", "main")
    (example.root / SECTION).unlink()
    assert SECTION in lost(example)


def test_inside_a_hook_the_repository_is_still_found(committed: Example, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", "/nowhere/.git")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere/index")
    committed.must("verify", "--against", "main")


def test_a_policy_in_a_submodule_is_refused_not_skipped(committed: Example, tmp_path: Path) -> None:
    other = Example.make(tmp_path / "other")
    other.commit()
    module = ["-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(other.root), "policy_src/terms"]
    committed.git(*module)
    commit = committed.commit()
    done = committed.run("verify", "--against", commit)
    assert done.status == 2
    assert "policy_src/terms is a git submodule" in done.err


def test_names_beyond_ascii_are_compared(committed: Example) -> None:
    name = "policy_src/privacy/releases/2021-01-01/sections/01-größe.md"
    committed.write(name, "x")
    committed.commit()
    (committed.root / name).unlink()
    assert any(name in line for line in lost(committed))
