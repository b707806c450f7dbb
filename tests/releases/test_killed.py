"""Killed at any step, `release` leaves no version or a whole one, and the next one works."""

from __future__ import annotations

from example import MORTAL, Example, python

KILLED = f"""{MORTAL}
import tempfile
from pathlib import Path
from site_tools.cli import main
for name in ("write_bytes", "mkdir", "rename", "chmod"):
    setattr(Path, name, mortal(getattr(Path, name)))
os.fsync = mortal(os.fsync)
tempfile.mkdtemp = mortal(tempfile.mkdtemp)
sys.exit(main(sys.argv[1:]))
"""


def state(example: Example) -> str:
    """Return what lies in releases/ without hidden folders; everything there must hold."""
    assert example.said() == []
    folder = example.releases()
    names = [path.name for path in folder.iterdir() if not path.name.startswith(".")] if folder.is_dir() else []
    assert [version.label for version in example.versions()] == sorted(names)
    return " ".join(sorted(names))


def test_killed_at_every_step(example: Example) -> None:
    order = ("-C", str(example.root), "release", "privacy", "--effective", "2020-01-01", "--published", "2020-01-01")
    seen = []
    for step in range(1, 60):
        done = python(KILLED, str(step), *order)
        seen.append(state(example))
        if seen[-1]:
            break
        assert done.returncode == 9, done
    assert len(seen) > 10, "the steps were not counted"
    assert seen[-1] == "2020-01-01"
    example.section("01-data.md", "# Data {#data}\n\nTwo.\n")
    example.release("2021-01-01")
    assert state(example) == "2020-01-01 2021-01-01"
    assert [path.name for path in example.releases().iterdir() if path.name.startswith(".")] == []


def test_a_full_disk_leaves_nothing(example: Example) -> None:
    code = KILLED.replace("os._exit(9)", "raise OSError(28, 'No space left on device', 'disk')")
    done = python(code, "9", "-C", str(example.root), "release", "privacy", "--effective", "2030-01-01")
    assert done.returncode == 2
    assert done.stderr == "clausebook: disk: No space left on device\n"
    assert list(example.releases().iterdir()) == []


def test_two_releases_at_once_give_one(example: Example) -> None:
    race = KILLED.replace("os._exit(9)", "time.sleep(2)").replace("import os,", "import time, os,")
    other = f"""
import subprocess, sys
command = [sys.executable, "-c", {race!r}, "8", "-C", {str(example.root)!r}, "release", "privacy", "--effective", "2030-01-01"]
both = [subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in "12"]
said = [process.communicate() for process in both]
print(*[process.returncode for process in both], *said)
"""
    done = python(other)
    assert "Traceback" not in done.stdout
    assert state(example) in {"", "2030-01-01"}
