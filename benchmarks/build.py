"""A synthetic history → seconds of a whole `clausebook build` beside a plain `mkdocs build` of the same pages.

python benchmarks/build.py [VERSIONS ...] [--runs N]     (default: 10 100 500, twice each, alternated)
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import redirect_stdout
from datetime import date
from io import StringIO
from itertools import pairwise
from pathlib import Path

from synthetic import make_history

from site_tools import pipeline
from site_tools.publish.mkdocs import build_site
from site_tools.publish.verify import verify_site
from site_tools.settings import Settings

ROOT = Path(__file__).parent.parent
AS_OF = date(2100, 1, 1)


def main() -> None:
    """Print one line a size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("versions", type=int, nargs="*", default=[10, 100, 500])
    parser.add_argument("--runs", type=int, default=2)
    arguments = parser.parse_args()
    print("versions  pages  clausebook  ms/page  mkdocs  ms/page  ratio  (load  compile  mkdocs  verify)")
    for versions in arguments.versions:
        with tempfile.TemporaryDirectory(prefix="clausebook-bench-") as folder:
            make_history(Path(folder), versions)
            print(measure(Path(folder), versions, arguments.runs), flush=True)


def measure(root: Path, versions: int, runs: int) -> str:
    """Time both builds in processes of their own, alternated, and our stages once more in this one."""
    ours, theirs = [], []
    for _ in range(runs):
        for made in ("content", "site", ".clausebook", "plain"):
            shutil.rmtree(root / made, ignore_errors=True)
        ours.append(_seconds([sys.executable, "-m", "site_tools", "-C", str(root), "build", "--as-of", str(AS_OF)]))
        mkdocs = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-f", str(root / "mkdocs.yml")]
        theirs.append(_seconds([*mkdocs, "-d", str(root / "plain")]))
    pages = sum(1 for _ in (root / "content").rglob("*.md"))
    assert versions < pages == sum(1 for _ in (root / "site").rglob("index.html"))
    mine, plain = statistics.median(ours), statistics.median(theirs)
    shares = "  ".join(f"{seconds:.2f}" for seconds in _stages(root))
    return (
        f"{versions:8}  {pages:5}  {mine:8.2f} s  {1000 * mine / pages:7.1f}  {plain:4.2f} s  {1000 * plain / pages:7.1f}"
        f"  {mine / plain:5.2f}  ({shares})"
    )


def _seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, cwd=ROOT, env=None, capture_output=True)
    return time.perf_counter() - start


def _stages(root: Path) -> list[float]:
    settings = Settings(root, AS_OF)
    shutil.rmtree(settings.content)
    marks = [time.perf_counter()]
    pipeline.check(settings)
    marks.append(time.perf_counter())
    _, pages, _ = pipeline.compile_tree(settings, settings.content, drafts=False)
    marks.append(time.perf_counter())
    with redirect_stdout(StringIO()):
        base = build_site(root / "mkdocs.yml", settings.content, root / "fresh", AS_OF)
    marks.append(time.perf_counter())
    assert not list(verify_site(root / "fresh", pages, base))
    marks.append(time.perf_counter())
    return [after - before for before, after in pairwise(marks)]


if __name__ == "__main__":
    main()
