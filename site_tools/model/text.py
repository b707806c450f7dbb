"""Where words stand: a file's text with its digest, and a place in it."""

from __future__ import annotations

from site_tools.model.value import value


@value
class Span:
    """A place in a source file.

    `file` is relative to the repository, with `/`; `line` and `column` count from 1, columns in characters.
    Line 0 means the file as a whole.
    """

    file: str
    line: int = 0
    column: int = 0

    def __lt__(self, other: Span) -> bool:
        """Order as files are listed and read."""
        return (self.file, self.line, self.column) < (other.file, other.line, other.column)

    def __str__(self) -> str:
        """Write it as editors and terminals link it: `file:line:column`."""
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])


def where(span: Span) -> str:
    """Return file and line, as messages and reports show a place."""
    return f"{span.file}:{span.line}" if span.line else span.file


@value
class SourceFile:
    """One file as read: its path relative to the repository, its text, and the sha256 of its bytes in hex."""

    path: str
    text: str
    sha256: str
