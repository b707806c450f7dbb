"""What a release states against what lies in its folder → which file, field or seal does not hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from site_tools.model.finding import Finding, Severity
from site_tools.model.folder import RawFile
from site_tools.model.policy import Policy
from site_tools.model.release import Release
from site_tools.model.text import Span
from site_tools.releases.canonical import content_digest
from site_tools.releases.seal import FILE_NAME, file_digests, seal_of

RULE = "broken-seal"
MEND = "A sealed version is never edited. Restore the release's folder from version control."


def broken(place: str | Span, message: str, mend: str = MEND) -> Finding:
    """Make the finding that something about the sealed file at `place` does not hold."""
    return Finding(RULE, Severity.ERROR, place if isinstance(place, Span) else Span(place), message, mend)


def verify_release(release: Release, folder: str, files: Sequence[RawFile], policy: Policy | None) -> Iterator[Finding]:
    """Yield what does not hold of one release. `folder` is its path; `files` are all its files but `release.yml`."""
    stated = f"{folder}/{FILE_NAME}"
    if seal_of(release) != release.seal:
        yield broken(stated, "The seal does not fit: a field of release.yml was changed after sealing.")
    if str(release.label) != folder.rpartition("/")[2]:
        yield broken(stated, f"It says that it is version {release.label}, but lies in another folder.")
    found = file_digests(files)
    for name in sorted(release.files.keys() | found.keys()):
        if name not in found:
            yield broken(f"{folder}/{name}", "This sealed file is gone.")
        elif name not in release.files:
            yield broken(f"{folder}/{name}", "This file was added after the version was sealed.")
        elif found[name] != release.files[name]:
            yield broken(f"{folder}/{name}", "This sealed file was changed.")
    if policy is None:
        yield broken(folder, "The sealed text can no longer be read.")
    elif found == dict(release.files) and content_digest(policy) != release.content:
        yield broken(stated, "The field content does not fit the sealed text.")


def verify_chain(policy: str, folder: str, releases: Sequence[Release]) -> Iterator[Finding]:
    """Yield where the chain of seals does not hold. `releases` are all of one policy's, in the order of their labels."""
    for release in releases:
        if release.policy != policy:
            yield broken(_path(folder, release), f"It belongs to the policy {release.policy}, not to {policy}.")
        if release.published > release.effective:
            yield broken(_path(folder, release), "It takes effect before it is published.")
    if releases and releases[0].previous:
        yield broken(_path(folder, releases[0]), "It names a version before it, which is gone.")
    for before, after in pairwise(releases):
        if after.previous != before.seal:
            yield broken(
                _path(folder, after),
                f"The field previous is not the seal of {before.label}: a version between them was removed, or one was re-sealed.",
            )
        if after.published < before.published:
            yield broken(_path(folder, after), f"It was published before {before.label}, which it follows.")


def _path(folder: str, release: Release) -> str:
    return f"{folder}/{release.label}/{FILE_NAME}"
