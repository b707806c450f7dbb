"""What the importers write is what the strict parser of `site_tools.sources` takes without a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from importers.checks import SHARED
from site_tools.importers.decode import decode
from site_tools.importers.history import read_history
from site_tools.importers.markdown import read_markdown
from site_tools.importers.text import read_text
from site_tools.importers.values import Imported
from site_tools.model.folder import RawFile
from site_tools.model.release import Label
from site_tools.sources.read import check_references, read_draft

HISTORIES = SHARED / "corpora" / "histories" / "basecamp-policies"
KITCHEN_SINK = """---
title: Sink
---
# 1. A *b* {x}

<p>Raw <b>words</b>&nbsp;here<br>and <a href="/x">there</a>, [down](#c), <tel> 5 < 6.

* a
    1. b {c}
* {d}

| a | b |
|---|---|
| `x|` | <ul><li>y</ul> |

T[^1]
: d

[^1]: Note.

#### C ###

> # Q
"""


def complaints(imported: Imported) -> list[str]:
    """Return everything that the parser finds."""
    files = [(f"sections/{section.file_name}", section.text) for section in imported.sections]
    files.append(("policy.yml", "title: X\nlanguage: en\ncontroller:\n  name: Y\n"))
    reading = read_draft("x", [RawFile(name, name, text.encode()) for name, text in files])
    assert reading.policy
    assert len(reading.policy.sections) == len(imported.sections)
    found = [*reading.findings, *check_references(reading.policy, {})]
    return [f"{finding.rule} {finding.span} {finding.message}" for finding in found]


def test_the_kitchen_sink() -> None:
    imported = read_markdown(KITCHEN_SINK, "sink")
    assert complaints(imported) == []


def test_the_seed() -> None:
    path = SHARED / "seeds" / "000_28971a25a21a900e.txt"
    if not path.exists():
        pytest.skip(f"{path} is not there")
    assert complaints(read_text(decode(path.read_bytes())[0], "privacy")) == []


@pytest.mark.parametrize("folder", ["taxes", "privacy-regulations", "security-overview"])
def test_real_histories(folder: str) -> None:
    paths = list(Path(HISTORIES, folder).glob("*.md"))
    if not paths:
        pytest.skip(f"{HISTORIES} is not there")
    for _, imported in read_history(
        [(Label.parse(path.stem), path.read_text(encoding="utf-8")) for path in paths], folder
    ):
        assert complaints(imported) == []
