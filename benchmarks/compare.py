"""Comparing two versions, beside redlines, lxml's htmldiff, difflib and `git diff --word-diff`, all in one run.

Synthetic policies of 3,000 and 30,000 words with 2, 20 and 100 % of the words changed, and every version of the shared
histories beside the next. Ours is timed from parsed policies to edits (`compare`) and to edits and redline (`+ redline`), with
nothing remembered from before; the others get the same words as one text. Trust the ratios, not the times.
"""

from __future__ import annotations

import argparse
import difflib
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Mapping, Sequence
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from lxml.html.diff import htmldiff
from pairs import HISTORIES, Pair, real, synthetic
from redlines import Redlines

from site_tools.compare.diff import compare
from site_tools.compare.leaves import leaves
from site_tools.compare.matches import common
from site_tools.compare.readable import readable
from site_tools.compare.redline import redline
from site_tools.compare.runs import marked
from site_tools.compare.words import changed, edits, words
from site_tools.model.policy import Policy

SIZES, SHARES = (3000, 30000), (2, 20, 100)


def forget() -> None:
    """Forget what was read before, so that each round reads it again."""
    leaves.cache_clear()
    marked.cache_clear()


def rivals(pair: Pair, folder: Path) -> dict[str, Callable[[], object]]:
    """Return what each of the others does with the same words."""
    before, after = pair.texts()
    for name, text in (("before", before), ("after", after)):
        (folder / name).write_text(text + "\n", encoding="utf-8")
    first, second = before.split(), after.split()
    html = [
        "".join(f"<p>{line}</p>" for line in text.replace("&", "&amp;").replace("<", "&lt;").split("\n"))
        for text in (before, after)
    ]
    git = ["git", "diff", "--no-index", "--word-diff", str(folder / "before"), str(folder / "after")]
    return {
        "compare": lambda: compare(*pair),
        "+ redline": lambda: redline(compare(*pair)),
        "redlines": lambda: Redlines(before, after).opcodes,
        "lxml": lambda: htmldiff(*html),
        "difflib": lambda: difflib.SequenceMatcher(None, first, second, autojunk=False).get_opcodes(),
        "git": lambda: subprocess.run(git, capture_output=True, check=False),
    }


def timed(functions: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Return the median times in milliseconds, by turns, with nothing remembered from the turn before."""
    taken: dict[str, list[float]] = {name: [] for name in functions}
    for _ in range(rounds):
        for name, function in functions.items():
            forget()
            begun = time.perf_counter()
            function()
            taken[name].append((time.perf_counter() - begun) * 1000)
    return {name: statistics.median(times) for name, times in taken.items()}


class Count(NamedTuple):
    """Changed words: the optimum over the whole text, ours before they are made readable, ours."""

    optimum: int
    minimal: int
    shown: int


def counted(pair: Pair) -> Count:
    """Count the changed words of a pair, titles left out."""
    first, second = (_keys(policy) for policy in pair)
    optimum = len(first) + len(second) - 2 * common(first, second)
    tidied = (compare(*pair, tidy=tidy) for tidy in (lambda _, found: list(found), readable))
    return Count(optimum, *(sum(changed(change.edits) for change in diff.changes) for diff in tidied))


def _keys(policy: Policy) -> list[str]:
    bodies = (clause for clause in policy.walk() if clause.kind in {"section", "heading"})
    return [key for clause in bodies for leaf in leaves(clause.html) for key in leaf.keys]


def report(name: str, pairs: Sequence[Pair], rounds: int) -> None:
    """Print one row: the times of ours, how many times as long the others take, the changed words."""
    sums: dict[str, float] = {}
    with TemporaryDirectory() as folder:
        for pair in pairs:
            for rival, taken in timed(rivals(pair, Path(folder)), rounds).items():
                sums[rival] = sums.get(rival, 0) + taken
    total = Count(*map(sum, zip(*(counted(pair) for pair in pairs), strict=True)))
    print(
        f"{name:24}{sums['compare']:9.1f}{sums['+ redline']:9.1f}",
        "".join(f"{sums[rival] / sums['compare']:9.1f}" for rival in ("redlines", "lxml", "difflib", "git")),
        f"{total.optimum:9}{total.minimal / max(1, total.optimum):8.3f}{total.shown / max(1, total.optimum):8.3f}",
    )


def peak(pair: Pair) -> float:
    """Return the most memory in MB that a comparison takes at once beyond what it returns and remembers."""
    forget()
    tracemalloc.start()
    found = compare(*pair)
    left, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found.changes
    return (most - left) / 1e6


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    print(f"{'':24}{'ms, and with':>18} {'times as long as compare takes':^36} {'changed':>8} of optimum")
    print(
        f"{'':24}{'compare':>9}{'redline':>9} {'redlines':>9}{'lxml':>9}{'difflib':>9}{'git':>9}"
        f"{'optimum':>10}{'minimal':>8}{'shown':>8}"
    )
    for size in SIZES:
        for share in SHARES:
            report(f"{size} words, {share} %", [synthetic(size, share)], rounds)
    if HISTORIES.is_dir():
        with TemporaryDirectory() as folder, redirect_stdout(StringIO()):
            pairs = real(Path(folder))
        report(f"{len(pairs)} real pairs, sum", pairs, 3)
    else:
        print(f"real pairs skipped: {HISTORIES} is not here")
    usual, equal = words(" ".join(_keys(synthetic(3000, 20).before))), ("the ",) * 3000
    other = words(" ".join(_keys(synthetic(3000, 20).after)))
    times = timed({"equal": lambda: edits(equal, equal[:2900]), "usual": lambda: edits(usual, other)}, rounds)
    print(f"3,000 equal words: {times['equal'] / times['usual']:.2f} times as long as usual ones")
    few, many = peak(synthetic(3000, 20)), peak(synthetic(30000, 20))
    print(f"peak memory beyond the result, 20 % changed: {few:.2f} MB at 3,000 words, {many:.2f} MB at 30,000")
    return 0


if __name__ == "__main__":
    sys.exit(main())
