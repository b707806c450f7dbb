from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from importers.checks import SHARED, assert_valid, words
from site_tools.errors import OperatorError
from site_tools.importers import front_matter, liquid, markup
from site_tools.importers.history import read_history
from site_tools.importers.values import Imported
from site_tools.model.release import Label

HISTORIES = SHARED / "corpora" / "histories" / "basecamp-policies"
FOLDERS = sorted(path.name for path in HISTORIES.glob("*")) or ["none"]
LONG = "We keep the names and the addresses of everybody who has an account with us, and nothing else."


def ids(imported: Imported) -> list[str]:
    return [
        ident for section in imported.sections for ident in re.findall(r"^#.*\{#(.*)\}$", section.text, re.MULTILINE)
    ]


def history(*texts: str) -> list[list[str]]:
    files = [(Label.parse(f"2020-01-01-{n}" if n > 1 else "2020-01-01"), text) for n, text in enumerate(texts, 1)]
    return [ids(imported) for _, imported in read_history(files[::-1], "x")]


def test_a_clause_keeps_its_id_with_its_title_or_its_text() -> None:
    first = f"# P\n\n## Data\n\n{LONG}\n\n## Rights\n\nAsk us.\n"
    renamed = f"# P\n\n## Your rights\n\nBe asked.\n\n## What we keep\n\n{LONG} Indeed.\n\n## DATA\n\nA new one.\n"
    back = f"# P\n\n## Rights\n\nAsk us.\n\n## What we keep\n\n{LONG} Indeed.\n"
    assert history(first, renamed, back) == [
        ["data", "rights"],
        ["your-rights", "what-we-keep", "data"],
        ["rights", "what-we-keep"],
    ]
    changed = f"# P\n\n## Rights\n\nAsk us.\n\n### What we keep & why\n\n{LONG} Indeed.\n\n## Contact\n\nWrite.\n"
    assert history(first, changed, back)[1:] == [["rights", "data", "contact"], ["rights", "data"]]


def test_same_titles_are_told_apart_by_the_title_above() -> None:
    first = "# P\n\n## A\n\na\n\n### Cost\n\nx\n\n## B\n\nb\n\n### Cost\n\ny\n"
    swapped = "# P\n\n## B\n\nb\n\n### Cost\n\ny\n\n## A\n\na\n\n### Cost\n\nx\n"
    assert history(first, swapped)[1] == ["b", "cost-2", "a", "cost"]


def test_plain_and_markdown_versions_share_ids() -> None:
    files = [
        (Label.parse("2020-01-01"), "1. Data\n\nx\n\n2. Rights\n\ny"),
        (Label.parse("2021-01-01"), "# P\n\n## Rights\n\ny\n\n## Data\n\nx"),
    ]
    versions = read_history(files, "x", plain={Label.parse("2020-01-01")})
    assert [ids(imported) for _, imported in versions] == [["data", "rights"], ["rights", "data"]]


def test_an_empty_version_is_named() -> None:
    with pytest.raises(OperatorError, match=r"2020-01-02: No text"):
        read_history([(Label.parse("2020-01-02"), "")], "x")
    with pytest.raises(OperatorError, match="no dated files"):
        read_history([], "x")


@pytest.mark.parametrize("folder", FOLDERS)
def test_real_histories_keep_their_words(folder: str) -> None:
    files = {Label.parse(path.stem): path.read_text(encoding="utf-8") for path in Path(HISTORIES, folder).glob("*.md")}
    if not files:
        pytest.skip(f"{HISTORIES} is not there")
    versions = read_history(list(files.items()), folder)
    assert [label for label, _ in versions] == sorted(files)
    for label, imported in versions:
        assert_valid(imported)
        source = markup.parse(liquid.strip(front_matter.split(files[label])[1])[0])[0].get_text(" ")
        before = Counter(re.findall(r"\w+", source))
        lost = before - Counter(re.findall(r"\w+", f"{words(imported)} {imported.title}"))
        if not any("table of contents" in step.what for step in imported.steps):
            assert not lost, (label, lost)
        assert lost.total() < 0.03 * before.total()


def test_the_long_real_history_keeps_its_ids() -> None:
    paths = list(Path(HISTORIES, "privacy-policy").glob("*.md"))
    if not paths:
        pytest.skip(f"{HISTORIES} is not there")
    versions = read_history(
        [(Label.parse(path.stem), path.read_text(encoding="utf-8")) for path in paths], "privacy-policy"
    )
    given = [ids(imported) for _, imported in versions]
    assert len(given) == 46
    assert all("identity-and-access" in found and "changes-and-questions" in found for found in given)
    assert "encryption" in given[-1]
    assert len(set().union(*given)) == 27
