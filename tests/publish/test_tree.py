"""What compile writes below content/, and what it never touches."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from example import MORTAL, python
from site_tools.errors import OperatorError
from site_tools.model.page import Page
from site_tools.publish.tree import MANIFEST, Written, generated, write_tree

FIRST = {"index.md": "home", "privacy/index.md": "policy", "privacy/2020-01-01.md": "version"}


def compile_(content: Path, files: dict[str, str]) -> Written:
    return write_tree(content, [Page(path, text) for path, text in files.items()])


def tree(content: Path) -> dict[str, str]:
    """Return the visible files below content/."""
    found = {p.relative_to(content).as_posix(): p.read_text() for p in content.rglob("*") if p.is_file()}
    return {name: text for name, text in found.items() if not Path(name).name.startswith(".")}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "about.md").write_text("by hand")
    compile_(folder, FIRST)
    return folder


def test_it_writes_beside_what_is_there(content: Path) -> None:
    assert tree(content) == FIRST | {"about.md": "by hand"}
    assert generated(content) == {*FIRST, MANIFEST}


def test_only_changed_bytes_are_written(content: Path) -> None:
    for path in content.rglob("*"):
        os.utime(path, ns=(1, 1))
    done = compile_(content, FIRST | {"privacy/index.md": "changed"})
    assert done == Written(("privacy/index.md",), (), ())
    touched = {p.relative_to(content).as_posix() for p in content.rglob("*.md") if p.stat().st_mtime_ns != 1}
    assert touched == {"privacy/index.md"}


def test_compiling_again_writes_nothing(content: Path) -> None:
    for path in content.rglob("*"):
        os.utime(path, ns=(1, 1))
    assert compile_(content, FIRST) == Written((), (), ())
    assert all(path.stat().st_mtime_ns == 1 for path in content.rglob("*") if path.is_file())


def test_what_is_no_longer_generated_goes_with_its_empty_folder(content: Path) -> None:
    done = compile_(content, {"index.md": "home"})
    assert done.removed == ("privacy/2020-01-01.md", "privacy/index.md")
    assert tree(content) == {"index.md": "home", "about.md": "by hand"}
    assert not (content / "privacy").exists()


def test_a_hand_written_file_beside_generated_ones_stays(content: Path) -> None:
    (content / "privacy/notes.md").write_text("mine")
    compile_(content, {"index.md": "home"})
    assert tree(content) == {"index.md": "home", "about.md": "by hand", "privacy/notes.md": "mine"}


def test_a_hand_written_file_is_never_written_over(content: Path) -> None:
    before = tree(content)
    with pytest.raises(OperatorError, match=r"content/about.md was written or changed by hand"):
        compile_(content, FIRST | {"aaa.md": "x", "about.md": "generated"})
    assert tree(content) == before


def test_an_identical_unlisted_file_is_adopted(content: Path) -> None:
    compile_(content, FIRST | {"about.md": "by hand"})
    assert "about.md" in generated(content)


def test_a_generated_file_changed_by_hand_is_not_written_over(content: Path) -> None:
    (content / "privacy/index.md").write_text("my words")
    with pytest.raises(OperatorError, match=r"content/privacy/index.md was written or changed by hand"):
        compile_(content, FIRST)
    assert (content / "privacy/index.md").read_text() == "my words"


def test_a_generated_file_changed_by_hand_is_left_when_it_is_no_longer_generated(content: Path) -> None:
    (content / "privacy/index.md").write_text("my words")
    assert compile_(content, {"index.md": "home"}).left == ("privacy/index.md",)
    assert (content / "privacy/index.md").read_text() == "my words"
    assert "privacy/index.md" not in generated(content)


def test_a_generated_file_deleted_by_hand_is_written_again(content: Path) -> None:
    (content / "privacy/index.md").unlink()
    assert compile_(content, FIRST).written == ("privacy/index.md",)


@pytest.mark.parametrize("inside", [True, False])
def test_a_link_to_a_folder_is_not_written_through(content: Path, tmp_path: Path, *, inside: bool) -> None:
    elsewhere = (content if inside else tmp_path) / "elsewhere"
    (content / "privacy").rename(elsewhere)
    (content / "privacy").symlink_to(elsewhere)
    with pytest.raises(OperatorError, match=r"content/privacy is a link to another place"):
        compile_(content, FIRST | {"privacy/index.md": "changed"})
    assert (elsewhere / "index.md").read_text() == "policy"
    assert compile_(content, {"index.md": "home"}).left == ("privacy/2020-01-01.md", "privacy/index.md")
    assert (elsewhere / "index.md").exists()


def test_a_link_in_place_of_a_page_is_not_followed(content: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret")
    (content / "index.md").unlink()
    (content / "index.md").symlink_to(tmp_path / "secret.md")
    with pytest.raises(OperatorError, match=r"content/index.md is a link"):
        compile_(content, FIRST)
    assert (tmp_path / "secret.md").read_text() == "secret"


def test_a_folder_or_file_in_the_way_is_named(content: Path) -> None:
    (content / "cookies").write_text("a file")
    (content / "terms/index.md").mkdir(parents=True)
    with pytest.raises(OperatorError, match=r"content/cookies is in the way of the generated content/cookies/index.md"):
        compile_(content, FIRST | {"cookies/index.md": "x"})
    with pytest.raises(OperatorError, match=r"content/terms/index.md is in the way"):
        compile_(content, FIRST | {"terms/index.md": "x"})


@pytest.mark.parametrize(
    ("hand", "page"),
    [("about.md", "about/index.md"), ("privacy/versions/index.md", "privacy/versions.md"), ("README.md", "index.md")],
)
def test_two_files_for_one_page_are_refused(content: Path, hand: str, page: str) -> None:
    (content / hand).parent.mkdir(parents=True, exist_ok=True)
    (content / hand).write_text("by hand")
    with pytest.raises(OperatorError, match=rf"content/{hand} and the generated content/{page} would be one page"):
        compile_(content, FIRST | {page: "home"})


@pytest.mark.parametrize("manifest", ["{", "[]", '{"a": 1}', "\ufeff{}"])
def test_a_garbled_manifest_is_named(content: Path, manifest: str) -> None:
    (content / MANIFEST).write_text(manifest)
    with pytest.raises(OperatorError, match=r"manifest\.json cannot be read"):
        compile_(content, FIRST)


def test_a_manifest_that_leads_outside_removes_nothing_there(content: Path, tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("home")
    listed = json.loads((content / MANIFEST).read_text())
    (content / MANIFEST).write_text(json.dumps(listed | {"../precious": listed["index.md"]}))
    with pytest.raises(OperatorError, match=r"manifest\.json cannot be read"):
        compile_(content, FIRST)
    assert (tmp_path / "precious").exists()


KILLED = f"""{MORTAL}
from pathlib import Path
from site_tools.model.page import Page
from site_tools.publish.tree import write_tree
Path.replace, Path.unlink, Path.mkdir, os.fdopen = map(mortal, (Path.replace, Path.unlink, Path.mkdir, os.fdopen))
write_tree(Path(sys.argv[1]), [Page("index.md", "new"), Page("privacy/index.md", "new"), Page("terms/index.md", "new")])
"""


def test_killed_at_every_step_the_next_compile_works(content: Path) -> None:
    after = {"index.md": "new", "privacy/index.md": "new", "terms/index.md": "new"}
    for step in range(1, 40):
        compile_(content, FIRST)
        done = python(KILLED, str(step), str(content))
        assert (content / "about.md").read_text() == "by hand"
        compile_(content, after)
        assert tree(content) == after | {"about.md": "by hand"}
        assert not list(content.rglob(".clausebook-*"))
        if done.returncode == 0:
            break
    assert step > 10, sys.stderr.write(done.stderr)
