"""All lines of a file end in the same way.

Windows ends a line with two characters, other systems with one. A file with both shows whole paragraphs as changed where
nobody changed a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from site_tools.model.finding import Severity
from site_tools.model.folder import RawFile
from site_tools.model.text import Span
from site_tools.sources.faults.examples import FACTS
from site_tools.sources.faults.flag import Flag

SEVERITY = Severity.WARNING
MEND = 'Save the file with one kind of line ending; "LF" is the usual one.'
PASSES = ({"policy.yml": FACTS, "sections/01-contact.md": b"# Contact {#contact}\r\n\r\nWrite to us.\r\n"},)
FAILS = (
    (
        {"policy.yml": FACTS, "sections/01-contact.md": b"# Contact {#contact}\r\n\r\nWrite to us.\n"},
        "3:13 This line ends with LF, the first one with CRLF.",
    ),
    (
        {"policy.yml": FACTS, "sections/01-contact.md": b"# Contact {#contact}\r\rWrite to us.\r"},
        "1:21 This line ends with a lone CR, as no system of today does.",
    ),
)
_ENDING = re.compile(rb"\r\n|\n|\r")
_NAMES = {b"\r\n": "CRLF", b"\n": "LF"}


def check_folder(files: Sequence[RawFile]) -> Iterator[Flag]:
    """Yield the first line of each file that ends in another way than the first, or with a lone CR."""
    for raw in files:
        if raw.data is None or b"\r" not in raw.data or not raw.name.endswith((".md", ".yml")):
            continue
        endings = list(_ENDING.finditer(raw.data))
        for line, ending in enumerate(endings, 1):
            if ending[0] == b"\r" or ending[0] != endings[0][0]:
                begin = endings[line - 2].end() if line > 1 else 0
                column = len(raw.data[begin : ending.start()].decode("utf-8", "replace")) + 1
                yield Flag(Span(raw.path, line, column), _message(ending[0], endings[0][0]))
                break


def _message(ending: bytes, first: bytes) -> str:
    if ending == b"\r":
        return "This line ends with a lone CR, as no system of today does."
    return f"This line ends with {_NAMES[ending]}, the first one with {_NAMES[first]}."
