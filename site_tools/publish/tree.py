"""Pages → files below `content/`, beside the hand-written ones and never over them.

The manifest lists what compile wrote, by path and digest, and is written before the files: so a later compile removes
exactly what an earlier one wrote, a killed one does not block the next, and a file that somebody else put there (or
changed by hand) is never touched.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from site_tools.errors import OperatorError
from site_tools.files import clear_unfinished, write_if_changed
from site_tools.model.folder import digest_of
from site_tools.model.page import Page
from site_tools.model.value import value

MANIFEST = ".manifest.json"
_Digests = Mapping[str, list[str]]


@value
class Written:
    """What one compile did: the paths written, removed and left because they are somebody else's."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    left: tuple[str, ...]


def write_tree(content: Path, pages: Iterable[Page]) -> Written:
    """Bring `content` to hold just these generated pages; OperatorError before anything is written over another's file."""
    data = {page.path: page.text.encode() for page in pages}
    before = _read_manifest(content)
    _refuse_foreign(content, data, before)
    clear_unfinished(content, below=True)
    now = {path: [digest_of(text)] for path, text in data.items()}
    both = {path: sorted({*before.get(path, ()), *now.get(path, ())}) for path in before.keys() | now.keys()}
    _write_manifest(content, both)
    written = tuple(path for path in sorted(data) if write_if_changed(content / path, data[path]))
    gone = sorted(before.keys() - now.keys())
    left = tuple(path for path in gone if not _remove(content, path, before[path]))
    _write_manifest(content, now)
    return Written(written, tuple(path for path in gone if path not in left), left)


def generated(content: Path) -> frozenset[str]:
    """Return the paths below `content` that compile wrote."""
    return frozenset({*_read_manifest(content), MANIFEST})


def _read_manifest(content: Path) -> _Digests:
    path = content / MANIFEST
    if not path.is_file():
        return {}
    try:
        manifest: _Digests = json.loads(path.read_text(encoding="utf-8"))
        if any(".." in PurePosixPath(name).parts or PurePosixPath(name).is_absolute() for name in manifest):
            raise ValueError(path)
        return {str(name): list(digests) for name, digests in manifest.items()}
    except (ValueError, AttributeError, TypeError):
        raise OperatorError(
            f"{path} cannot be read. Delete it and the generated pages beside it, then try again."
        ) from None


def _write_manifest(content: Path, digests: _Digests) -> None:
    write_if_changed(content / MANIFEST, (json.dumps(digests, indent=1, sort_keys=True) + "\n").encode())


def _refuse_foreign(content: Path, data: Mapping[str, bytes], before: _Digests) -> None:
    for path, text in data.items():
        target = content / path
        for way in _ways(path):
            if (content / way).is_symlink():
                raise OperatorError(
                    f"content/{way} is a link to another place, and compile writes through none. Remove it."
                )
            if (content / way).exists() and (content / way).is_dir() != (way != path):
                raise OperatorError(f"content/{way} is in the way of the generated content/{path}. Move it elsewhere.")
        if rival := next((rival for rival in _rivals(path) if rival not in before and (content / rival).is_file()), ""):
            raise OperatorError(
                f"content/{rival} and the generated content/{path} would be one page of the site. Rename yours, or the policy."
            )
        if target.is_file() and digest_of(target.read_bytes()) not in {*before.get(path, ()), digest_of(text)}:
            raise OperatorError(
                f"content/{path} was written or changed by hand, and compile would write over it. Move your text "
                "elsewhere (what policies say belongs into policy_src/), delete the file, then try again."
            )


def _ways(path: str) -> Iterator[str]:
    """Yield `path` and each folder above it, below `content/`."""
    yield path
    yield from (parent.as_posix() for parent in PurePosixPath(path).parents if parent.name)


def _rivals(path: str) -> Iterator[str]:
    """Yield the files that would be built at the same place as the page `path`."""
    page = PurePosixPath(path)
    if page.suffix != ".md":
        return
    folder = page.parent if page.name == "index.md" else page.with_suffix("")
    rivals = {(folder / name).as_posix() for name in ("index.md", "README.md", "index.html")}
    yield from sorted((rivals | ({f"{folder}.md"} if folder.name else set())) - {path})


def _remove(content: Path, path: str, digests: Iterable[str]) -> bool:
    target = content / path
    if any((content / way).is_symlink() for way in _ways(path)) or target.is_dir():
        return False
    if target.is_file() and digest_of(target.read_bytes()) not in digests:
        return False
    target.unlink(missing_ok=True)
    for folder in target.parents:
        if folder == content or not folder.is_dir() or any(folder.iterdir()):
            break
        folder.rmdir()
    return True
