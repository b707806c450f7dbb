"""`clausebook check` as CI runs it: what it blocks, what it says, and that it never passes unseen."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator

from commands.house import AS_OF, CLAUSES, FACTS, OWLS, RIGHTS, WAIVER, house, release_by_force
from conftest import ROOT
from example import Done, Example, python
from site_tools.reports.findings import FORMATS

CI = ("GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "CI_MERGE_REQUEST_DIFF_BASE_SHA")


@pytest.fixture(autouse=True)
def outside_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in CI:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def repo(tmp_path: Path) -> Example:
    return house(tmp_path / "repo")


def check(example: Example, *arguments: str) -> Done:
    done = example.run("check", *AS_OF, *arguments)
    assert "Traceback" not in done.err
    return done


def as_json(example: Example, *arguments: str) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(check(example, "--format", "json", *arguments).out)
    return value


def rules(example: Example, *arguments: str) -> list[str]:
    return [finding["rule"] for finding in as_json(example, *arguments)["findings"]]


def drop(example: Example, section: str = "01-rights.md") -> None:
    (example.root / "policy_src/privacy/sections" / section).unlink()


# What blocks.


def test_what_holds_passes(repo: Example) -> None:
    done = check(repo, "--fail-on", "note")
    assert (done.status, done.err) == (0, "")
    assert check(repo, "--against", "main", "--fail-on", "note").status == 0


def test_a_clause_dropped_on_a_branch(repo: Example) -> None:
    repo.git("checkout", "-qb", "branch")
    repo.section("01-rights.md", "# Rights {#rights}\n\nYou may ask us about your personal data.\n")
    repo.commit()
    for arguments in ((), ("--against", "main")):
        done = check(repo, *arguments)
        assert done.status == 1
        assert "[lost-clause]" in done.out
        assert "You have the right to ask us to delete your personal data" in done.out, "the old words"
        assert "policy_src/privacy/releases/2023-01-01/sections/01-rights.md:" in done.out, "and where they stood"
        assert "policy_src/privacy/sections/01-rights.md:3" in done.out, "the nearest text that is left"


def test_a_clause_dropped_and_sealed_on_a_branch(repo: Example) -> None:
    repo.git("checkout", "-qb", "branch")
    drop(repo)
    release_by_force(repo, "2023-06-01")
    repo.commit()
    assert check(repo).status == 0, "against its own newest release nothing is lost"
    done = check(repo, "--against", "main")
    assert done.status == 1
    assert "[lost-clause]" in done.out
    assert "You have the right to ask us to delete your personal data" in done.out
    assert "policy_src/privacy/releases/2023-01-01/sections/01-rights.md:" in done.out


def test_a_clause_dropped_in_one_release_and_back_in_the_next(repo: Example) -> None:
    repo.git("checkout", "-qb", "branch")
    drop(repo)
    release_by_force(repo, "2023-06-01")
    repo.section("01-rights.md", RIGHTS)
    release_by_force(repo, "2023-07-01")
    assert rules(repo, "--against", "main").count("lost-clause") == 1


def test_a_required_clause_dropped(repo: Example) -> None:
    drop(repo, "02-owls.md")
    report = as_json(repo)
    assert {finding["rule"] for finding in report["findings"]} >= {"house.1", "lost-clause"}
    (row,) = report["coverage"]
    assert (row["requirement"], row["verdict"], row["file"]) == ("house.1", "missing", "")


def rechain(example: Example) -> None:
    shutil.rmtree(example.releases() / "2023-01-01")
    example.section("01-rights.md", RIGHTS.replace("delete", "erase"))
    example.release("2023-01-01")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (rechain, "is not what it was in main"),
        (lambda example: shutil.rmtree(example.releases() / "2023-01-01"), "is gone"),
        (lambda example: shutil.rmtree(example.releases()), "is gone"),
        (lambda example: shutil.rmtree(example.root / "policy_src/privacy"), "The policy privacy of main is gone"),
        (lambda example: (example.releases() / "2022-01-01").mkdir(), "no whole release"),
    ],
    ids=["re-chained", "deleted", "history shortened", "policy removed", "half a release"],
)
def test_the_sealed_past_is_held(repo: Example, change: Any, said: str) -> None:  # noqa: ANN401 - a function
    repo.policy("cookies")
    repo.commit()
    change(repo)
    done = check(repo, "--against", "main")
    assert done.status == 1
    assert said in done.out


def test_a_version_pushed_in_before_the_newest(repo: Example) -> None:
    other = house(repo.root.parent / "other")
    shutil.rmtree(other.releases() / "2023-01-01")
    other.release("2022-01-01")
    shutil.copytree(other.releases() / "2022-01-01", repo.releases() / "2022-01-01")
    assert check(repo, "--against", "main").status == 1


def test_errors_in_a_draft_and_in_clauses_yml_block(repo: Example) -> None:
    repo.write("policy_src/clauses.yml", CLAUSES.replace("severity: error", "severity: dire"))
    assert check(repo).status == 1
    repo.write("policy_src/clauses.yml", "types: [")
    assert check(repo).status == 1
    repo.write("policy_src/clauses.yml", CLAUSES)
    repo.write("policy_src/privacy/policy.yml", FACTS + "packs: [\n")
    done = check(repo)
    assert done.status == 1
    assert "could not be read, so none of its clauses was checked" in done.out


def test_a_language_without_evidence_never_passes(repo: Example) -> None:
    repo.edit("policy_src/privacy/policy.yml", "language: en", "language: de")
    assert rules(repo).count("language-without-evidence") == 1


def test_an_imported_release_is_not_judged_for_its_text(tmp_path: Path) -> None:
    """The text has faults that a draft may not have; sealed they are nobody's to mend."""
    example = Example(tmp_path)
    old = example.write(
        "old/2020-01-01.md", "# Policy\n\n## Data\n\nSee [here](#nowhere). Delete delete.\n\n![x](y.png)\n"
    )
    example.run("import", "history", str(old.parent), "--policy", "old", "--organisation", "Acme Ltd")
    found = as_json(example)["findings"]
    inside = [finding for finding in found if "/releases/" in finding["file"]]
    assert not [finding for finding in inside if finding["severity"] == "error"]


