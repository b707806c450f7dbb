"""What ends a command early: one line on stderr and an exit status, never a traceback."""

from __future__ import annotations

from collections.abc import Sequence

from site_tools.model.finding import Finding


class OperatorError(Exception):
    """A command cannot run as asked: says what is wrong and what to do. Exit status 2."""


class Refused(Exception):  # noqa: N818 - it is a decision, not an error
    """A command stops at `findings`: they are the author's to mend, and are shown. Exit status 1."""

    def __init__(self, message: str, findings: Sequence[Finding]) -> None:
        super().__init__(message)
        self.findings = tuple(findings)
