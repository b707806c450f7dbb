"""Bytes of a section or of `policy.yml` → their text with its digest, and what in the bytes is no text."""

from __future__ import annotations

from functools import lru_cache

from site_tools.model.folder import RawFile, digest_of
from site_tools.model.text import SourceFile


def decode(raw: RawFile) -> SourceFile | None:
    r"""Return the file's text with `\n` line ends and no byte-order mark; None where it is no UTF-8 or has no data."""
    text = _text(raw.data) if raw.data is not None else None
    return None if raw.data is None or text is None else SourceFile(raw.path, text, digest_of(raw.data))


@lru_cache(maxsize=1 << 12)  # a history repeats most of its files, and each text is parsed once
def _text(data: bytes) -> str | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
