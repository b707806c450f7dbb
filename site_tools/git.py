"""The edge to git: the files of a commit. Nothing here changes a repository."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from site_tools.errors import OperatorError
from site_tools.nearest import did_you_mean

if TYPE_CHECKING:
    import subprocess

# Set while a hook runs, these would make git look at another repository, or at this one from another folder.
_OF_A_HOOK = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE"}


def files_at(root: Path, ref: str, folder: str) -> dict[str, bytes]:
    """Return every file below `folder` as of the commit `ref`: its path below `root` → its bytes.

    OperatorError where `root` is in no git repository or the ref is not known here.
    """
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}").strip().decode()
    listing = _git(root, "ls-tree", "-r", "-z", commit, "--", folder)
    entries = [entry.split("\t", 1) for entry in listing.decode("utf-8", "surrogateescape").split("\0") if entry]
    if module := next((path for meta, path in entries if meta.split()[1] == "commit"), ""):
        raise OperatorError(f"{module} is a git submodule in {ref}; its files cannot be compared from here.")
    objects = {path: meta.split()[2] for meta, path in entries}
    return dict(zip(objects, _blobs(root, list(objects.values())), strict=True))


def base_branch(environment: Mapping[str, str]) -> str | None:
    """Return the branch that a pull request goes into, as GitHub's and GitLab's CI tell it; None elsewhere."""
    name = environment.get("GITHUB_BASE_REF") or environment.get("CI_MERGE_REQUEST_TARGET_BRANCH_NAME")
    return f"origin/{name}" if name else None


def _blobs(root: Path, objects: list[str]) -> list[bytes]:
    out = _git(root, "cat-file", "--batch", stdin="".join(f"{name}\n" for name in objects).encode())
    blobs, position = [], 0
    for _ in objects:
        end = out.index(b"\n", position)
        size = int(out[position:end].split()[2])
        blobs.append(out[end + 1 : end + 1 + size])
        position = end + 1 + size + 1
    return blobs


def _git(root: Path, *arguments: str, stdin: bytes = b"") -> bytes:
    done = _run(root, arguments, stdin)
    if done.returncode == 0:
        return done.stdout
    reason = " ".join(done.stderr.decode(errors="replace").split()).removeprefix("fatal: ").rstrip(".")
    if arguments[0] == "rev-parse" and not reason:
        raise OperatorError(_unknown(root, arguments[-1].removesuffix("^{commit}")))
    if reason.startswith("not a git repository"):
        raise OperatorError(f"{root} is in no git repository, so no commit can be read.")
    raise OperatorError(f"git could not read the commit: {reason or 'no reason given'}.")


def _unknown(root: Path, ref: str) -> str:
    if not ref:
        return "The commit has an empty name. Name one, such as main."
    if _run(root, ["rev-parse", "--is-shallow-repository"]).stdout.strip() == b"true":
        hint = " This is a shallow clone: fetch its history first (git fetch --unshallow)."
    else:
        names = _run(root, ["for-each-ref", "--format=%(refname:short)"]).stdout.decode(errors="replace").split()
        hint = did_you_mean(ref, names)
    return f"git knows no commit {ref} here.{hint}"


def _run(root: Path, arguments: Sequence[str], stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    import subprocess  # noqa: PLC0415 - a check without a baseline does not wait for it

    around = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK} | {"LC_ALL": "C"}
    command = ["git", "-C", str(root), *arguments]
    try:
        return subprocess.run(command, input=stdin, capture_output=True, check=False, env=around)
    except FileNotFoundError:
        raise OperatorError("git is not installed, and commits are read with it.") from None
