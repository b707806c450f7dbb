"""Real policies and histories, imported, verified and built. They are not part of this repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_tools import pipeline, store
from site_tools.cli import main
from site_tools.settings import Settings, parse_date

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
HISTORIES = SHARED / "corpora" / "histories" / "basecamp-policies"
pytestmark = pytest.mark.skipif(not HISTORIES.is_dir(), reason="the shared corpora are not on this machine")


def test_the_seed_gives_its_preamble_and_fifteen_sections_in_order(tmp_path: Path) -> None:
    seed = next((SHARED / "seeds").glob("*.txt"))
    assert main(["-C", str(tmp_path), "import", "text", str(seed), "--policy", "privacy", "--date", "2019-07-15"]) == 0
    repository = store.load(Settings(tmp_path, parse_date("2026-01-01")))
    draft = repository.histories[0].draft
    assert draft is not None
    assert [section.order for section in draft.sections] == list(range(16))
    assert [section.clause.number for section in draft.sections[1:]] == [str(number) for number in range(1, 16)]
    assert (draft.sections[7].clause.title, draft.sections[15].clause.title) == ("EU Users", "Contact Us")
    assert repository.drafts == ()


@pytest.mark.builds
def test_all_histories_import_verify_and_build(tmp_path: Path) -> None:
    assert main(["-C", str(tmp_path), "init", "--name", "Imported"]) == 0
    folders = sorted(path for path in HISTORIES.iterdir() if path.is_dir())
    assert len(folders) == 29
    for folder in folders:
        assert main(["-C", str(tmp_path), "import", "history", str(folder), "--policy", folder.name]) == 0, folder.name
    settings = Settings(tmp_path, parse_date("2026-01-01"))
    repository, findings = pipeline.verify(settings)
    assert findings == ()
    versions = {history.name: len(history.versions) for history in repository.histories}
    assert versions["privacy-policy"] == 46
    assert sum(versions.values()) == 273
    pipeline.build(settings)
    assert len(list((tmp_path / "site" / "privacy-policy").glob("????-??-??*/index.html"))) == 46
