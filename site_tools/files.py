"""The edge to the disk: folders → raw files, texts → files, all or nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from site_tools.errors import OperatorError
from site_tools.model.folder import MAX_FILES, RawFile

UNFINISHED = ".clausebook-"
_READING = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_PIECE = 1 << 16


def read_folder(root: Path, folder: Path, without: str = "", limit: int | None = MAX_FILES) -> tuple[RawFile, ...]:
    """Read every file below `folder` except hidden ones and those of its folder `without`, sorted by name.

    Reading stops one file above `limit`. A link, or anything that is no ordinary file, comes back without data: following
    it could publish what lies outside.
    """
    found: list[RawFile] = []
    shown = folder.relative_to(root).as_posix()
    for entry, name in _walk(folder, "", without):
        if entry.is_symlink():
            found.append(RawFile(name, f"{shown}/{name}", None, "a link to another place"))
        elif not entry.is_file():
            found.append(RawFile(name, f"{shown}/{name}", None, "no ordinary file"))
        else:
            found.append(_read(entry.path, name, f"{shown}/{name}"))
        if limit is not None and len(found) > limit:
            break
    return tuple(sorted(found, key=lambda raw: raw.name))


def _walk(folder: Path | str, above: str, without: str = "") -> Iterator[tuple[os.DirEntry[str], str]]:
    """Yield each file with its name below the first folder."""
    with os.scandir(folder) as entries:
        inside = sorted(entries, key=lambda entry: entry.name)
    for entry in inside:
        if entry.name.startswith(".") or entry.name == without:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, f"{above}{entry.name}/")
        else:
            yield entry, f"{above}{entry.name}"


def _read(path: str, name: str, shown: str) -> RawFile:
    try:
        descriptor = os.open(path, _READING)  # a file object takes twice as long, and a history has thousands
        try:
            return RawFile(name, shown, b"".join(iter(lambda: os.read(descriptor, _PIECE), b"")))
        finally:
            os.close(descriptor)
    except OSError as error:
        return RawFile(name, shown, None, error.strerror or "unreadable")


def write_if_changed(path: Path, data: bytes) -> bool:
    """Write `data` to `path` in one step, unless it holds just that; return whether it was written."""
    if path.is_file() and not path.is_symlink() and path.read_bytes() == data:
        return False
    import tempfile  # noqa: PLC0415 - who only reads does not wait for it

    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=UNFINISHED)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True


def write_report(path: Path, text: str) -> None:
    """Write what a command reports to the place that somebody chose: through a link and to a device, as any program does."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    except OSError as error:
        raise OperatorError(f"The report cannot be written to {path}: {error.strerror}.") from None


def clear_unfinished(folder: Path, *, below: bool = False) -> None:
    """Clear away what a killed run left in `folder`, and in the folders `below` it."""
    import shutil  # noqa: PLC0415 - as above

    for unfinished in sorted(folder.glob(f"**/{UNFINISHED}*" if below else f"{UNFINISHED}*")):
        if unfinished.is_dir() and not unfinished.is_symlink():
            shutil.rmtree(unfinished, ignore_errors=True)
        else:
            unfinished.unlink(missing_ok=True)


@contextmanager
def new_folder(target: Path) -> Iterator[Path]:
    """Yield an empty folder that becomes `target` when the block ends well, and vanishes when it does not.

    `target` must not exist. Killed at any moment, there is either no `target` or a whole one; what a kill leaves behind
    begins with a dot beside it, and the next call clears it away.
    """
    import shutil  # noqa: PLC0415 - as above
    import tempfile  # noqa: PLC0415

    target.parent.mkdir(parents=True, exist_ok=True)
    with _alone_in(target.parent):
        clear_unfinished(target.parent)
        staging = Path(tempfile.mkdtemp(dir=target.parent, prefix=UNFINISHED))
        try:
            yield staging
            staging.chmod(0o755)
            _flush(staging)
            staging.rename(target)
            _flush_folder(target.parent)
        except BaseException:
            shutil.rmtree(staging, ignore_errors=True)
            raise


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Wait until no other process makes a folder in this one: what is unfinished there is then what a kill left behind."""
    import fcntl  # noqa: PLC0415 - who only reads does not wait for it

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)  # a process that dies lets go
        yield
    finally:
        os.close(descriptor)


def write_new(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write `files` (name below `folder` → bytes) as a new folder, whole or not at all."""
    with new_folder(folder) as staging:
        for name, data in files.items():
            path = staging / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


def _flush(folder: Path) -> None:
    """Have the disk hold every byte below `folder` before it gets its name."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            with path.open("rb") as file:
                os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
