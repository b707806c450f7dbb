from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from commands.house import house
from conftest import ROOT
from example import Done, Example

TEXT = """\
Privacy Policy

You have the right to request erasure of your personal data.

You have the right to lodge a complaint with a supervisory authority.
"""
SCHEMA = json.loads((ROOT / "site_tools/schemas/detect.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Example:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return Example(tmp_path)


def found(done: Done) -> list[dict[str, Any]]:
    assert (done.status, done.err) == (0, "")
    value: list[dict[str, Any]] = json.loads(done.out)
    Draft202012Validator(SCHEMA).validate(value)
    return value


def types(entry: dict[str, Any]) -> dict[str, tuple[str, int]]:
    return {clause["type"]: (clause["verdict"], clause["line"]) for clause in entry["clauses"]}


def test_a_file(here: Example) -> None:
    (entry,) = found(here.run("detect", "a.txt", "--format", "json"))
    assert entry["file"] == "a.txt"
    assert types(entry)["right.erasure"] == ("present", 3)
    assert types(entry)["right.complaint"] == ("present", 5)
    words = next(clause["text"] for clause in entry["clauses"] if clause["type"] == "right.erasure")
    assert words == "You have the right to request erasure of your personal data."


def test_standard_input(here: Example, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(TEXT))
    (entry,) = found(here.run("detect", "-", "--format", "json"))
    assert entry["file"] == "-"
    assert "right.erasure" in types(entry)


def test_a_folder_and_several_sources(here: Example) -> None:
    for name in ("docs/b.md", "docs/deeper/C.MD", "docs/picture.png"):
        here.write(name, TEXT)
    both = found(here.run("detect", "docs", "a.txt", "--format", "json"))
    assert [entry["file"] for entry in both] == ["docs/b.md", "docs/deeper/C.MD", "a.txt"]


def test_a_policy_is_read_whole_without_its_releases(here: Example) -> None:
    house(here.root / "repo")
    (entry,) = found(here.run("detect", "repo/policy_src/privacy", "--format", "json"))
    assert types(entry)["right.erasure"][0] == "present"


def test_a_denial_is_told(here: Example) -> None:
    here.write("d.txt", "You do not have the right to erasure of your personal data.\n")
    (entry,) = found(here.run("detect", "d.txt", "--format", "json"))
    assert types(entry).get("right.erasure", ("denied", 1)) == ("denied", 1)


def test_a_table_for_a_person(here: Example) -> None:
    out = here.must("detect", "a.txt")
    assert out.startswith("a.txt\n")
    assert "right.erasure" in out
    here.write("none.txt", "It rains.\n")
    assert "no clause that is known here" in here.must("detect", "none.txt")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("gone.txt", None, "cannot be read"),
        ("empty.txt", b" \n", "is empty"),
        ("latin.txt", b"caf\xe9", "is not UTF-8"),
        ("nothing/x.png", b"x", "holds no .md or .txt file"),
        ("bad/policy.yml", b"title: [", "bad has no section"),
    ],
)
def test_what_cannot_be_read(here: Example, name: str, content: bytes | None, said: str) -> None:
    if content is not None:
        here.write(name, content)
    done = here.run("detect", name.partition("/")[0])
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert done.err.count("\n") == 1
