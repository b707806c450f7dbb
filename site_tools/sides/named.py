"""A name on the command line → the policy or the text that it names: a version, a draft, a commit, a folder, a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Literal, TextIO

from site_tools import store
from site_tools.comparing import linked_on, released
from site_tools.errors import OperatorError
from site_tools.files import read_folder
from site_tools.model.comparison import Side
from site_tools.model.folder import RawFile
from site_tools.model.release import History, Label
from site_tools.model.repository import Repository
from site_tools.model.value import value
from site_tools.nearest import did_you_mean
from site_tools.reading import STDIN, bytes_of
from site_tools.settings import Settings
from site_tools.sides.committed import Commits, below
from site_tools.sides.folders import side_of


@value
class Raw:
    """A plain text that is still to be read, under the name that it was asked for by."""

    name: str
    data: bytes


@value
class Meant:
    """What a name means before it is known of which policy: `policy` is the one that it names, "" where it names none.

    "itself" is a folder or a text, which is one policy whatever else there is: `itself`.
    """

    kind: Literal["newest", "draft", "version", "commit", "policy", "itself"]
    name: str = ""
    policy: str = ""
    itself: Side | Raw | None = None


class Names:
    """Finds what names mean: in the repository as it stands, in its commits, or as paths seen from the folder `here`."""

    def __init__(self, settings: Settings, here: Path, stdin: TextIO) -> None:
        self._settings = settings
        self._here = here
        self._stdin = stdin
        self._commits = Commits(settings.root)

    @cached_property
    def repository(self) -> Repository:
        """What `policy_src/` holds; OperatorError where a seal does not hold, for then no version is what it says."""
        repository = store.load(self._settings)
        if repository.seals:
            raise OperatorError(
                f"A sealed version does not hold ({repository.seals[0].span}); `clausebook verify` says why."
            )
        return repository

    def meant(self, name: str) -> Meant:
        """Return what a name means. Paths come first: `./draft` is never anything else."""
        if not name:
            raise OperatorError("A side has an empty name. Name a version, draft, a commit, a folder or a text.")
        itself = self._itself(name)
        if itself is not None:
            return Meant("itself", name, itself=itself)
        policy, _, last = name.rpartition("/")
        if last == "draft" or _effective(last):
            whose = self.history(policy).name if policy else ""
            return Meant("draft" if last == "draft" else "version", last, whose)
        if (self._settings.policy_src / name / "policy.yml").is_file():
            return Meant("policy", name, name)
        return self._commit(name)

    def _itself(self, name: str) -> Side | Raw | None:
        """Return the folder or text that a name gives the place of, on the disk or in a commit."""
        path = self._here / name
        if name != STDIN and path.is_dir():
            return self._folder(name, path)
        if name == STDIN or path.exists() or path.is_symlink():
            return Raw(name, bytes_of(name, self._here, self._stdin))
        ref, colon, inside = name.partition(":")
        return self._inside(name, ref, inside.rstrip("/")) if colon else None

    def of(self, meant: Meant, policy: str) -> Side | Raw | None:
        """Return what a name means for a policy; None where that is not in the commit, not here, or has no version yet."""
        policy = meant.policy or policy
        if meant.itself is not None:
            return meant.itself
        if meant.kind == "commit":
            files = self._commits.draft(meant.name, policy)
            return side_of(f"{meant.name}:policy_src/{policy}", policy, files, self._settings.as_of) if files else None
        if meant.kind == "draft":
            found = self.repository.history(policy)
            return self._draft(found) if found else None
        versions = {version.label: version for version in self.history(policy).versions}
        label = meant.name if meant.kind == "version" else next(reversed(versions), "")
        if meant.kind == "version" and label not in versions:
            last = next(reversed(versions), "")
            hint = did_you_mean(label, versions) or (f" Its newest is {last}." if last else " It has none.")
            raise OperatorError(f"{policy} has no version {label}.{hint}")
        return released(versions[label], self.repository.histories) if label else None

    def history(self, policy: str) -> History:
        """Return one policy's history; OperatorError with the nearest name where there is no such policy."""
        return store.history_of(self.repository, policy)

    def labels(self, policy: str) -> frozenset[str]:
        """Return the labels of a policy's versions, none where there is no such policy."""
        history = self.repository.history(policy)
        return frozenset(version.label for version in history.versions) if history else frozenset()

    def policies(self, meant: Sequence[Meant]) -> tuple[str, ...]:
        """Return the names of all policies, those too that only a commit among `meant` has."""
        here = [history.name for history in self.repository.histories]
        there = [name for one in meant if one.kind == "commit" for name in self._commits.policies(one.name)]
        return tuple(sorted({*here, *there}))

    def _draft(self, history: History) -> Side:
        if history.draft is None:
            raise OperatorError(f"The draft of {history.name} cannot be read; `clausebook check` says why.")
        files = store.draft_files(self._settings, history.name)
        day = self._settings.as_of
        linked = linked_on(day, self.repository.histories)
        return replace(side_of(f"{history.name}/draft", history.name, files, day), linked=linked)

    def _folder(self, name: str, path: Path) -> Side:
        folder = path.resolve()
        found = read_folder(folder.parent, folder, without="releases")
        files = tuple(RawFile(raw.name, f"{name.rstrip('/')}/{raw.name}", raw.data, raw.fault) for raw in found)
        return side_of(name, _policy_of(folder), files, self._day(folder))

    def _inside(self, name: str, ref: str, path: str) -> Side | Raw:
        """Return the policy's folder or the text that a commit has at a path."""
        files = self._commits.files(ref, path or "policy_src")
        if path in files:
            return Raw(name, files[path])
        if not files:
            near = did_you_mean(path, self._commits.files(ref))
            raise OperatorError(f"{ref} holds no {path}.{near}")
        folder = Path("/", path)
        return side_of(name, _policy_of(folder), below(files, path), self._day(folder))

    def _commit(self, name: str) -> Meant:
        try:
            self._commits.files(name)
        except OperatorError as error:
            hint = did_you_mean(name, self._known())
            raise OperatorError(
                f"{name} is no file, no folder, no version and no commit here.{hint} ({error})"
            ) from None
        return Meant("commit", name)

    def _known(self) -> list[str]:
        """Return the names that somebody may have meant who wrote one that means nothing."""
        files = [path.name for path in self._here.iterdir() if not path.name.startswith(".")]
        if not self._settings.policy_src.is_dir():
            return files
        labels = [f"{history.name}/{v.label}" for history in self.repository.histories for v in history.versions]
        return ["draft", *self.policies(()), *labels, *(label.rpartition("/")[2] for label in labels), *files]

    def _day(self, folder: Path) -> date:
        """Return the day for which a policy's folder is judged: a release's first one, else the settings' day."""
        return (_effective(folder.name) if folder.parent.name == "releases" else None) or self._settings.as_of


def _policy_of(folder: Path) -> str:
    """Return the name of the policy whose folder, or one of whose releases' folders, this is."""
    return folder.parents[1].name if folder.parent.name == "releases" else folder.name


def _effective(text: str) -> date | None:
    try:
        return Label.parse(text).effective
    except ValueError:
        return None
