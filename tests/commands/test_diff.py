"""`clausebook diff`: every way to name a side, what it says of them, and when it fails."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from commands.house import AS_OF, OWLS, RIGHTS, house
from conftest import ROOT
from example import Done, Example

ERASURE = "You have the right to request erasure of your personal data."
COMPLAINT = "You have the right to lodge a complaint with a supervisory authority."
SCHEMA = json.loads((ROOT / "site_tools/schemas/diff.schema.json").read_text(encoding="utf-8"))
NEWEST, DRAFT = "privacy/2023-01-01", "privacy/draft"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Example:
    monkeypatch.chdir(tmp_path)
    example = Example(tmp_path)
    example.write("before.md", f"# Rights\n\n{COMPLAINT}\n\n{ERASURE}\n")
    return example


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Example:
    example = house(tmp_path / "repo")
    monkeypatch.chdir(example.root)
    return example


def diff(example: Example, *arguments: str) -> Done:
    done = example.run("diff", *AS_OF, *arguments)
    assert "Traceback" not in done.err
    return done


def as_json(example: Example, *arguments: str) -> Any:  # noqa: ANN401 - an object, or an array of them
    done = diff(example, "--format", "json", *arguments)
    assert done.status in {0, 1}, done.err
    value = json.loads(done.out)
    Draft202012Validator(SCHEMA).validate(value)
    return value


# Two plain texts.


def test_no_change(here: Example) -> None:
    here.write("after.md", f"# Rights\n\n{COMPLAINT}\n\n{ERASURE.replace(' of ', chr(10) + 'of ')}\n")
    done = diff(here, "before.md", "after.md", "--format", "json")
    assert done.status == 0, "a wrapped line says the same"
    nothing: dict[str, list[str]] = {"lost": [], "changes": [], "facts": [], "summary": [], "grounds": []}
    assert json.loads(done.out) == {"before": "before.md", "after": "after.md", "class": "none", **nothing}
    assert diff(here, "before.md", "after.md").out == "before.md → after.md: no change that a reader sees\n"


def test_a_change_that_loses_nothing(here: Example) -> None:
    here.write("after.md", f"# Rights\n\n{COMPLAINT}\n\n{ERASURE} We are friendly.\n")
    value = as_json(here, "before.md", "after.md")
    assert value["lost"] == []
    (change,) = value["changes"]
    assert (change["kind"], change["before"]["line"], change["after"]["line"]) == ("reworded", 1, 1)
    assert [edit for edit in change["edits"] if edit[0] != "="] == [["+", "We are friendly.\n"]]


def test_a_loss(here: Example) -> None:
    here.write("after.md", f"# Rights\n\n{COMPLAINT}\n")
    value = as_json(here, "before.md", "after.md")
    lost = {row["type"]: row for row in value["lost"]}
    assert value["class"] == "loss"
    assert lost["right.erasure"]["verdict"] == "missing"
    assert lost["right.erasure"]["before"] == {"file": "before.md", "line": 5, "text": ERASURE}
    assert "right.complaint" not in lost
    done = diff(here, "before.md", "after.md")
    assert done.status == 1
    assert (
        f"[right.erasure]\n    You can no longer ask us to delete your data.\n    It said: “{ERASURE}”\n    before.md:5\n"
        in done.out
    )


def test_the_edits_rebuild_both_texts(here: Example) -> None:
    here.write("after.md", f"# Rights\n\nOn top.\n\n{COMPLAINT.replace('lodge', 'make')}\n")
    (change,) = as_json(here, "before.md", "after.md")["changes"]
    sides = {side: "".join(text for op, text in change["edits"] if op in side) for side in ("=-", "=+")}
    assert sides["=-"].split() == f"{COMPLAINT} {ERASURE}".split()
    assert sides["=+"].split() == f"On top. {COMPLAINT.replace('lodge', 'make')}".split()


def test_words_without_a_heading(here: Example) -> None:
    here.write("a.txt", "We keep your data for thirty days.\n")
    here.write("b.txt", "We keep your data for sixty days.\n")
    done = diff(here, "a.txt", "b.txt")
    assert done.status == 1
    assert "We keep your data for [-thirty-] {+sixty+} days." in done.out


def test_words_that_no_clause_holds_are_not_overlooked(here: Example) -> None:
    contents = "# Policy\n\n## Contents\n\n- [Rights](#rights)\n- [{}](#duties)\n\n## Rights\n\nA.\n\n## Duties\n\nB.\n"
    here.write("a.md", contents.format("Duties"))
    here.write("b.md", contents.format("Duties and what else you should know before you sign"))
    assert diff(here, "a.md", "b.md").status == 1


def test_what_no_reader_sees_is_no_change(here: Example) -> None:
    here.write("a.md", f"---\nlayout: sheet\n---\n\n# Rights\n\n1. {ERASURE} See <a href='x'>this</a>, or that.\n")
    here.write("b.md", f"Rights\n======\n\n<!-- ours -->\n- {ERASURE} See this, or that.\n")
    assert diff(here, "a.md", "b.md").out == "a.md → b.md: no change that a reader sees\n"


def test_words_around_the_clauses_are_shown_with_those_inside(here: Example) -> None:
    page = "Skip to the {} menu of our site\n\nPrivacy Policy\n\n1. Data\n\nWe keep {} for you.\n\n2. Rights\n\nYou may ask us.\n"
    here.write("a.txt", page.format("main", "letters"))
    here.write("b.txt", page.format("other", "parcels"))
    out = diff(here, "a.txt", "b.txt").out
    assert "[-letters-] {+parcels+}" in out
    assert "[-main-] {+other+}" in out


def test_standard_input(here: Example, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"# Rights\n\n{ERASURE}\n"))
    done = diff(here, "before.md", "-")
    assert (done.status, "[right.complaint]" in done.out) == (1, True)


@pytest.mark.parametrize("after", ["gone.md", "empty.md", "texts", "-", "latin.md", "some.pdf", None])
def test_what_cannot_be_compared(here: Example, after: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    for name, data in {"empty.md": b"", "texts/a.md": b"A.", "latin.md": b"caf\xe9", "some.pdf": b"%PDF\0"}.items():
        here.write(name, data)
    done = diff(here, "before.md", *([after] if after else []))
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("clausebook: ")


# A repository.


def test_the_draft_against_the_newest_version(repo: Example) -> None:
    assert diff(repo).status == 0
    repo.edit("policy_src/privacy/sections/02-owls.md", "in the barn", "in the tower")
    value = as_json(repo)
    assert (value["before"], value["after"]) == (NEWEST, DRAFT)
    (change,) = value["changes"]
    assert (change["kind"], change["clause"], change["after"]["heading"]) == ("reworded", "owls", "2. Owls")
    assert change["after"]["file"] == "policy_src/privacy/sections/02-owls.md"
    assert change["edits"] == [["=", "The owls live in the "], ["-", "barn.\n"], ["+", "tower.\n"]]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("2023-01-01",), ()),
        (("privacy/2023-01-01", "draft"), ()),
        (("2023-01-01", "privacy/draft"), ()),
        (("HEAD",), ()),
        (("main", "draft"), ()),
        (("HEAD:policy_src/privacy",), ()),
        (("HEAD:policy_src/privacy/releases/2023-01-01", "policy_src/privacy"), ()),
        (("policy_src/privacy/releases/2023-01-01",), ()),
        (("HEAD:policy_src/privacy/sections/02-owls.md", "policy_src/privacy/sections/02-owls.md"), ()),
        ((), ("--policy", "privacy")),
    ],
)
def test_each_way_to_name_a_side(repo: Example, before: tuple[str, ...], after: tuple[str, ...]) -> None:
    assert diff(repo, *before, *after).status == 0
    repo.edit("policy_src/privacy/sections/02-owls.md", "in the barn", "in the tower")
    done = diff(repo, *before, *after)
    assert done.status == 1, done
    assert "in the [-barn.-] {+tower.+}" in done.out


def test_sides_are_seen_from_where_one_stands(repo: Example, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repo.root / "policy_src")
    assert diff(repo, "privacy/releases/2023-01-01", "privacy").status == 0


def test_several_policies(repo: Example) -> None:
    repo.policy("cookies")
    repo.release("2023-02-01", policy="cookies")
    assert [one["before"] for one in as_json(repo)] == ["cookies/2023-02-01", NEWEST]
    assert diff(repo).out.count("no change that a reader sees") == 2
    assert as_json(repo, "--policy", "cookies")["before"] == "cookies/2023-02-01"
    assert as_json(repo, "2023-02-01")["after"] == "cookies/draft"
    assert as_json(repo, "draft", "2023-02-01")["before"] == "cookies/draft", "only cookies has that version"
    assert as_json(repo, "cookies")["before"] == "cookies/2023-02-01"
    repo.edit("policy_src/privacy/sections/02-owls.md", "in the barn", "in the tower")
    repo.release("2023-02-01")
    done = diff(repo, "2023-02-01")
    assert (done.status, "(cookies/2023-02-01, privacy/2023-02-01), or use --policy" in done.err) == (2, True)
    assert as_json(repo, "2023-02-01", "--policy", "privacy")["before"] == "privacy/2023-02-01"


def test_a_commit_is_compared_policy_by_policy(repo: Example) -> None:
    repo.policy("cookies", "Cookie Policy")
    repo.commit()
    repo.policy("terms", "Terms")
    shutil.rmtree(repo.root / "policy_src/cookies")
    gone, same, come = as_json(repo, "HEAD")
    assert (gone["before"], gone["after"]) == ("HEAD:policy_src/cookies", "nothing")
    assert {change["kind"] for change in gone["changes"]} == {"removed"}
    assert (same["before"], same["after"], same["changes"]) == ("HEAD:policy_src/privacy", DRAFT, [])
    assert (come["before"], come["after"]) == ("nothing", "terms/draft")
    assert {change["kind"] for change in come["changes"]} == {"added"}
    assert as_json(repo, "HEAD", "--policy", "privacy")["after"] == DRAFT


def test_a_policy_without_a_version_is_told(repo: Example) -> None:
    repo.policy("cookies", "Cookie Policy")
    done = diff(repo, "--format", "json")
    assert [one["before"] for one in json.loads(done.out)] == [NEWEST], "an array, although one policy is left"
    assert done.err == "clausebook: cookies has no version yet with which its draft could be compared.\n"


def test_a_policy_and_a_text(repo: Example) -> None:
    text = "# Privacy Policy\n\n## Rights\n\n### Erasure\n\nYou have the right to ask us to delete your personal data. "
    repo.write("text.md", f"{text}Write to privacy@acme.example.\n\n## Owls\n\nThe owls live in the barn.\n")
    assert as_json(repo, "draft", "text.md")["changes"] == as_json(repo, "text.md", "draft")["changes"] == []
    assert as_json(repo, "draft", "text.md")["facts"] == [], "what policy.yml states no text denies"
    repo.write("text.md", text)
    value = as_json(repo, "draft", "text.md")
    assert [(change["kind"], change["clause"]) for change in value["changes"]][-1] == ("removed", "owls")


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("2023-01-11",), "privacy has no version 2023-01-11. Did you mean 2023-01-01?"),
        (("privcy/2023-01-01",), "There is no policy privcy in policy_src/. Did you mean privacy?"),
        (("--policy", "privcy"), "There is no policy privcy in policy_src/. Did you mean privacy?"),
        (("darft",), "darft is no file, no folder, no version and no commit here. Did you mean draft?"),
        (("privacy", "draft"), "privacy is a policy: name one of its versions"),
        (("2022-02-02", "--policy", "privacy"), "privacy has no version 2022-02-02."),
        (("HEAD:policy_src/privacy/sections/3.md",), "HEAD holds no policy_src/privacy/sections/3.md."),
        (("nowhere:a.md",), "git knows no commit nowhere here."),
        (("policy_src",), "policy_src has no policy.yml, so it is no policy's folder."),
        (("--fail-on", "awful"), "invalid choice: 'awful'"),
    ],
)
def test_names_that_mean_nothing(repo: Example, names: tuple[str, ...], said: str) -> None:
    done = diff(repo, *names)
    assert (done.status, done.out) == (2, "")
    assert said in done.err


def test_a_draft_that_cannot_be_read(repo: Example) -> None:
    repo.write("policy_src/privacy/policy.yml", "title: [\n")
    done = diff(repo)
    assert (done.status, done.out) == (2, "")
    assert "The draft of privacy cannot be read; `clausebook check` says why." in done.err


@pytest.mark.parametrize(
    "before", [(), ("policy_src/privacy/releases/2023-01-01", "policy_src/privacy"), ("HEAD~1", "HEAD")]
)
@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"# Owls {#owls}\n\ncaf\xe9\n", "policy_src/privacy/sections/02-owls.md is not UTF-8"),
        (b"The owls live in the barn.\n", "policy_src/privacy/sections/02-owls.md has no title"),
        (None, "policy_src/privacy/sections/02-owls.md cannot be read: it is a link to another place"),
    ],
)
def test_a_section_that_cannot_be_read_is_not_a_lost_one(
    repo: Example, before: tuple[str, ...], data: bytes | None, said: str
) -> None:
    path = repo.root / "policy_src/privacy/sections/02-owls.md"
    if data is None and before == ("HEAD~1", "HEAD"):
        pytest.skip("git stores a link's target as a file")
    if data is None:
        path.unlink()
        path.symlink_to("01-rights.md")
    else:
        path.write_bytes(data)
    repo.commit()
    done = diff(repo, *before)
    assert (done.status, done.out) == (2, "")
    assert said in done.err


def test_a_seal_that_does_not_hold(repo: Example) -> None:
    repo.edit("policy_src/privacy/releases/2023-01-01/sections/02-owls.md", "barn", "tower")
    done = diff(repo)
    assert (done.status, done.out) == (2, "")
    assert "A sealed version does not hold" in done.err


def test_no_release_yet(tmp_path: Path) -> None:
    done = diff(Example.make(tmp_path))
    assert (done.status, done.out) == (2, "")
    assert "privacy has no version yet" in done.err


def test_fail_on(repo: Example) -> None:
    repo.section("02-owls.md", OWLS.replace("The owls live", "The Owls live"))
    assert diff(repo).status == 1
    assert diff(repo, "--fail-on", "material").status == 0
    repo.section("02-owls.md", OWLS.replace("The owls live in the barn.", "We may sell the barn to anybody."))
    assert diff(repo, "--fail-on", "material").status == 1
    repo.section("02-owls.md", OWLS)
    repo.section("01-rights.md", RIGHTS.replace("You have the right to", "You cannot"))
    assert diff(repo, "--fail-on", "loss").status == 1


def test_a_lost_clause_of_a_policy(repo: Example) -> None:
    (repo.root / "policy_src/privacy/sections/01-rights.md").unlink()
    value = as_json(repo)
    lost = {row["type"]: row["before"] for row in value["lost"]}
    place = "policy_src/privacy/releases/2023-01-01/sections/01-rights.md"
    assert (lost["right.erasure"]["file"], lost["right.erasure"]["line"]) == (place, 5)
    assert value["class"] == "loss"


@pytest.mark.parametrize("name", ["text", "json", "markdown", "html"])
def test_output(repo: Example, name: str) -> None:
    repo.section("02-owls.md", OWLS.replace("barn", "tower"))
    printed = diff(repo, "--format", name)
    done = diff(repo, "--format", name, "--output", str(repo.root / "out"))
    assert (done.status, done.out) == (1, "")
    assert (repo.root / "out").read_text(encoding="utf-8") == printed.out
