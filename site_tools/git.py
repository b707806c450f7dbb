"""The edge to git: the files of a commit. Nothing here changes a repository."""

from __future__ import annotations

import subprocess
from pathlib import Path

from site_tools.errors import OperatorError


def files_at(root: Path, ref: str, folder: str) -> dict[str, bytes]:
    """Return every file below `folder` as of the commit `ref`: its path below `root` → its bytes.

    OperatorError where `root` is in no git repository or the ref is not known here.
    """
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}").strip().decode()
    listing = _git(root, "ls-tree", "-r", "-z", commit, "--", folder)
    entries = [entry.split("\t", 1) for entry in listing.decode("utf-8", "surrogateescape").split("\0") if entry]
    objects = {path: meta.split()[2] for meta, path in entries}
    return dict(zip(objects, _blobs(root, list(objects.values())), strict=True))


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
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], input=stdin, capture_output=True, check=False)
    except FileNotFoundError:
        raise OperatorError("git is not installed, and the baseline is read from it.") from None
    if done.returncode == 0:
        return done.stdout
    reason = done.stderr.decode(errors="replace").strip().removeprefix("fatal: ")
    if arguments[0] == "rev-parse" and not reason:
        ref = arguments[-1].removesuffix("^{commit}")
        shallow = (
            " This is a shallow clone: fetch its history first (git fetch --unshallow)." if _is_shallow(root) else ""
        )
        raise OperatorError(f"git knows no commit {ref} here.{shallow}")
    raise OperatorError(f"git could not read the baseline: {reason or 'no reason given'}.")


def _is_shallow(root: Path) -> bool:
    done = subprocess.run(
        ["git", "-C", str(root), "rev-parse", "--is-shallow-repository"], capture_output=True, check=False
    )
    return done.stdout.strip() == b"true"
