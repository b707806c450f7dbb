"""The folder of one policy → its draft and its sealed versions, with what is wrong with either."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from site_tools.files import read_folder
from site_tools.model.finding import Finding
from site_tools.model.policy import Policy
from site_tools.model.release import History, Label, Release, Version
from site_tools.model.value import value
from site_tools.releases.seal import FILE_NAME, from_fields
from site_tools.releases.verify import broken, verify_chain, verify_release
from site_tools.sources.read import read_draft, read_sealed
from site_tools.yamlfile import read_yaml

RELEASES = "releases"


@value
class Read:
    """One policy's history; what is wrong with its draft, and with its seals."""

    history: History
    drafts: tuple[Finding, ...]
    seals: tuple[Finding, ...]


def read_history(root: Path, folder: Path) -> Read:
    """Read the folder of a policy below the repository `root`. Nothing raises over what stands in it."""
    draft = read_draft(folder.name, read_folder(root, folder, without=RELEASES))
    seals: list[Finding] = []
    versions = []
    for path in _releases(root, folder / RELEASES, seals):
        release, policy, findings = _release(root, path)
        seals.extend(findings)
        if release and policy:
            versions.append(Version(release, policy))
    versions.sort(key=lambda version: version.release.label)
    shown = (folder / RELEASES).relative_to(root).as_posix()
    seals.extend(verify_chain(folder.name, shown, [version.release for version in versions]))
    return Read(History(folder.name, tuple(versions), draft.policy), draft.findings, tuple(seals))


def _releases(root: Path, folder: Path, seals: list[Finding]) -> Iterator[Path]:
    """Yield what lies in the folder of releases; what is no such folder is said in `seals`, for it may hide versions."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        message = "This is a link, or no folder, so no version in it was read."
        seals.append(broken(folder.relative_to(root).as_posix(), message))
    elif folder.exists():
        yield from (path for path in sorted(folder.iterdir()) if not path.name.startswith("."))


def _release(root: Path, folder: Path) -> tuple[Release | None, Policy | None, list[Finding]]:
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
        message = "This is no whole release: it has no name such as 2026-01-31 or no readable release.yml."
        return None, None, [broken(shown, message)]
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
