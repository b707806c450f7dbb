"""What a rule yields: a place and a sentence. The engine adds the rule's id, severity and advice."""

from __future__ import annotations

from site_tools.model.finding import Related, Severity
from site_tools.model.text import Span
from site_tools.model.value import value


@value
class Flag:
    """One fault, in the clause of that id. `mend` and `severity` override the rule's own."""

    span: Span
    message: str
    clause: str = ""
    mend: str = ""
    type: str = ""
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
