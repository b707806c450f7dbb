"""Every file is text in UTF-8.

UTF-8 is the one encoding in which every editor writes the same words. In another, letters with accents and quotation marks
come out as other signs; so nothing is guessed, and the file is not read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_tools.model.finding import Severity
from site_tools.model.folder import RawFile
from site_tools.model.text import Span
from site_tools.sources.faults.examples import FACTS
from site_tools.sources.faults.flag import Flag
from site_tools.sources.names import FACTS_NAME, SECTION_NAME

SEVERITY = Severity.ERROR
MEND = 'Open the file in your editor and save it again with the encoding "UTF-8".'
PASSES = ({"policy.yml": FACTS, "sections/01-contact.md": "# Contact {#contact}\n\nMünchen, “Ångström”.\n".encode()},)
FAILS = (
    (
        {"policy.yml": FACTS, "sections/01-contact.md": b"# Contact {#contact}\n\nThe \x93Site\x94.\n"},
        "3:5 This is no UTF-8: byte 26 of the file is 93; in Windows-1252 it would be “.",
    ),
    (
        {"policy.yml": FACTS, "sections/01-contact.md": "# Contact {#contact}\n".encode("utf-16")},
        "1:1 This file was saved as UTF-16, not as UTF-8 (byte 0 of the file is FF).",
    ),
)


def check_folder(files: Sequence[RawFile]) -> Iterator[Flag]:
    """Yield the first byte of each file that is no UTF-8."""
    for raw in files:
        if raw.name != FACTS_NAME and not SECTION_NAME.fullmatch(raw.name):
            continue
        try:
            (raw.data or b"").decode("utf-8")
        except UnicodeDecodeError as error:
            yield _flag(raw.path, error.object, error.start)


def _flag(path: str, data: bytes, offset: int) -> Flag:
    lines = data[:offset].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    place = Span(path, len(lines), len(lines[-1]) + 1)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Flag(
            place, f"This file was saved as UTF-16, not as UTF-8 (byte {offset} of the file is {data[offset]:02X})."
        )
    meant = data[offset : offset + 1].decode("cp1252", "replace")
    hint = "" if meant == "\ufffd" else f"; in Windows-1252 it would be {meant}"
    return Flag(place, f"This is no UTF-8: byte {offset} of the file is {data[offset]:02X}{hint}.")
