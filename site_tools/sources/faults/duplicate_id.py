"""An id stands for one clause of a policy.

Where two clauses share an id, a link lands on the first of them, whatever its author meant. A former id (`was`) counts
too: it must not be another clause's present one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_tools.model.finding import Severity
from site_tools.model.policy import Policy
from site_tools.sources.faults.flag import Flag

SEVERITY = Severity.ERROR
MEND = "Give the newer of the two another id; the published one keeps its links."
PASSES = ('# Contact {#contact}\n\n## By post {#post was="mail"}\n\nWrite.\n',)
FAILS = (
    (
        "# Contact {#contact}\n\n## By post {#contact}\n\nWrite.\n",
        "3:1 The id #contact already stands at sections/01-contact.md:1.",
    ),
    (
        '# Contact {#contact}\n\n## By post {#post was="contact"}\n\nWrite.\n',
        "3:1 The former id #contact already stands at sections/01-contact.md:1.",
    ),
)


def check_policy(policy: Policy, others: Mapping[str, Policy]) -> Iterator[Flag]:  # noqa: ARG001 - one signature for all
    """Yield each id and each former id that a clause before it has taken."""
    taken: dict[str, str] = {}
    for clause in policy.walk():
        if clause.id and clause.id in taken:
            yield Flag(clause.span, f"The id #{clause.id} already stands at {taken[clause.id]}.")
        taken.setdefault(clause.id, f"{clause.span.file}:{clause.span.line}")
    for clause in policy.walk():
        for old in clause.was:
            if old in taken:
                yield Flag(clause.span, f"The former id #{old} already stands at {taken[old]}.")
            taken.setdefault(old, f"{clause.span.file}:{clause.span.line}")
