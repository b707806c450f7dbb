"""An e-mail address is written as an address.

“privacy [at] acme [dot] com” cannot be clicked, is read out as nonsense by a screen reader, and stops no robot. A mailbox
that some program masked (`[email protected]`) reaches nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.checks.hygiene.draft import Draft, within
from site_tools.checks.hygiene.flag import Flag
from site_tools.model.finding import Severity

SEVERITY = Severity.WARNING
MEND = "Write it as <name@domain>."
PASSES = (
    "# Contact {#contact}\n\nWrite to <privacy@acme.com>. Meet us at acme dot com (at noon) or at the office.\n",
    "# Contact {#contact}\n\nWe look at acme.com and at what it says.\n",
)
FAILS = (
    (
        "# Contact {#contact}\n\nWrite to privacy [at] acme [dot] com.\n",
        "3:10 “privacy [at] acme [dot] com” is a disguised e-mail address.",
    ),
    (
        "# Contact {#contact}\n\nWrite to privacy(at)acme.com.\n",
        "3:10 “privacy(at)acme.com” is a disguised e-mail address.",
    ),
    (
        "# Contact {#contact}\n\nWrite to privacy AT acme DOT com.\n",
        "3:10 “privacy AT acme DOT com” is a disguised e-mail address.",
    ),
    (
        "# Contact {#contact}\n\nWrite to [email protected].\n",
        "3:10 “[email protected]” is a disguised e-mail address.",
    ),
)
_DOT = r"\s*(?:\.|\[dot\]|\(dot\)|\{dot\}|\sdot\s)\s*"
_DISGUISED = re.compile(
    rf"(?i:\b[\w.+-]+\s*(?:\[at\]|\(at\)|\{{at\}}|<at>)\s*[\w-]+(?:{_DOT}[a-z][\w-]+)+)"
    r"|\b[\w.+-]+ AT [\w-]+(?: DOT [\w-]+)+\b|(?i:(?:(?<=write to )|(?<=mail to )|(?<=us at )|(?<=e-mail )|(?<=email ))[\w.+-]+ at [\w-]+ dot [a-z]{2,}\b)"
    r"|\[(?i:e-?mail)[ \u00a0](?i:protected)\]"
)
_MARKS = ("[at]", "(at)", "{at}", "<at>", " dot ", "protected]")  # every disguise has one, in small


def check(draft: Draft) -> Iterator[Flag]:
    """Yield each disguised or masked address."""
    for passage in draft.passages():
        small = passage.text.lower()
        if not any(mark in small for mark in _MARKS):
            continue
        for match in _DISGUISED.finditer(passage.text):
            message = f"“{match[0]}” is a disguised e-mail address."
            yield Flag(within(passage, match.start()), message, passage.clause)
