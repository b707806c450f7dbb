"""A mail link shows the address that it writes to.

Where the words show one address and the link opens another, one of the two is wrong, and a reader cannot tell which.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from site_tools.checks.hygiene.draft import Draft
from site_tools.checks.hygiene.flag import Flag
from site_tools.checks.kinds import EMAIL
from site_tools.model.finding import Severity

SEVERITY = Severity.ERROR
MEND = "Write the address once, as <name@domain>; the link follows by itself."
PASSES = (
    "# Contact {#contact}\n\nWrite to [privacy@acme.com](mailto:Privacy@acme.com?subject=Hello), or [by mail](mailto:a@acme.com).\n",
)
FAILS = (
    (
        "# Contact {#contact}\n\nWrite to [privacy@acme.com](mailto:sales@acme.com).\n",
        "3:29 The link shows privacy@acme.com and writes to sales@acme.com.",
    ),
)


def check(draft: Draft) -> Iterator[Flag]:
    """Yield each mail link whose words hold another address than its target."""
    for clause in draft.headings():
        for link in clause.references:
            shown = EMAIL.search(link.text)
            if link.policy is not None or not link.target.lower().startswith("mailto:") or not shown:
                continue
            target = unquote(link.target[len("mailto:") :]).partition("?")[0]
            if shown[0].casefold() != target.casefold():
                yield Flag(link.span, f"The link shows {shown[0]} and writes to {target}.", clause.id)
