"""What a rule yields: a place and a sentence. The engine adds the rule's id, severity and advice."""

from __future__ import annotations

from collections.abc import Sequence

from site_tools.model.folder import RawFile
from site_tools.model.text import Span
from site_tools.model.value import value


@value
class Flag:
    """One fault. `span.file` may be "" where the rule looks at one file only; `mend` overrides the rule's own advice."""

    span: Span
    message: str
    mend: str = ""


def at(line: int, column: int, message: str, mend: str = "") -> Flag:
    """Make a flag at a place of the file under the rule's eyes."""
    return Flag(Span("", line, column), message, mend)


def folder_of(files: Sequence[RawFile]) -> Span:
    """Return the policy's folder, as far as the files in it tell."""
    return Span(files[0].path.removesuffix(files[0].name).rstrip("/") if files else "")
