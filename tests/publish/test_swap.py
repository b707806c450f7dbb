"""There is always a whole site/: the old one until the new one is finished."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from example import MORTAL, Example, python
from site_tools.publish.swap import recover, swap_in


def site(folder: Path, words: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(words)
    return folder


def test_the_new_site_takes_the_place_of_the_old(tmp_path: Path) -> None:
    old = site(tmp_path / "site", "old")
    swap_in(site(tmp_path / "work/fresh", "new"), old)
    assert (old / "index.html").read_text() == "new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site", "work"]


KILLED = f"""{MORTAL}
from pathlib import Path
from site_tools.publish import swap
Path.rename = mortal(Path.rename)
swap.shutil.rmtree = mortal(swap.shutil.rmtree)
swap.swap_in(Path(sys.argv[1]), Path(sys.argv[2]))
"""


@pytest.mark.parametrize("step", range(1, 6))
def test_killed_at_any_step(tmp_path: Path, step: int) -> None:
    old, fresh = site(tmp_path / "site", "old"), site(tmp_path / "fresh", "new")
    done = python(KILLED, str(step), str(fresh), str(old))
    assert done.returncode == (9 if step < 5 else 0), done
    recover(old)
    assert (old / "index.html").read_text() in {"old", "new"}
    assert not (tmp_path / ".site.before").exists()
    if fresh.exists():
        swap_in(fresh, old)
    assert (old / "index.html").read_text() == "new"


def test_a_swap_that_fails_puts_the_old_site_back(tmp_path: Path) -> None:
    old = site(tmp_path / "site", "old")
    with pytest.raises(FileNotFoundError):
        swap_in(tmp_path / "nothing", old)
    assert (old / "index.html").read_text() == "old"


@pytest.fixture
def with_site(example: Example) -> Example:
    """Return a released policy beside an old site of somebody's."""
    example.release("2020-01-01")
    site(example.root / "site", "old")
    return example


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("mkdocs.yml", "site_name: [", "MkDocs did not build the site"),
        ("mkdocs.yml", "site_name: x\ntheme: nonesuch\n", "Unrecognised theme name"),
        ("mkdocs.yml", "site_name: x\nplugins: [nonesuch]\n", 'The "nonesuch" plugin is not installed'),
        ("mkdocs.yml", b"site_name: \xff\n", "MkDocs did not build the site"),
        ("content/bad.md", "[x](nowhere.md)", "contains a link 'nowhere.md', but the target is not found"),
        ("content/bad.md", '<a href="nowhere/">x</a>', "The link nowhere/ leads to no page"),
        ("content/bad.md", "---\ntemplate: none.html\n---\n", "none.html"),
        ("content/index.md", "mine", "content/index.md was written or changed by hand"),
        (
            "content/privacy.md",
            "mine",
            "content/privacy.md and the generated content/privacy/index.md would be one page",
        ),
        ("policy_src/privacy/releases/2020-01-01/policy.yml", "title: x", "A sealed version does not hold"),
        ("policy_src/index.md", b"\xff", "policy_src/index.md is not UTF-8"),
    ],
)
@pytest.mark.builds
def test_a_build_that_fails_leaves_the_old_site(with_site: Example, path: str, text: str | bytes, said: str) -> None:
    with_site.write(path, text)
    done = with_site.run("build")
    assert done.status in {1, 2}
    assert said in done.err
    assert "Traceback" not in done.err
    assert "defect" not in done.err
    assert with_site.files("site") == {"index.html": b"old"}


@pytest.mark.builds
def test_a_build_killed_while_mkdocs_writes(with_site: Example) -> None:
    command = [sys.executable, "-m", "site_tools", "-C", str(with_site.root), "build"]
    repository = Path(__file__).parents[2]
    process = subprocess.Popen(command, cwd=repository, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    work = with_site.root / ".clausebook"
    until = time.monotonic() + 30
    while not list(work.glob("build-*/site/assets")) and process.poll() is None and time.monotonic() < until:
        time.sleep(0.002)
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    assert with_site.files("site") == {"index.html": b"old"}
    with_site.must("build")
    assert (with_site.root / "site/privacy/index.html").is_file()
