"""The edge to `policy_src/`: its folders → histories with their findings, and a new release → its folder."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path

from site_tools.errors import OperatorError
from site_tools.files import read_folder, write_new
from site_tools.model.finding import Finding
from site_tools.model.folder import RawFile
from site_tools.model.policy import Policy
from site_tools.model.release import History, Label, Release, Version
from site_tools.model.repository import Repository
from site_tools.model.value import value
from site_tools.releases.seal import FILE_NAME, from_fields, to_yaml
from site_tools.releases.verify import broken, verify_chain, verify_release
from site_tools.settings import Settings
from site_tools.sources.read import check_references, read_draft, read_sealed
from site_tools.yamlfile import read_yaml

NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
_RELEASES = "releases"
CLAUSES = "clauses.yml"
_NO_POLICY = {"index.md", "policy.schema.json", CLAUSES}


@value
class _Read:
    history: History
    drafts: tuple[Finding, ...]
    seals: tuple[Finding, ...]


def load(settings: Settings) -> Repository:
    """Read everything below `policy_src/`. OperatorError where there is none, or no policy in it."""
    folder = settings.policy_src
    if not folder.is_dir():
        raise OperatorError(f"There is no folder policy_src/ in {settings.root}. Begin with `clausebook init`.")
    policies = [_load_policy(settings.root, path) for path in _policy_folders(folder)]
    drafts = {entry.history.name: entry.history.draft for entry in policies if entry.history.draft}
    links = chain.from_iterable(check_references(draft, drafts) for draft in drafts.values())
    home = folder / "index.md"
    return Repository(
        histories=tuple(entry.history for entry in policies),
        home=read_text(home) if home.is_file() else "",
        drafts=tuple(chain(chain.from_iterable(entry.drafts for entry in policies), links)),
        seals=tuple(chain.from_iterable(entry.seals for entry in policies)),
    )


def draft_files(settings: Settings, policy: str) -> tuple[RawFile, ...]:
    """Return the files that a release of the policy's draft freezes."""
    return read_folder(settings.root, settings.policy_src / policy, without=_RELEASES)


def own_clauses(settings: Settings) -> tuple[RawFile, ...]:
    """Return the repository's `clauses.yml`, which a release freezes beside what was judged by it; () without one."""
    path = settings.policy_src / CLAUSES
    return (RawFile(CLAUSES, f"policy_src/{CLAUSES}", path.read_bytes()),) if path.is_file() else ()


def all_files(settings: Settings) -> dict[str, bytes]:
    """Return every file below `policy_src/`, hidden ones and links left out: its path below the root → its bytes."""
    files = read_folder(settings.root, settings.policy_src, limit=None)
    return {raw.path: raw.data for raw in files if raw.data is not None}


def write_release(settings: Settings, release: Release, files: Sequence[RawFile]) -> Path:
    """Write a release's folder, whole or not at all, and return it."""
    folder = settings.policy_src / release.policy / _RELEASES / str(release.label)
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


def read_text(path: Path) -> str:
    """Return a text of `policy_src/`; OperatorError where it is no UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except ValueError:
        raise OperatorError(f"policy_src/{path.name} is not UTF-8. Save it as UTF-8, then try again.") from None


def policy_of(path: str) -> str:
    """Return the policy that the file at `path` below the repository belongs to, "" where it belongs to none."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 and NAME.fullmatch(parts[1]) else ""  # noqa: PLR2004 - policy_src/NAME/…


def _policy_folders(folder: Path) -> list[Path]:
    found = []
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.name in _NO_POLICY:
            continue
        if path.is_symlink() or not path.is_dir() or not NAME.fullmatch(path.name):
            raise OperatorError(
                f"policy_src/{path.name} is no policy: expected a folder whose name has only small letters, digits and "
                "hyphens. Rename it or move it elsewhere."
            )
        found.append(path)
    if not found:
        raise OperatorError("policy_src/ holds no policy. Begin with `clausebook init` or `clausebook import`.")
    return found


def _load_policy(root: Path, folder: Path) -> _Read:
    draft = read_draft(folder.name, read_folder(root, folder, without=_RELEASES))
    seals: list[Finding] = []
    versions = []
    releases = folder / _RELEASES
    shown = releases.relative_to(root).as_posix()
    for path in sorted(releases.iterdir()) if releases.is_dir() else ():
        if not path.name.startswith("."):
            release, policy, findings = _load_release(root, path)
            seals.extend(findings)
            if release and policy:
                versions.append(Version(release, policy))
    versions.sort(key=lambda version: version.release.label)
    seals.extend(verify_chain(folder.name, shown, [version.release for version in versions]))
    history = History(folder.name, tuple(versions), draft.policy)
    return _Read(history, draft.findings, tuple(seals))


def _load_release(root: Path, folder: Path) -> tuple[Release | None, Policy | None, list[Finding]]:
    shown = folder.relative_to(root).as_posix()
    stated = f"{shown}/{FILE_NAME}"
    try:
        if folder.is_symlink():
            raise ValueError(folder)
        Label.parse(folder.name)
        found = read_folder(root, folder)
        text = next((raw.data for raw in found if raw.name == FILE_NAME and raw.data is not None), b"\xff").decode()
        if text.startswith("\ufeff"):
            raise ValueError(folder)
    except (ValueError, OSError):
        return (
            None,
            None,
            [broken(shown, "This is no whole release: it has no name such as 2026-01-31 or no readable release.yml.")],
        )
    file = read_yaml(text, stated, "release")
    if file.faults:
        return None, None, [broken(span, message) for span, message in file.faults]
    try:
        release = from_fields(file.value)
    except ValueError as error:
        return None, None, [broken(stated, f"A field cannot be read: {error}.")]
    files = [raw for raw in found if raw.name != FILE_NAME]
    policy = read_sealed(release.policy, folder.name, files)
    findings = list(verify_release(release, shown, files, policy))
    return release, policy, findings
