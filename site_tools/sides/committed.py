"""A commit → the files of its policies, each commit read once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from site_tools import store
from site_tools.git import files_at
from site_tools.model.folder import RawFile

_POLICIES = "policy_src"


class Commits:
    """Reads commits of the repository at `root`. Every method raises OperatorError where git does not know the commit."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._read: dict[tuple[str, str], Mapping[str, bytes]] = {}

    def files(self, ref: str, folder: str = _POLICIES) -> Mapping[str, bytes]:
        """Return every file of the commit below a folder, or the one file of that path, by its path."""
        if (ref, folder) not in self._read:
            self._read[ref, folder] = files_at(self._root, ref, folder)
        return self._read[ref, folder]

    def policies(self, ref: str) -> tuple[str, ...]:
        """Return the names of the policies that have a policy.yml in the commit."""
        names = {store.policy_of(path) for path in self.files(ref)}
        return tuple(sorted(name for name in names if f"{_POLICIES}/{name}/policy.yml" in self.files(ref)))

    def draft(self, ref: str, policy: str) -> tuple[RawFile, ...]:
        """Return the files of a policy's draft in the commit."""
        return below(self.files(ref), f"{_POLICIES}/{policy}")


def below(files: Mapping[str, bytes], folder: str) -> tuple[RawFile, ...]:
    """Return the files of a policy's or a release's folder, without those of the releases inside it."""
    inside = [(path.removeprefix(f"{folder}/"), path, data) for path, data in files.items() if path != folder]
    return tuple(
        RawFile(name, path, data)
        for name, path, data in inside
        if path.startswith(f"{folder}/") and not name.startswith("releases/")
    )
