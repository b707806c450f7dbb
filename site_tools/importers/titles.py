"""What a heading says → title, id and the anchors by which others link to it."""

from __future__ import annotations

import re
import unicodedata

from site_tools.model.value import value

ID = re.compile(r"[a-z][a-z0-9-]*")
_LIMIT = 60
_ATTRIBUTES = re.compile(r"\s*\{(?P<inner>[#.:][^{}]*)\}\s*$")
_NUMBER = re.compile(
    r"(?:(?:section|article|part|chapter|clause|§)\s*)?"
    r"(?:(?:\d{1,3}(?:\.\d{1,3})*|(?-i:[IVXL]{1,6}))\s?[.):]|(?-i:[A-Z])[.)]|\d{1,3}(?:\.\d{1,3})+|(?<=[a-z§]\s)\d{1,3}|(?<=[a-z§]\s)[IVXL]{1,6})"
    r"(?:\s*[–—-])?\s+(?=[^\W\d_]|[“\"'‘(])(?![A-Z]\.)",
    re.IGNORECASE,
)

# What a title ends with that names the whole document, and how one begins that speaks about it.
DOCUMENT = re.compile(
    r"(?:\b(?:website|online|global|customer|user|candidate|recruitment|eu|gdpr|ccpa|california|data)\s+)*"
    r"\b(?:(?:privacy|cookies?|data protection|data processing|acceptable use|refund|returns?|cancellation|security|copyright|dmca)"
    r"(?:\s+(?:and|&)\s+(?:cookies?|data protection|security))?\s+(?:policy|notice|statement|agreement|addendum|terms)"
    r"|terms\s+(?:of\s+(?:service|use)|(?:and|&)\s+conditions)|user agreement)$",
    re.IGNORECASE,
)
ABOUT_DOCUMENT = re.compile(
    r"(?:changes?|updates?|amendments?|modifications?|about|how|where|what|links?|scope|acceptance|consent|your|this|our commitment|other|third)\b",
    re.IGNORECASE,
)


@value
class Title:
    """A heading taken apart: what was cut off its ends stands in `number` and `attributes`."""

    text: str
    id: str = ""
    number: str = ""
    attributes: str = ""


def read(text: str) -> Title:
    """Take a typed number and trailing attributes off a heading's words."""
    text = " ".join(text.split())
    attributes = ""
    if match := _ATTRIBUTES.search(text):
        text, attributes = text[: match.start()], match["inner"]
    number = _NUMBER.match(text)
    named = re.match(r"#([a-z][a-z0-9-]*)(?:\s|$)", attributes)
    return Title(
        text=text[number.end() :] if number else text,
        id=named[1] if named else "",
        number=number[0].strip() if number else "",
        attributes=attributes,
    )


def slug(title: str) -> str:
    """Return an id made of the title's words; "" where it has no letter that an id may hold."""
    plain = unicodedata.normalize("NFKD", title.replace("&", " and ")).lower()
    plain = re.sub(r"['’‘]", "", plain).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-").lstrip("0123456789-")
    if len(words) > _LIMIT:
        words = words[: _LIMIT + 1].rpartition("-")[0] or words[:_LIMIT]
    return words


def github_anchor(title: str) -> str:
    """Return the anchor that GitHub and most site generators give a heading of this title."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def same(title: str) -> str:
    """Return what two titles share that differ only in case, punctuation or "&" for "and"."""
    return " ".join(re.findall(r"\w+", title.replace("&", " and ").casefold()))
