"""HTML tags are not markup in a policy.

A policy is words, and a tag could hide or restyle them. Readers see a tag as the text that was typed; most often that is not
what the author meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.model.finding import Severity
from site_tools.sources.document import Document
from site_tools.sources.faults.flag import Flag, at
from site_tools.sources.faults.prose import in_prose

SEVERITY = Severity.WARNING
MEND = "Write it in Markdown: `**bold**`, `*italic*`, `[text](link)`, a list or a table; or delete the tag."
PASSES = (
    "# A {#a}\n\nIf a < b, or <= 30 days, AT&T <post@example.com> <https://a.example> asks <Company>, `<b>` or \\<b>.\n",
)
FAILS = (
    (
        "# A {#a}\n\nThis is <b>bold</b>.\n",
        "3:9 Readers see <b> as it stands here.",
        "3:16 Readers see </b> as it stands here.",
    ),
    (
        '# A {#a}\n\n<div class="x">\nWords.\n</div>\n',
        '3:1 Readers see <div class="x"> as it stands here.',
        "5:1 Readers see </div> as it stands here.",
    ),
    ("# A {#a}\n\nOne.<br/>Two.\n", "3:5 Readers see <br/> as it stands here."),
)
_TAGS = (
    "a abbr address area article aside audio b base big blockquote body br button canvas center cite code col data dd del"
    " details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frame h[1-6] head header hr html i"
    " iframe img input ins kbd label legend li link main map mark meta nav noscript object ol optgroup option output p"
    " param picture pre progress q rp rt ruby s samp script section select small source span strike strong style sub"
    " summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr"
)
_HTML = rf"(?i)</?(?:{_TAGS.replace(' ', '|')})(?:\s[^<>]*)?/?>|<!doctype[^<>]*>"


def check_document(document: Document) -> Iterator[Flag]:
    """Yield each tag outside code."""
    for line, column, match in in_prose(document, _HTML, "<"):
        yield at(line, column, f"Readers see {' '.join(match[0].split())} as it stands here.")
