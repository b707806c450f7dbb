"""Braces stand where they mark something.

They belong at the end of a heading, on the line directly above a block, or alone on the first line of a list item. Anywhere
else they mark nothing, or something else than their author thinks, and readers see them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from site_tools.model.finding import Severity
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag, at
from site_tools.sources.faults.prose import in_prose
from site_tools.sources.passages import Finder

SEVERITY = Severity.ERROR
MEND = "Put the line directly above its block, with a blank line before it; in a list, on the item's first line."
PASSES = (
    "# A {#a}\n\nWords.\n\n{#post}\nBy post.\n\n- {#mail}\n  By mail.\n- Else.\n",
    "# A {#a}\n\nWords.\n\n<!-- x -->\n{#post}\n<!-- y -->\nBy post. Write `{#id}` or \\{#id} {see below}.\n",
)
FAILS = (
    ("# A {#a}\n\n{#post}\n\nBy post.\n", "3:1 Nothing stands directly below this line, so that it marks nothing."),
    (
        "# A {#a}\n\nBy post.\n{#post}\n",
        "4:1 This line stands below its text; it belongs above it, after a blank line.",
    ),
    (
        "# A {#a}\n\nBy mail.\n{#post}\nBy post.\n",
        "4:1 A blank line is missing above this line: does it mark what is above or below it?",
    ),
    ("# A {#a}\n\n> {#post}\n> By post.\n", "3:3 Inside a quotation, a table or a note nothing can be marked."),
    (
        "# A {#a}\n\n- By post.\n  {#post}\n",
        "4:3 In a list item these braces belong on its first line, the text below them.",
    ),
    ("# A {#a}\n\n- {#post}\n- By mail.\n", "3:3 This list item has no text below its braces."),
    ("# A {#a}\n\n- By post. {#post}\n", "3:12 Braces within a text mark nothing; readers would see {#post}."),
    ("# A {#a}\n\nWrite. {: .wide}\n", "3:8 Braces within a text mark nothing; readers would see {: .wide}."),
    ("# A {#b} {#a}\n\nWords.\n", "1:5 Braces within a text mark nothing; readers would see {#b}."),
)
_BRACES = r"\{(?:[#.]\w|:[ \t]*[#.]?\w|(?:id|class|clause|was|style)=)[^{}]*\}"


def check_document(document: Document) -> Iterator[Flag]:
    """Yield each attribute line that marks nothing or is not set off, then braces in running text."""
    finder = Finder(document.visible.blanked)
    above = dict(zip(document.visible.numbers, ("", *document.visible.lines), strict=False))
    for heading in document.headings:
        note = [token for tokens in heading.footnotes for token in tokens]
        body = (*heading.body, *note)
        for i, token in enumerate(body):
            if token.type not in {"attributes", "clause_open"}:
                continue
            line = (token.map or [0])[0] + 1
            if token.type == "attributes":
                message = _stray(i, body, above.get(line, ""))
                yield Flag(finder.find(token, ("", token.content)), message)
            elif token.type == "clause_open" and token.meta["kind"] == "block" and above.get(line, "").strip():
                message = "A blank line is missing above this line: does it mark what is above or below it?"
                yield at(line, token.meta["attributes"].column, message)
    for line, column, match in in_prose(document, _BRACES, "{"):
        message = f"Braces within a text mark nothing; readers would see {' '.join(match[0].split())}."
        yield at(line, column, message)


def _stray(i: int, body: Sequence[Token], above: str) -> str:
    token = body[i]
    if i and body[i - 1].type == "list_item_open":
        return "This list item has no text below its braces."
    if _in_list(i, body):
        return "In a list item these braces belong on its first line, the text below them."
    if token.level:
        return "Inside a quotation, a table or a note nothing can be marked."
    if above.strip():
        return "This line stands below its text; it belongs above it, after a blank line."
    return "Nothing stands directly below this line, so that it marks nothing."


def _in_list(i: int, body: Sequence[Token]) -> bool:
    """Return whether the innermost block around token `i` is a list item."""
    around = [opening for opening in body[:i] if opening.nesting == 1 and opening.level < body[i].level]
    return bool(around) and around[-1].type == "list_item_open"
