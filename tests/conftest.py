"""What many tests start from: an example repository, and the shipped one built once a run."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from example import Example
from site_tools.publish.tree import generated

ROOT = Path(__file__).parent.parent
AS_OF = "2024-01-01"
settings.register_profile("here", deadline=None)  # a busy machine is no failure
settings.load_profile("here")


@pytest.fixture
def example(tmp_path: Path) -> Example:
    """Return a repository with the draft of one small policy, `privacy`, and no release."""
    return Example.make(tmp_path / "repo")


def copy_shipped(to: Path) -> Example:
    """Copy what ships, without anything that was made of it."""
    to.mkdir(parents=True)
    shutil.copytree(ROOT / "policy_src", to / "policy_src")
    shutil.copyfile(ROOT / "mkdocs.yml", to / "mkdocs.yml")
    (to / "content").mkdir()
    for page in (ROOT / "content").glob("*.md"):
        if page.name not in generated(ROOT / "content"):
            shutil.copyfile(page, to / "content" / page.name)
    return Example(to)


@pytest.fixture
def shipped(tmp_path: Path) -> Example:
    """Return a copy of what ships: policy_src/, mkdocs.yml and the hand-written pages."""
    return copy_shipped(tmp_path / "shipped")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Example:
    """Return the shipped repository, built as of `AS_OF` with drafts. Only to be read."""
    example = copy_shipped(tmp_path_factory.mktemp("built") / "repo")
    example.must("build", "--draft", "--as-of", AS_OF)
    return example
