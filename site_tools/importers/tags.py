"""Raw HTML inside Markdown → only tags we can convert; what looks like a tag and is none becomes text."""

from __future__ import annotations

import re

from site_tools.importers.values import Step, excerpt


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


BLOCKS = _names(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4"
    " h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul"
)
INLINES = _names(
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q s samp small span strike"
    " strong sub sup time tt u var wbr"
)
MEDIA = _names("audio button canvas embed input object option picture select source svg track video")
_RAW = r"script|style|iframe|textarea|title|noscript|template|xmp|noembed|noframes|head"
_DROPPED = re.compile(
    rf"<!--(?P<comment>.*?)-->|<(?P<raw>{_RAW})\b[^>]*>.*?</(?P=raw)\s*>|<(?:link|meta|base)\b[^>]*>|<!doctype[^>]*>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTES = r"""(?:\s+[a-zA-Z_:@][\w.:@-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*"""
_TAG = re.compile(rf"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?P<rest>{_ATTRIBUTES}\s*/?)>")


def keep_known(html: str, line: int) -> tuple[str, list[Step]]:
    """Return the piece of HTML that stands at `line` with unknown tags escaped and comments and scripts left out."""
    steps: list[Step] = []

    def drop(match: re.Match[str]) -> str:
        what = "comment" if match["comment"] is not None else "code that is no text"
        steps.append(Step(line + html.count("\n", 0, match.start()), f"{what} left out: {excerpt(match[0])}"))
        return ""

    html = _DROPPED.sub(drop, html)
    kept, end = "", 0
    for match in _TAG.finditer(html):
        known = match["name"].lower() in BLOCKS | INLINES | MEDIA
        kept += escape(html[end : match.start()]) + (match[0] if known else escape(match[0]))
        end = match.end()
    return kept + escape(html[end:]), steps


def escape(text: str) -> str:
    """Make every bracket of a tag a sign of its own; entities stay what they are."""
    return text.replace("<", "&lt;").replace(">", "&gt;")
