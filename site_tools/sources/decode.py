"""Bytes of a section or of `policy.yml` → their text with its digest, and what in the bytes is no text."""

from __future__ import annotations

import hashlib

from site_tools.model.folder import RawFile
from site_tools.model.text import SourceFile


def decode(raw: RawFile) -> SourceFile | None:
    r"""Return the file's text with `\n` line ends and no byte-order mark; None where it is no UTF-8 or has no data."""
    if raw.data is None:
        return None
    try:
        text = raw.data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return SourceFile(raw.path, text, hashlib.sha256(raw.data).hexdigest())
