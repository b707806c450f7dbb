"""No placeholder is left in the text.

A stub such as “TBD” or “[insert address]” was meant to be filled in. Readers get nothing from it, and an address at
example.com reaches nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.checks.hygiene.draft import Draft, within
from site_tools.checks.hygiene.flag import Flag
from site_tools.model.finding import Severity

SEVERITY = Severity.ERROR
MEND = "Fill it in, or take the sentence out."
PASSES = (
    "# Contact {#contact}\n\nWrite to <privacy@acme.com> [by e-mail](#contact), as Article XX of the XXL Act (sic) says.\n",
    "# Contact {#contact}\n\nOur range of sizes ends at XXL. We insert your name into the letter.\n",
)
FAILS = (
    ("# Contact {#contact}\n\nOur address: TBD.\n", "3:14 “TBD” is a placeholder, not yet a text."),
    ("# Contact {#contact}\n\nLorem ipsum dolor sit amet.\n", "3:1 “Lorem ipsum” is a placeholder, not yet a text."),
    (
        "# Contact {#contact}\n\nWrite to us\nat [insert address here].\n",
        "4:4 “[insert address here]” is a placeholder, not yet a text.",
    ),
    ("# Contact {#contact}\n\nWrite to {{ email }}.\n", "3:10 “{{ email }}” is a placeholder, not yet a text."),
    ("# Contact {#contact}\n\nCall XX XXX XXXX.\n", "3:6 “XX XXX XXXX” is a placeholder, not yet a text."),
    (
        "# Contact {#contact}\n\nWrite to <privacy@example.com>.\n",
        "3:10 “privacy@example.com” is a placeholder, not yet a text.",
    ),
    ("# Contact {#contact}\n\nOur office is at ________.\n", "3:18 “________” is a placeholder, not yet a text."),
    ("# TODO {#contact}\n\nWrite to us.\n", "1:1 “TODO” is a placeholder, not yet a text."),
)
_WORDS = (
    r"insert|enter|add|your|company|organi[sz]ation|controller|name|address|e-?mail|phone|telephone|date|contact|website|url"
    r"|country|to be|placeholder|tbd|tbc|xx+"
)
_STUB = re.compile(
    rf"\bTBD\b|\bTBC\b|\bTODO\b|\bFIXME\b|(?i:lorem ipsum)|\[(?i:{_WORDS})\b[^\]\n]{{0,80}}\]"
    r"|\{\{.*?\}\}|\{%.*?%\}|<(?i:insert|your|company|name)\b[^<>\n]{0,60}>|_{4,}|\[_+\]|\[\.{3}\]|\[…\]"
    r"|(?<!Article )(?<!Art\. )(?<!Part )(?<!Title )(?<!Chapter )(?<!Annex )(?<!Section )\bX{2,4}\b(?:[ ./-]?\bX{2,}\b)*(?![\w-])"
    r"|\b[\w.+-]+@(?:www\.)?example\.(?:com|org|net)\b|\bexample\.(?:com|org|net)\b",
)
_MARKS = (
    "tbd",
    "tbc",
    "todo",
    "fixme",
    "lorem",
    "[",
    "{",
    "<",
    "____",
    "xx",
    "example.",
)  # every stub has one, in small


def check(draft: Draft) -> Iterator[Flag]:
    """Yield each stub in titles and text."""
    for clause in draft.headings():
        for match in _stubs(clause.title):
            yield Flag(clause.span, _said(match), clause.id)
    for passage in draft.passages():
        for match in _stubs(passage.text):
            yield Flag(within(passage, match.start()), _said(match), passage.clause)


def _stubs(text: str) -> Iterator[re.Match[str]]:
    small = text.lower()
    return _STUB.finditer(text) if any(mark in small for mark in _MARKS) else iter(())


def _said(match: re.Match[str]) -> str:
    return f"“{match[0]}” is a placeholder, not yet a text."
