"""Links of the foreign text → links that hold here; the others become text, each a step."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import PageElement, Tag

from site_tools.importers import titles
from site_tools.importers.inline import text_of
from site_tools.importers.liquid import NOWHERE
from site_tools.importers.outline import Part
from site_tools.importers.tidy import line_of
from site_tools.importers.values import Step, excerpt

_WHOLE = re.compile(r"https?://[^\s/?#]+\S*|mailto:[^\s@]+@[^\s@]+|tel:\+?[0-9().-]+(?:;\S*)?")


def anchors(parts: Sequence[Part], ids: Sequence[str], meant: Mapping[str, str]) -> dict[str, str]:
    """Return every anchor by which the text may link to its own headings, with the id of that heading here.

    `meant` holds anchors that the text's own table of contents gave to titles.
    """
    found: dict[str, str] = {}
    seen: dict[str, int] = {}
    for index, (part, ident) in enumerate(zip(parts, ids, strict=True)):
        for place in _places(part.nodes):
            at_end = index + 1 < len(ids) and _is_last(place, part.nodes)
            found.setdefault(str(place.get("id") or place.get("name")), ids[index + 1] if at_end else ident)
        for anchor in (*part.anchors, part.id, ident):
            found.setdefault(anchor, ident)
        if part.title:
            anchor = titles.github_anchor(part.title)
            seen[anchor] = seen.get(anchor, -1) + 1
            found.setdefault(f"{anchor}-{seen[anchor]}" if seen[anchor] else anchor, ident)
    titled = {titles.same(part.title): ident for part, ident in zip(parts, ids, strict=True) if part.title}
    found = {anchor: titled[title] for anchor, title in meant.items() if title in titled} | found
    return found | {_loose(anchor): ident for anchor, ident in reversed(found.items()) if _loose(anchor) not in found}


def _places(nodes: Iterable[PageElement]) -> Iterable[Tag]:
    for node in nodes:
        if isinstance(node, Tag):
            yield from (
                tag for tag in [node, *node.find_all()] if tag.get("id") or (tag.name == "a" and tag.get("name"))
            )


def _is_last(place: Tag, nodes: Sequence[PageElement]) -> bool:
    """Whether no words follow: an empty anchor above a heading means that heading."""
    holder = next(i for i, node in enumerate(nodes) if any(node is tag for tag in (place, *place.parents)))
    return not text_of(nodes[holder:])


def _loose(anchor: str) -> str:
    return re.sub(r"[\W_]+", "-", unquote(anchor).lower()).strip("-")


def settle(parts: Sequence[Part], targets: Mapping[str, str], base_url: str) -> Iterable[Step]:
    """Mend the links below all headings in place."""
    for part in parts:
        for node in part.nodes:
            for link in [node, *node.find_all("a")] if isinstance(node, Tag) else []:
                if link.name == "a" and link.has_attr("href"):
                    yield from _settle(link, targets, base_url)


def _settle(link: Tag, targets: Mapping[str, str], base_url: str) -> Iterable[Step]:
    written = str(link["href"]).strip()
    words = excerpt(text_of([link]))
    target = _target(written, targets, base_url)
    if link.get("title"):
        yield Step(line_of(link), f"tooltip of the link {words} left out: {excerpt(str(link['title']))}")
    if not text_of([link]):
        yield Step(line_of(link), f"link without words left out: {written}")
        target = ""
    elif not target:
        where = "its target was filled in by the old site" if written.startswith(NOWHERE) else written
        yield Step(line_of(link), f"link that leads nowhere here made text: {words} ({where})")
    elif target != written:
        yield Step(line_of(link), f"link {words} changed: {written} → {target}")
    if target:
        link["href"] = target
    else:
        del link["href"]


def _target(written: str, targets: Mapping[str, str], base_url: str) -> str:
    """Return where a link leads from here, "" for nowhere."""
    if written.startswith("#"):
        ident = targets.get(written[1:]) or targets.get(unquote(written[1:])) or targets.get(_loose(written))
        return f"#{ident}" if ident else ""
    try:
        absolute = urljoin(base_url, written) if base_url else written
        parts = urlsplit(f"https:{absolute}" if absolute.startswith("//") else absolute)
    except ValueError:
        return ""
    address = parts.geturl()
    if parts.scheme == "tel":
        address = re.sub(r"\s+", "", unquote(address))
    return address if _WHOLE.fullmatch(address) else ""
