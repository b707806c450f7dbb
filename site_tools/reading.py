"""What somebody names on the command line → its bytes, or its text. Where it has none, one line says why."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from site_tools.errors import OperatorError

STDIN = "-"
MAX_BYTES = 2_000_000  # ten times the longest policy that we know of; who has more has given something else
_NO_TEXT = (b"%PDF-", b"{\\rtf", b"PK\x03\x04")  # how PDF, RTF and Word documents begin


def bytes_of(name: str, here: Path, stdin: TextIO) -> bytes:
    """Return what the file `name`, seen from the folder `here`, holds; - is `stdin`. OperatorError where it cannot be read."""
    if name == STDIN:
        buffer = getattr(stdin, "buffer", None)
        data: bytes = buffer.read() if buffer else stdin.read().encode()
        return data
    try:
        return (here / name).read_bytes()
    except OSError as error:
        raise OperatorError(f"{name} cannot be read: {error.strerror}.") from None


def refuse_no_text(name: str, data: bytes) -> None:
    """Raise OperatorError where `data` is no plain text, or more of it than a policy holds."""
    if b"\0" in data or data.startswith(_NO_TEXT):
        raise OperatorError(
            f"{_shown(name)} is no plain text (it may be a PDF, a Word document or UTF-16). Save it as plain text in UTF-8."
        )
    if len(data) > MAX_BYTES:
        size = f"{len(data) / 1_000_000:.1f} MB"
        raise OperatorError(
            f"{_shown(name)} holds {size}; {MAX_BYTES // 1_000_000} MB is the most. Give the text alone."
        )


def decoded(name: str, data: bytes) -> str:
    r"""Return the text of UTF-8 `data`, lines ended by `\n`; OperatorError where it is empty, no text, or not UTF-8."""
    refuse_no_text(name, data)
    try:
        text = unix_lines(data.decode("utf-8").removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        reason = f"{_shown(name)} is not UTF-8 (byte {error.start}). Save it as UTF-8, then try again."
        raise OperatorError(reason) from None
    if not text.strip():
        raise OperatorError(f"{_shown(name)} is empty.")
    return text


def unix_lines(text: str) -> str:
    r"""Return the text with every kind of line end written `\n`."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _shown(name: str) -> str:
    return "Standard input" if name == STDIN else name
