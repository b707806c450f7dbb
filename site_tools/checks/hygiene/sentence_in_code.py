"""A sentence is not written as code.

Between `backticks` a sentence is shown as a sample of code, in another typeface and without the links and terms in it. A reader
takes it for an example, not for a promise.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from site_tools.checks.hygiene.draft import Draft
from site_tools.checks.hygiene.flag import Flag
from site_tools.checks.quoting import quote
from site_tools.model.finding import Severity

SEVERITY = Severity.WARNING
MEND = "Take the backticks away."
LEAST = 6
PASSES = (
    "# Cookies {#cookies}\n\nThe cookie `_ga` lives for two years; block it with `Set-Cookie: _ga=; Max-Age=0`.\n",
)
FAILS = (
    (
        "# Rights {#rights}\n\nWe care. `You may ask us for a copy of your data.`\n",
        "1:1 “You may ask us for a copy of your data” is written as code.",
    ),
)
_CODE = re.compile(r"(?<!<pre>)<code>([^<]*)</code>")


def check(draft: Draft) -> Iterator[Flag]:
    """Yield each run of code of several words in a paragraph, at the clause that holds it."""
    for clause in draft.headings():
        for match in _CODE.finditer(clause.html):
            words = html.unescape(match[1])
            if len(re.findall(r"[A-Za-z]{2,}", words)) >= LEAST:
                yield Flag(clause.span, f"{quote(words)} is written as code.", clause.id)
