"""`clausebook init` makes a repository that checks, builds and grows."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from site_tools.cli import main
from site_tools.reports.changes.markdown import MARK

ROOT = Path(__file__).resolve().parents[2]


def test_the_shipped_look_is_the_one_that_init_writes(tmp_path: Path) -> None:
    main(["-C", str(tmp_path), "init", "--name", "Acme"])
    made, ours = ((root / "mkdocs.yml").read_text().split("\n") for root in (tmp_path, ROOT))
    assert [line for line in made if "site_name" not in line] == [line for line in ours if "site_name" not in line]


def test_both_workflows_say_what_a_pull_request_changes(tmp_path: Path) -> None:
    main(["-C", str(tmp_path), "init", "--name", "Acme"])
    made = yaml.safe_load((tmp_path / ".github/workflows/policies.yml").read_text())["jobs"]["policies"]
    ours = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text())["jobs"]["changes"]
    steps = [[step for step in job["steps"] if "name" in step] for job in (made, ours)]
    assert steps[0] == steps[1]
    assert MARK in steps[0][1]["run"], "the comment is found again by its mark"
    assert made["permissions"] == ours["permissions"] == {"contents": "read", "pull-requests": "write"}


@pytest.mark.parametrize(
    "name", ["Acme Ltd", 'Quote "& Sons"', "Colon: Co", "Ünïcode GmbH", "It's", "back\\slash", "# no"]
)
def test_any_organisation_has_a_name(tmp_path: Path, name: str) -> None:
    assert main(["-C", str(tmp_path), "init", "--name", name]) == 0
    assert yaml.safe_load((tmp_path / "mkdocs.yml").read_text())["site_name"] == name
    assert yaml.safe_load((tmp_path / "policy_src/privacy/policy.yml").read_text())["controller"]["name"] == name


def test_what_is_there_stays_and_what_is_missing_comes_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["-C", str(tmp_path), "init", "--name", "Acme"])
    (tmp_path / "mkdocs.yml").write_text("site_name: ours\n")
    (tmp_path / "content/about.md").unlink()
    capsys.readouterr()
    assert main(["-C", str(tmp_path), "init", "--name", "Other"]) == 0
    assert "content/about.md" in capsys.readouterr().out
    assert (tmp_path / "mkdocs.yml").read_text() == "site_name: ours\n"


def test_no_sample_policy_is_put_beside_a_real_one(tmp_path: Path) -> None:
    source = tmp_path / "p.md"
    source.write_text("# P\n\n## A\n\nText.\n")
    main(["-C", str(tmp_path), "import", "markdown", str(source), "--policy", "terms"])
    main(["-C", str(tmp_path), "init"])
    assert [path.name for path in sorted((tmp_path / "policy_src").iterdir())] == [
        "index.md",
        "policy.schema.json",
        "terms",
    ]


@pytest.mark.builds
def test_from_nothing_to_a_published_policy(tmp_path: Path) -> None:
    root = ["-C", str(tmp_path)]
    assert main([*root, "init", "--name", "Acme Ltd"]) == 0
    assert main([*root, "release", "privacy", "--published", "2026-01-01", "--class", "editorial"]) == 0
    assert main([*root, "build", "--as-of", "2026-01-02"]) == 0
    assert "Acme Ltd" in (tmp_path / "site/privacy/index.html").read_text()
