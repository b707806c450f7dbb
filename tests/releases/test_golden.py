"""The digests of what ships are what its release.yml files say: a library upgrade that changes them must be noticed."""

from __future__ import annotations

from datetime import date

import pytest

from conftest import ROOT
from site_tools import store
from site_tools.model.release import Version
from site_tools.releases.canonical import content_digest
from site_tools.releases.seal import seal_of
from site_tools.settings import Settings

REPOSITORY = store.load(Settings(ROOT, date(2024, 1, 1)))
VERSIONS = [version for history in REPOSITORY.histories for version in history.versions]


def test_all_seals_hold() -> None:
    assert REPOSITORY.seals == ()
    assert len(VERSIONS) >= 5


@pytest.mark.parametrize("version", VERSIONS, ids=lambda version: f"{version.release.policy}-{version.label}")
def test_the_digests_are_what_they_were(version: Version) -> None:
    assert content_digest(version.policy) == version.release.content
    assert seal_of(version.release) == version.release.seal
