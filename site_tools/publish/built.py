"""One built HTML file → its anchors, its links and its visible text. The only importer of lxml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import html

_NEVER_SHOWN = frozenset(
    "script style template noscript head title datalist object iframe audio video canvas textarea select".split()  # noqa: SIM905 - reads best
)
_MARKS = frozenset({"headerlink", "cb-link", "cb-note", "cb-back", "cb-since"})
_NOTHING = r"\s*:\s*[-+]?0*\.?0*(?:[a-z]+|%)?\s*(?:!|;|$)"
_HIDING = re.compile(
    r"display\s*:\s*none|(?:content-)?visibility\s*:\s*(?:hidden|collapse)|(?<![-\w])color\s*:\s*transparent"
    r"|(?:left|top|right|bottom|text-indent|margin-left)\s*:\s*-\d{3,}|clip\s*:\s*rect\(0|clip-path\s*:\s*inset\((?:50|100)%"
    rf"|(?:^|;)\s*(?:font-size|opacity|width|height|max-width|max-height){_NOTHING}|transform\s*:\s*scale\(0\)",
    re.IGNORECASE,
)
_FETCHED = ("src", "srcset", "poster", "data", "background")
_LOADING_LINKS = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest"}


class BuiltPage:
    """A page of the built site, as a browser without JavaScript would show it. One pass over it finds everything."""

    def __init__(self, path: Path) -> None:
        text = path.read_bytes()
        if not text.strip():
            text = b"<html></html>"
        root: Any = html.document_fromstring(text, parser=html.HTMLParser(encoding="utf-8"))
        self.links: set[str] = set()  # the target of each link to click, as written
        self.loads: set[str] = set()  # the target of each thing that a browser fetches by itself, as written
        self._by_id: dict[str, Any] = {}
        self._bodies: dict[str, Any] = {}
        self._mixed: set[Any] = set()  # elements with something below them that is not shown or does not count
        for element in root.iter():
            self._see(element)
        self.anchors = frozenset(self._by_id)

    def _see(self, element: Any) -> None:  # noqa: ANN401 - lxml's elements
        if not isinstance(element.tag, str) or _skipped(element):
            self._mixed.update(element.iterancestors())
        for name, value in element.items():
            if name == "id" or (name == "name" and element.tag == "a"):
                self._by_id.setdefault(value, element)
            elif name == "href":
                self._see_href(element, value)
            elif name in _FETCHED:
                self.loads.update(_targets(name, value))
            elif (
                name == "data-clause"
                and element.tag == "div"
                and next(element.iterancestors("article"), None) is not None
            ):
                self._bodies.setdefault(value, element)

    def _see_href(self, element: Any, target: str) -> None:  # noqa: ANN401 - lxml's elements
        if element.tag in {"a", "area"}:
            self.links.add(target)
        elif element.tag == "link" and target and _LOADING_LINKS & set(element.get("rel", "").split()):
            self.loads.add(target)

    def text_of(self, ident: str) -> str | None:
        """Return the visible text of the element with this id, None where it is not there or not shown."""
        return self._shown(self._by_id.get(ident))

    def body_of(self, clause: str) -> str | None:
        """Return the visible text of a clause's body, None where it is not there or not shown."""
        return self._shown(self._bodies.get(clause))

    def _shown(self, element: Any) -> str | None:  # noqa: ANN401 - lxml's elements
        if element is None or any(_hidden(around) for around in (element, *element.iterancestors())):
            return None
        return "".join(self._visible(element))

    def _visible(self, element: Any) -> Iterator[str]:  # noqa: ANN401 - lxml's elements
        if element not in self._mixed:
            yield from element.itertext()
            return
        yield element.text or ""
        for child in element:
            if isinstance(child.tag, str) and not _skipped(child):
                yield from self._visible(child)
            yield child.tail or ""


def _targets(attribute: str, value: str) -> list[str]:
    if attribute == "srcset":
        return [part.split()[0] for part in re.split(r",\s", value) if part.strip()]
    return [value] if value else []


def _skipped(element: Any) -> bool:  # noqa: ANN401 - lxml's elements
    return _hidden(element) or not _MARKS.isdisjoint(element.get("class", "").split())


def _hidden(element: Any) -> bool:  # noqa: ANN401 - lxml's elements
    attributes = element.attrib
    return (
        element.tag in _NEVER_SHOWN
        or "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or ("style" in attributes and _HIDING.search(attributes["style"]) is not None)
        or (element.tag == "dialog" and "open" not in attributes)
    )
