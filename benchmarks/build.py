"""A synthetic history → seconds of a whole `clausebook build` beside a plain `mkdocs build` of the same pages.

python benchmarks/build.py [VERSIONS ...] [--runs N]     (default: 10 100 500, twice each, alternated)
"""

from __future__ import annotations

import argparse
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import redirect_stdout
from datetime import date, timedelta
from io import StringIO
from itertools import pairwise
from pathlib import Path

from site_tools import pipeline
from site_tools.model.folder import RawFile
from site_tools.model.release import Label, Release
from site_tools.publish.mkdocs import build_site
from site_tools.publish.verify import verify_site
from site_tools.releases.seal import FILE_NAME, seal, to_yaml
from site_tools.settings import Settings
from site_tools.sources.read import read_sealed

ROOT = Path(__file__).parent.parent
AS_OF = date(2100, 1, 1)
SECTIONS, PARAGRAPHS, WORDS = 15, 4, 50
FACTS = "title: Privacy Policy\nlanguage: en\ncontroller:\n  name: Example, Inc.\n  email: privacy@example.com\n"
_LETTERS = "etaoinshrdlcumwfgypbvk"


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


def make_history(root: Path, versions: int) -> None:
    """Write a policy of about 3,000 words with so many releases; each changes one or two of its sections."""
    rng = random.Random(versions)  # noqa: S311 - the same text at each run
    vocabulary = ["".join(rng.choices(_LETTERS, k=rng.randint(2, 9))) for _ in range(1500)]
    texts = [_section(rng, vocabulary, number) for number in range(SECTIONS)]
    previous: Release | None = None
    for number in range(versions):
        for changed in rng.sample(range(SECTIONS), rng.randint(1, 2)):
            texts[changed] = _section(rng, vocabulary, changed)
        label = Label(date(2000, 1, 1) + timedelta(days=number * 7))
        previous = _write(root / "policy_src/privacy/releases" / str(label), label, texts, previous)
    draft = root / "policy_src/privacy"
    shutil.copytree(draft / "releases" / str(label) / "sections", draft / "sections")
    (draft / "policy.yml").write_text(FACTS, encoding="utf-8")
    shutil.copyfile(ROOT / "mkdocs.yml", root / "mkdocs.yml")


def _section(rng: random.Random, vocabulary: list[str], number: int) -> str:
    parts = [f"# Section {number} {{#section-{number}}}\n"]
    for clause in range(PARAGRAPHS):
        if clause:
            parts.append(f"## Clause {clause} {{#clause-{number}-{clause}}}\n")
        parts.append(" ".join(rng.choices(vocabulary, k=WORDS)).capitalize() + ".\n")
        if clause == 1:
            parts.extend(f"- {' '.join(rng.choices(vocabulary, k=8))}" for _ in range(3))
            parts.append("")
    return "\n".join(parts)


def _write(folder: Path, label: Label, texts: list[str], previous: Release | None) -> Release:
    files = {"policy.yml": FACTS} | {f"sections/{n + 1:02}-part.md": text for n, text in enumerate(texts)}
    raws = [RawFile(name, name, text.encode()) for name, text in files.items()]
    policy = read_sealed("privacy", str(label), raws)
    assert policy is not None
    sealed = seal(
        policy,
        raws,
        previous,
        label=label,
        published=label.effective,
        change_class="editorial",
        summary="Two sections were mended.",
        checked="imported",
        links={},
    )
    for name, text in (files | {FILE_NAME: to_yaml(sealed).decode()}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return sealed


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
