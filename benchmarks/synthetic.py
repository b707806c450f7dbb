"""A number of versions → a policy with so many releases, the same at each run. For benchmarks."""

from __future__ import annotations

import random
import shutil
from datetime import date, timedelta
from pathlib import Path

from site_tools.model.folder import RawFile
from site_tools.model.release import Label, Release
from site_tools.releases.seal import FILE_NAME, seal, to_yaml
from site_tools.sources.read import read_sealed

ROOT = Path(__file__).parent.parent
SECTIONS, PARAGRAPHS, WORDS = 15, 4, 50
FACTS = "title: Privacy Policy\nlanguage: en\ncontroller:\n  name: Example, Inc.\n  email: privacy@example.com\n"
_LETTERS = "etaoinshrdlcumwfgypbvk"


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
