"""Seconds of a whole `clausebook check`, cold, beside the checkers that people use on the same files, in one run.

python benchmarks/check.py [--runs N] [--versions N ...] [--tools DIR]

First the shipped privacy policy alone, without its releases and its links into another policy; then a synthetic history, whose every file `mdformat --check`
reads, too. The commands are run in turn, so that a noisy machine is noisy for all; shown are medians and their ratios.
mdformat, proselint and markdownlint-cli2 are looked for in DIR (such as a venv's bin or node_modules/.bin), beside this
Python and on PATH; what is not there is left out, and said.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from synthetic import make_history

ROOT = Path(__file__).parent.parent
AIMS = {"mdformat": 1.0, "markdownlint-cli2": 0.45}
AIM_OF_HISTORY = 0.1
Command = list[str]


def main() -> None:
    """Print a table for the one policy, and a line a size of history."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--versions", type=int, nargs="*", default=[1000])
    parser.add_argument("--tools", type=Path, action="append", default=[])
    arguments = parser.parse_args()
    places = os.pathsep.join([*map(str, arguments.tools), str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    with tempfile.TemporaryDirectory(prefix="clausebook-bench-") as folder:
        around = surroundings(Path(folder))
        one_policy(Path(folder) / "one", places, around, arguments.runs)
        for versions in arguments.versions:
            history(Path(folder) / str(versions), versions, places, around)


def surroundings(folder: Path) -> dict[str, str]:
    """Return an environment in which every Python keeps its bytecode, as it does where nobody forbids it."""
    around = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return around | {"PYTHONPYCACHEPREFIX": str(folder / "bytecode"), "PYTHONPATH": str(ROOT)}


def one_policy(root: Path, places: str, around: Mapping[str, str], runs: int) -> None:
    """Time every command on the shipped privacy policy."""
    source = ROOT / "policy_src"
    shutil.copytree(source / "privacy", root / "policy_src/privacy", ignore=shutil.ignore_patterns("releases"))
    if (source / "clauses.yml").is_file():
        shutil.copyfile(source / "clauses.yml", root / "policy_src/clauses.yml")
    texts = sorted((root / "policy_src/privacy/sections").glob("*.md"))
    for text in texts:  # the other policy is not there: a dead link would be reported, and the nearest one looked for
        text.write_bytes(re.sub(rb"\]\(policy:[^)]*\)", b"](#cookies)", text.read_bytes()))
    commands = {"clausebook check": check_of(root), "python -c pass": [sys.executable, "-c", "pass"]}
    for tool, options in {"mdformat": ["--check"], "proselint": ["check"], "markdownlint-cli2": []}.items():
        if found := shutil.which(tool, path=places):
            commands[tool] = [found, *options, *map(str, texts)]
        else:
            print(f"{tool} is not installed here, so it is left out.")
    seconds = alternated(commands, around, runs)
    ours = statistics.median(seconds["clausebook check"])
    print(f"\none policy, {sum(path.stat().st_size for path in texts):,} bytes; {runs} runs each, alternated")
    print(f"{'command':20} {'median ms':>10} {'least ms':>9} {'check is':>9}  aim")
    for name, took in seconds.items():
        aim = f"at most {AIMS[name]}" if name in AIMS else ""
        ratio = ours / statistics.median(took)
        print(f"{name:20} {statistics.median(took) * 1000:10.0f} {min(took) * 1000:9.0f} {ratio:8.2f}×  {aim}")


def history(root: Path, versions: int, places: str, around: Mapping[str, str]) -> None:
    """Time the check of a history, and mdformat on each of its files."""
    root.mkdir()
    make_history(root, versions)
    commands = {"clausebook check": check_of(root)}
    if mdformat := shutil.which("mdformat", path=places):
        commands["mdformat"] = [mdformat, "--check", str(root / "policy_src")]
    seconds = alternated(commands, around, 1, warm=False)
    ours = seconds["clausebook check"][0]
    print(
        f"\n{versions} versions, {sum(1 for _ in root.rglob('*.md')):,} section files: clausebook check {ours:.2f} s",
        end="",
    )
    if theirs := seconds.get("mdformat"):
        print(f", mdformat --check {theirs[0]:.1f} s: {ours / theirs[0]:.3f}×, aim at most {AIM_OF_HISTORY}")
    else:
        print("; mdformat is not installed here, so there is nothing beside it.")


def check_of(root: Path) -> Command:
    """Return the check of a repository as a command."""
    return [sys.executable, "-m", "site_tools", "-C", str(root), "check", "--as-of", "2024-01-01"]


def alternated(
    commands: Mapping[str, Command], around: Mapping[str, str], runs: int, *, warm: bool = True
) -> dict[str, list[float]]:
    """Return the seconds of each run of each command; with `warm` one run of each comes before and does not count."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs + warm):
        for name, command in commands.items():
            seconds[name].append(timed(name, command, around))
    return {name: took[-runs:] for name, took in seconds.items()}


def timed(name: str, command: Sequence[str], around: Mapping[str, str]) -> float:
    """Run a command and return its seconds; whoever could not run at all measures nothing."""
    start = time.perf_counter()
    done = subprocess.run(command, env=dict(around), capture_output=True, text=True, check=False)
    took = time.perf_counter() - start
    assert done.returncode in {0, 1}, (name, done.returncode, done.stderr[-500:])
    return took


if __name__ == "__main__":
    main()
