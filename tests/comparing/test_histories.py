"""The laws over real policies, version by version. They are not part of this repository."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from comparing.laws import hold
from site_tools import store
from site_tools.cli import main
from site_tools.settings import Settings, parse_date

HISTORIES = Path(__file__).resolve().parents[2].parent / "shared" / "corpora" / "histories" / "basecamp-policies"
pytestmark = pytest.mark.skipif(not HISTORIES.is_dir(), reason="the shared corpora are not on this machine")


def test_the_laws_hold_for_every_version_and_the_next(tmp_path: Path) -> None:
    assert main(["-C", str(tmp_path), "init", "--name", "Imported"]) == 0
    for folder in sorted(path for path in HISTORIES.iterdir() if path.is_dir()):
        assert main(["-C", str(tmp_path), "import", "history", str(folder), "--policy", folder.name]) == 0
    histories = store.load(Settings(tmp_path, parse_date("2026-01-01"))).histories
    held = 0
    for history in histories:
        for before, after in pairwise(history.versions):
            hold(before.policy, after.policy)
            held += 1
        if history.versions:
            hold(history.versions[0].policy, history.versions[-1].policy)
    assert held == 244
