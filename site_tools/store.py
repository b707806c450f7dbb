"""The edge to `policy_src/`: its folders → histories with their findings, and a new release → its folder."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path

from site_tools.errors import OperatorError
from site_tools.files import read_folder, write_new
from site_tools.histories import RELEASES, read_history
from site_tools.model.folder import RawFile
from site_tools.model.release import History, Release
from site_tools.model.repository import Repository
from site_tools.model.text import SourceFile
from site_tools.nearest import did_you_mean
from site_tools.releases.seal import FILE_NAME, to_yaml
from site_tools.settings import Settings
from site_tools.sources.decode import decode
from site_tools.sources.read import check_references

NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
CLAUSES = "clauses.yml"
_HOME = "index.md"
_NO_POLICY = {_HOME, "policy.schema.json", CLAUSES}


def load(settings: Settings) -> Repository:
    """Read everything below `policy_src/`. OperatorError where there is none, or no policy in it."""
    folder = settings.policy_src
    if not folder.is_dir():
        raise OperatorError(f"There is no folder policy_src/ in {settings.root}. Begin with `clausebook init`.")
    policies = [read_history(settings.root, path) for path in _policy_folders(folder)]
    drafts = {entry.history.name: entry.history.draft for entry in policies if entry.history.draft}
    links = chain.from_iterable(check_references(draft, drafts) for draft in drafts.values())
    home = _beside(settings, _HOME)
    return Repository(
        histories=tuple(entry.history for entry in policies),
        home=_text(home).text if home else "",
        drafts=tuple(chain(chain.from_iterable(entry.drafts for entry in policies), links)),
        seals=tuple(chain.from_iterable(entry.seals for entry in policies)),
    )


def history_of(repository: Repository, policy: str) -> History:
    """Return one policy's history; OperatorError with the nearest name where there is no such policy."""
    history = repository.history(policy)
    if history is None:
        hint = did_you_mean(policy, [known.name for known in repository.histories])
        raise OperatorError(f"There is no policy {policy} in policy_src/.{hint}")
    return history


def draft_files(settings: Settings, policy: str) -> tuple[RawFile, ...]:
    """Return the files that a release of the policy's draft freezes."""
    return read_folder(settings.root, settings.policy_src / policy, without=RELEASES)


def own_clauses(settings: Settings) -> tuple[RawFile, ...]:
    """Return the repository's `clauses.yml`, which a release freezes beside what was judged by it; () without one."""
    clauses = _beside(settings, CLAUSES)
    return (clauses,) if clauses else ()


def all_files(settings: Settings) -> dict[str, bytes]:
    """Return every file below `policy_src/`, hidden ones and links left out: its path below the root → its bytes."""
    files = read_folder(settings.root, settings.policy_src, limit=None)
    return {raw.path: raw.data for raw in files if raw.data is not None}


def write_release(settings: Settings, release: Release, files: Sequence[RawFile]) -> Path:
    """Write a release's folder, whole or not at all, and return it."""
    folder = settings.policy_src / release.policy / RELEASES / str(release.label)
    if folder.exists():
        raise OperatorError(f"{folder.relative_to(settings.root)} exists; a sealed version is never written again.")
    frozen = {raw.name: raw.data for raw in files if raw.data is not None}
    write_new(folder, frozen | {FILE_NAME: to_yaml(release)})
    return folder


def refuse_taken(settings: Settings, policy: str) -> None:
    """Raise OperatorError where `policy` is no name for a new policy, or there is one by that name."""
    if not NAME.fullmatch(policy):
        raise OperatorError(
            f"{policy!r} is no name for a policy: use small letters, digits and hyphens, such as privacy."
        )
    if (settings.policy_src / policy).exists():
        raise OperatorError(
            f"policy_src/{policy} exists; an import never overwrites. Choose another --policy, or move it away."
        )


def write_policy(settings: Settings, policy: str, files: Mapping[str, bytes]) -> Path:
    """Write a new policy's folder, whole or not at all, and return it."""
    refuse_taken(settings, policy)
    folder = settings.policy_src / policy
    write_new(folder, files)
    return folder


def clauses_text(settings: Settings) -> SourceFile | None:
    """Return the text of the repository's `clauses.yml`, None where there is none; OperatorError where it cannot be read."""
    return next((_text(raw) for raw in own_clauses(settings)), None)


def _beside(settings: Settings, name: str) -> RawFile | None:
    """Return a file beside the policies, None where there is none; a link is not followed, as anywhere here."""
    path = settings.policy_src / name
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise OperatorError(f"policy_src/{name} is a link, or no file, and is not read. Put the file itself there.")
    return RawFile(name, f"policy_src/{name}", path.read_bytes()) if path.exists() else None


def _text(raw: RawFile) -> SourceFile:
    text = decode(raw)
    if text is None:
        raise OperatorError(f"{raw.path} is not UTF-8. Save it as UTF-8, then try again.")
    return text


def policy_of(path: str) -> str:
    """Return the policy that the file at `path` below the repository belongs to, "" where it belongs to none."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 and NAME.fullmatch(parts[1]) else ""  # noqa: PLR2004 - policy_src/NAME/…


def _policy_folders(folder: Path) -> list[Path]:
    found = []
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.name in _NO_POLICY:
            continue
        if path.is_symlink():
            raise OperatorError(
                f"policy_src/{path.name} is a link, and is not read. Put the policy's folder itself there."
            )
        if not path.is_dir() or not NAME.fullmatch(path.name):
            raise OperatorError(
                f"policy_src/{path.name} is no policy: expected a folder whose name has only small letters, digits and "
                "hyphens. Rename it or move it elsewhere."
            )
        found.append(path)
    if not found:
        raise OperatorError("policy_src/ holds no policy. Begin with `clausebook init` or `clausebook import`.")
    return found
