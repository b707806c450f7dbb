from __future__ import annotations

import pytest

from site_tools.errors import OperatorError
from site_tools.importers.decode import decode


def test_utf8_with_byte_order_mark_and_windows_line_ends() -> None:
    text, steps = decode(b"\xef\xbb\xbfone\r\ntwo\rthree")
    assert text == "one\ntwo\nthree"
    assert [str(step) for step in steps] == [
        "line 1: byte-order mark left out",
        "Windows line ends changed to plain ones",
    ]


def test_windows_1252_is_read_and_said() -> None:
    text, steps = decode("one\ncaf\u00e9 \u201cx\u201d".encode("cp1252"))
    assert text == "one\ncafé “x”"
    assert steps[0].line == 2
    assert "Windows-1252" in steps[0].what


@pytest.mark.parametrize("data", [b"PK\x03\x04\x00\x00", b"caf\xe9 \x81", "x".encode("utf-16")])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(OperatorError, match="Save it as plain text"):
        decode(data)
