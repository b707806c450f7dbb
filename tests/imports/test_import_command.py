"""`clausebook import`: foreign texts become a policy folder, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_tools import files, store
from site_tools.cli import main
from site_tools.model.repository import Repository
from site_tools.settings import Settings, parse_date

FIRST = "# Privacy\n\nWe care.\n\n## Contact us\n\nWrite to <a@acme.example>.\n"
SECOND = FIRST.replace("Write to", "Please write to") + "\n## Cookies\n\nWe set none.\n"


def load(root: Path) -> Repository:
    return store.load(Settings(root, parse_date("2026-01-01")))


def run(root: Path, *arguments: str) -> int:
    return main(["-C", str(root), "import", *arguments])


@pytest.fixture
def history(tmp_path: Path) -> Path:
    folder = tmp_path / "dated"
    folder.mkdir()
    (folder / "2020-01-01.md").write_text(FIRST)
    (folder / "2020-01-01-2.md").write_text(SECOND)
    (folder / "2021-06-30.txt").write_text(
        "PRIVACY\n\n1. Contact us\n\nWrite to a@acme.example.\n\n2. Cookies\n\nNone.\n"
    )
    return folder


def test_a_history_becomes_one_sealed_release_a_file_and_a_draft(tmp_path: Path, history: Path) -> None:
    assert run(tmp_path, "history", str(history), "--policy", "privacy", "--organisation", "Acme: “Ltd”") == 0
    repository = load(tmp_path)
    versions = repository.histories[0].versions
    assert [version.label for version in versions] == ["2020-01-01", "2020-01-01-2", "2021-06-30"]
    assert {version.release.checked for version in versions} == {"imported"}
    assert [version.release.published for version in versions] == [version.release.effective for version in versions]
    assert versions[0].policy.controller.name == "Acme: “Ltd”"
    assert repository.seals == ()
    assert repository.histories[0].draft is not None
    assert [c.id for c in repository.histories[0].draft.walk()] == [c.id for c in versions[-1].policy.walk()]
    assert main(["-C", str(tmp_path), "verify"]) == 0


def test_ids_stay_the_same_through_a_history(tmp_path: Path, history: Path) -> None:
    run(tmp_path, "history", str(history), "--policy", "privacy")
    contact = [{c.title: c.id for c in v.policy.walk()}["Contact us"] for v in load(tmp_path).histories[0].versions]
    assert contact == ["contact-us"] * 3


def test_a_single_text_is_a_draft_and_with_a_date_a_release_too(tmp_path: Path) -> None:
    source = tmp_path / "policy.md"
    source.write_text(FIRST)
    assert run(tmp_path, "markdown", str(source), "--policy", "plain") == 0
    assert run(tmp_path, "markdown", str(source), "--policy", "dated", "--date", "2019-07-15") == 0
    plain, dated = load(tmp_path).history("plain"), load(tmp_path).history("dated")
    assert plain is not None
    assert plain.versions == ()
    assert plain.draft is not None
    assert plain.draft.title == "Privacy"
    assert dated is not None
    assert [version.label for version in dated.versions] == ["2019-07-15"]


def test_every_step_is_reported_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "dated"
    folder.mkdir()
    (folder / "2020-01-01.md").write_text("---\ntitle: Privacy\n---\n" + FIRST)
    (folder / "2021-01-01.md").write_text("---\ntitle: Privacy\n---\n" + SECOND)
    (folder / "notes.csv").write_text("a,b")
    run(tmp_path, "history", str(folder), "--policy", "privacy")
    out = capsys.readouterr().out
    assert out.count("front matter left out") == 1
    assert "2021-01-01: 1 step as in the version before" in out
    assert "notes.csv: left out, it is no .md or .txt file" in out


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("empty.md", b"", "empty.md: No text to import was found"),
        ("binary.md", b"\x00\x01\x02", "binary.md is no plain text"),
        ("missing.md", None, "cannot be read: No such file"),
    ],
)
def test_what_cannot_be_imported_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes | None, message: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    assert run(tmp_path, "markdown", str(tmp_path / name), "--policy", "privacy") == 2
    assert message in capsys.readouterr().err
    assert not (tmp_path / "policy_src").exists()


def test_one_bad_version_stops_the_whole_history(
    tmp_path: Path, history: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (history / "2022-01-01.md").write_text("")
    assert run(tmp_path, "history", str(history), "--policy", "privacy") == 2
    assert "2022-01-01" in capsys.readouterr().err
    assert not (tmp_path / "policy_src").exists()


def test_an_import_never_overwrites(tmp_path: Path, history: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(tmp_path, "history", str(history), "--policy", "privacy")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert run(tmp_path, "history", str(history), "--policy", "privacy") == 2
    assert "policy_src/privacy exists; an import never overwrites" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("name", ["Privacy", "../escape", "", "a b", ".hidden"])
def test_a_name_that_is_no_policys_is_refused(tmp_path: Path, history: Path, name: str) -> None:
    assert run(tmp_path, "history", str(history), "--policy", name) == 2
    assert not (tmp_path / "policy_src").exists()


def test_killed_while_writing_there_is_no_policy(
    tmp_path: Path, history: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(_folder: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(files, "_flush", dies)
    assert run(tmp_path, "history", str(history), "--policy", "privacy") == 130
    assert list((tmp_path / "policy_src").iterdir()) == []
