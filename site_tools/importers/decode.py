r"""The bytes of a file → its text with `\\n` line ends, and what had to be done for it."""

from __future__ import annotations

from site_tools.errors import OperatorError
from site_tools.importers.values import Step
from site_tools.reading import refuse_no_text, unix_lines


def decode(data: bytes, name: str = "This file") -> tuple[str, tuple[Step, ...]]:
    """Read UTF-8, else Windows-1252; OperatorError, which calls the file `name`, for what is no text."""
    refuse_no_text(name, data)
    text, steps = _characters(data, name)
    if text.startswith("\ufeff"):
        text = text.removeprefix("\ufeff")
        steps = (*steps, Step(1, "byte-order mark left out"))
    if "\r" in text:
        text = unix_lines(text)
        steps = (*steps, Step(0, "Windows line ends changed to plain ones"))
    return text, steps


def _characters(data: bytes, name: str) -> tuple[str, tuple[Step, ...]]:
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
    try:
        return data.decode("cp1252"), (Step(line, "the file is not UTF-8; read as Windows-1252 from here on"),)
    except UnicodeDecodeError as error:
        raise OperatorError(
            f"{name} is neither UTF-8 nor Windows-1252 text (byte {error.start}). Save it as plain text in UTF-8."
        ) from None
