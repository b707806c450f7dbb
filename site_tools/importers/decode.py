r"""The bytes of a file → its text with `\\n` line ends, and what had to be done for it."""

from __future__ import annotations

from site_tools.importers.values import NothingToImport, Step

_BINARY = b"\x00"


def decode(data: bytes) -> tuple[str, tuple[Step, ...]]:
    """Read UTF-8, else Windows-1252; raises NothingToImport for what is no text."""
    if _BINARY in data:
        raise NothingToImport(
            "This file is not plain text (it may be a PDF, a Word document or UTF-16). Save it as plain text in UTF-8 and import that."
        )
    text, steps = _characters(data)
    if text.startswith("\ufeff"):
        text = text.removeprefix("\ufeff")
        steps = (*steps, Step(1, "byte-order mark left out"))
    if "\r" in text:
        text = unix_lines(text)
        steps = (*steps, Step(0, "Windows line ends changed to plain ones"))
    return text, steps


def unix_lines(text: str) -> str:
    r"""Return the text with every kind of line end written `\n`."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _characters(data: bytes) -> tuple[str, tuple[Step, ...]]:
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
    try:
        return data.decode("cp1252"), (Step(line, "the file is not UTF-8; read as Windows-1252 from here on"),)
    except UnicodeDecodeError as error:
        raise NothingToImport(
            f"This file is neither UTF-8 nor Windows-1252 text (byte {error.start}). Save it as plain text in UTF-8 and import that."
        ) from None