# The baseline.


def branch_that_lost(repo: Example) -> None:
    repo.git("update-ref", "refs/remotes/origin/main", "main")
    repo.git("checkout", "-qb", "branch")
    drop(repo)
    release_by_force(repo, "2023-06-01")
    repo.commit()


@pytest.mark.parametrize("variable", CI[:2])
def test_in_ci_the_base_branch_is_found(repo: Example, monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    branch_that_lost(repo)
    assert check(repo).status == 0
    monkeypatch.setenv(variable, "main")
    assert check(repo).status == 1


def test_a_shallow_clone_says_so(repo: Example, tmp_path: Path) -> None:
    repo.section("01-rights.md", RIGHTS + "\nMore.\n")
    repo.commit()
    subprocess.run(["git", "clone", "-q", "--depth=1", f"file://{repo.root}", str(tmp_path / "c")], check=True)
    done = check(Example(tmp_path / "c"), "--against", "HEAD~1")
    assert done.status == 2
    assert "This is a shallow clone: fetch its history first (git fetch --unshallow)." in done.err


@pytest.mark.parametrize("ref", ["nowhere", "", "--output=x", "HEAD:policy_src"])
def test_a_baseline_that_is_none(repo: Example, ref: str) -> None:
    done = check(repo, f"--against={ref}")
    assert (done.status, done.out) == (2, "")
    assert done.err.count("\n") == 1


def test_outside_git_a_baseline_cannot_be_read(repo: Example) -> None:
    shutil.rmtree(repo.root / ".git")
    assert check(repo, "--against", "main").status == 2
    assert check(repo).status == 0


def test_a_baseline_without_policies(repo: Example) -> None:
    repo.git("checkout", "-q", "--orphan", "empty")
    repo.git("rm", "-rqf", "--cached", ".")
    repo.git("commit", "-q", "--allow-empty", "-m", "Nothing")
    assert check(repo, "--against", "empty").status == 0


def test_a_fault_of_the_baseline_can_be_mended(repo: Example) -> None:
    repo.write("policy_src/stray.txt", "x")
    repo.commit()
    (repo.root / "policy_src/stray.txt").unlink()
    assert check(repo, "--against", "main").status == 0
    drop(repo)
    release_by_force(repo, "2023-06-01")
    assert check(repo, "--against", "main").status == 1


def test_a_baseline_with_an_introduction_and_no_policy(repo: Example) -> None:
    kept = repo.root / "policy_src/privacy"
    kept.rename(repo.root / "kept")
    repo.write("policy_src/index.md", "Hello.")
    repo.git("add", "-A", "policy_src")
    repo.git("commit", "-qm", "No policy")
    (repo.root / "kept").rename(kept)
    assert check(repo, "--against", "main").status == 0


def test_changed_settings_come_first(repo: Example) -> None:
    repo.write(
        "policy_src/privacy/policy.yml", FACTS.replace("[eea]", "[eea, uk]").replace("house]", "house, gdpr]") + WAIVER
    )
    repo.write("policy_src/clauses.yml", CLAUSES.replace("barn|tower", "barn|attic"))
    drop(repo)
    found = rules(repo, "--against", "main")
    changed = {"clauses-changed", "profile-changed", "packs-changed", "waivers-changed"}
    first = found[: max(found.index(rule) for rule in changed) + 1]
    assert set(first) == changed
    assert "lost-clause" in found


def test_a_pack_taken_out_is_seen(repo: Example) -> None:
    repo.edit("policy_src/privacy/policy.yml", "packs: [house]", "packs: []")
    drop(repo, "02-owls.md")
    assert rules(repo, "--against", "main")[0] == "packs-changed"
    assert check(repo, "--against", "main").status == 1, "what was held is still asked for"


# How it is told.


@pytest.mark.parametrize(("level", "status"), [("note", 1), ("warning", 1), ("error", 0)])
def test_fail_on(repo: Example, level: str, status: int) -> None:
    repo.edit("policy_src/privacy/policy.yml", "packs: [house]", "packs: []")
    assert {finding["severity"] for finding in as_json(repo)["findings"]} == {"warning"}
    assert check(repo, "--fail-on", level).status == status


def test_a_waived_requirement_is_shown_and_passes(repo: Example) -> None:
    (repo.releases() / "2023-01-01").rename(repo.root / "gone")
    drop(repo, "02-owls.md")
    repo.write("policy_src/privacy/policy.yml", FACTS + WAIVER)
    done = check(repo)
    assert done.status == 0
    assert "until 2024-06-30, says Legal: The barn is new." in done.out
    (waived,) = as_json(repo)["waived"]
    assert (waived["rule"], waived["waiver"]["owner"]) == ("house.1", "Legal")
    assert repo.run("check", "--as-of", "2024-07-01").status == 1, "the waiver has ended"


def test_a_loss_is_never_waived(repo: Example) -> None:
    drop(repo, "02-owls.md")
    repo.write("policy_src/privacy/policy.yml", FACTS + WAIVER)
    assert check(repo).status == 1
    assert "lost-clause" in rules(repo)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format(repo: Example, name: str) -> None:
    drop(repo)
    done = check(repo, "--format", name)
    assert done.status == 1
    assert "lost-clause" in done.out
    if name in {"json", "sarif"}:
        json.loads(done.out)
    if name == "junit":
        ET.fromstring(done.out)  # noqa: S314 - our own
    if name == "github":
        assert all(line.startswith("::") for line in done.out.splitlines()[:-1])
    assert check(repo, "--format", name).out == done.out, "the same sources, the same bytes"


def test_json_is_as_its_schema_says(repo: Example) -> None:
    schema = json.loads((ROOT / "site_tools/schemas/check-report.schema.json").read_text(encoding="utf-8"))
    validator = Draft202012Validator(schema)
    validator.validate(as_json(repo))
    repo.write("policy_src/privacy/policy.yml", FACTS + WAIVER)
    drop(repo)
    drop(repo, "02-owls.md")
    validator.validate(as_json(repo, "--against", "main"))


def test_the_report_goes_to_a_file_whole(repo: Example, tmp_path: Path) -> None:
    report = tmp_path / "reports/check.json"
    done = check(repo, "--format", "json", "--output", str(report))
    assert (done.status, done.out) == (0, "")
    assert json.loads(report.read_text(encoding="utf-8"))["findings"] == []
    assert [path.name for path in report.parent.iterdir()] == ["check.json"], "nothing is left beside it"


def test_a_report_that_cannot_be_written_does_not_pass(repo: Example, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("x")
    done = check(repo, "--output", str(tmp_path / "taken" / "check.txt"))
    assert done.status == 2
    assert done.err.startswith("clausebook: ")


def test_a_terminal_alone_gets_colours(repo: Example) -> None:
    drop(repo)
    assert "\033[" not in check(repo).out


# `release` runs the same check.


def test_release_refuses_what_does_not_pass(repo: Example) -> None:
    repo.section("02-owls.md", OWLS.replace("The owls live in the barn", "We like owls"))
    done = repo.run("release", "privacy", "--effective", "2023-06-01", "--published", "2023-06-01")
    assert done.status == 1
    assert "The draft has errors; mend them, then release it." in done.err
    assert "house.1" in done.err
    assert not (repo.releases() / "2023-06-01").exists()


def test_release_refuses_where_clauses_yml_has_a_fault(repo: Example) -> None:
    """Its requirements count for nothing until it is mended, so nobody knows what the draft lacks."""
    repo.section("01-rights.md", RIGHTS.replace("delete", "erase"))
    repo.write("policy_src/clauses.yml", CLAUSES.replace("severity: error", "severity: dire"))
    done = repo.run("release", "privacy", "--effective", "2023-06-01", "--published", "2023-06-01")
    assert (done.status, done.out) == (2, "")
    assert 'policy_src/clauses.yml:19:15: "dire" is no value of' in done.err


def test_another_policy_s_errors_do_not_stop_a_release(repo: Example) -> None:
    repo.policy("cookies")
    repo.edit("policy_src/cookies/policy.yml", "language: en", "language: de")
    repo.section("01-rights.md", RIGHTS.replace("delete", "erase"))
    repo.release("2023-06-01")


def test_release_records_how_it_was_checked(repo: Example) -> None:
    assert "checked: passed\n" in (repo.releases() / "2023-01-01/release.yml").read_text(encoding="utf-8")
    shutil.rmtree(repo.releases())
    repo.section("02-owls.md", "# Owls {#owls}\n\nWe like owls.\n")
    repo.write("policy_src/privacy/policy.yml", FACTS + WAIVER.replace("2024-06-30", "2099-06-30"))
    folder = repo.release("2023-06-01")
    assert "checked: waived\n" in (folder / "release.yml").read_text(encoding="utf-8")


# It starts at once.


def test_a_clean_check_waits_for_no_heavy_library(repo: Example) -> None:
    """jsonschema is asked only about a file that may not fit, rapidfuzz only for the nearest match of something wrong."""
    code = "import sys; from site_tools.cli import main; main(sys.argv[1:]); print('LOADED', *sys.modules)"
    done = python(code, "-C", str(repo.root), "check", *AS_OF, "--against", "main")
    assert done.stdout.startswith("What privacy must hold")
    loaded = set(done.stdout.rpartition("LOADED ")[2].split())
    assert "site_tools.checking" in loaded
    heavy = {"mkdocs", "deepdiff", "pydantic", "lxml", "jsonschema", "rapidfuzz", "bs4", "ftfy", "markdown", "watchdog"}
    assert not loaded & heavy


# It never passes unseen.


@pytest.mark.parametrize("stage", ["store.load", "checking.report", "checking.baseline_of", "checking.load"])
def test_a_crash_never_passes(repo: Example, monkeypatch: pytest.MonkeyPatch, stage: str) -> None:
    def crash(*_: object, **__: object) -> object:
        raise RuntimeError("broken")

    monkeypatch.setattr(f"site_tools.{stage}", crash)
    done = check(repo, "--against", "main")
    assert (done.status, done.out) == (2, "")
    assert "this is a defect of Clausebook (RuntimeError: broken)" in done.err


@pytest.mark.parametrize("left", ["", "privacy"])
def test_an_empty_tree_never_passes(repo: Example, left: str) -> None:
    shutil.rmtree(repo.root / "policy_src")
    (repo.root / "policy_src" / left).mkdir(parents=True)
    assert check(repo).status in {1, 2}


def test_a_policy_without_sections_never_passes(repo: Example) -> None:
    shutil.rmtree(repo.root / "policy_src/privacy/sections")
    assert check(repo).status == 1
