"""Same sources and date, same bytes; and one more release leaves the past alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import AS_OF, ROOT
from example import Example

FAR = {"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "C", "PYTHONHASHSEED": "1", "COLUMNS": "40"}


@pytest.mark.builds
def test_two_builds_are_identical(shipped: Example, built: Example, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "site_tools", "-C", str(shipped.root), "build", "--draft", "--as-of", AS_OF]
    around = os.environ | {"PYTHONPATH": str(ROOT)} | FAR
    subprocess.run(command, cwd=tmp_path, env=around, check=True, capture_output=True)
    one, other = built.files("site"), shipped.files("site")
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []
    assert built.files("content") == shipped.files("content")


@pytest.mark.builds
def test_no_path_or_clock_of_this_machine_is_in_the_site(built: Example) -> None:
    marks = (str(built.root).encode(), b"site-packages", str(ROOT).encode())
    assert [name for name, data in built.files("site").items() if any(mark in data for mark in marks)] == []


def history(example: Example, years: range) -> None:
    for year in years:
        example.section("01-data.md", f"# Data {{#data}}\n\nWe collect your name, as of {year}.\n")
        example.release(f"{year}-01-01")


def compiled(example: Example) -> dict[str, bytes]:
    example.must("compile", "--as-of", "2030-01-01")
    files = example.files("content")
    del files[".manifest.json"]
    return files


def test_one_more_release_changes_no_byte_of_the_past(example: Example) -> None:
    history(example, range(2010, 2013))
    before = compiled(example)
    counts = [len(before)]
    for year in (2013, 2014):
        history(example, range(year, year + 1))
        after = compiled(example)
        past = [f"privacy/{y}-01-01/index.md" for y in range(2010, year - 1)]
        past += [f"privacy/changes/{y}-01-01/index.md" for y in range(2010, year)]
        assert [name for name in past if before[name] != after[name]] == []
        changed = {name for name in before if before[name] != after[name]}
        assert changed <= {
            "index.md",
            "privacy/index.md",
            "privacy/versions/index.md",
            "privacy/compare/index.md",
            "privacy/compare/texts.json",
            f"privacy/{year - 1}-01-01/index.md",
        }
        counts.append(len(after))
        before = after
    assert counts[1] - counts[0] == counts[2] - counts[1] == 2


def test_the_tree_grows_in_proportion_to_the_versions(example: Example) -> None:
    sizes = []
    done = 2000
    for versions in (8, 16, 32):
        history(example, range(done, 2000 + versions))
        done = 2000 + versions
        sizes.append(sum(map(len, compiled(example).values())))
    first, second = sizes[1] - sizes[0], sizes[2] - sizes[1]
    assert 1.9 < second / first < 2.1


@pytest.mark.builds
def test_the_site_grows_in_proportion_to_the_versions(example: Example) -> None:
    (example.root / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    sizes, done = [], 2000
    for versions in (5, 10, 20):
        history(example, range(done, 2000 + versions))
        done = 2000 + versions
        example.must("build", "--as-of", "2030-01-01")
        sizes.append(sum(len(data) for name, data in example.files("site").items() if not name.endswith(".gz")))
    first, second = sizes[1] - sizes[0], sizes[2] - sizes[1]
    assert 1.9 < second / first < 2.1
