"""One built HTML file → its anchors, its links and its visible text. The only importer of lxml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import html

_NEVER_SHOWN = frozenset({"script", "style", "template", "noscript", "head", "title"})
_MARKS = frozenset({"headerlink", "cb-link", "cb-note", "cb-back"})
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])")
_LOADS = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "embed": "src",
}
_LOADING_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}


class BuiltPage:
    """A page of the built site, as a browser without JavaScript would show it."""

    def __init__(self, path: Path) -> None:
        self._root = html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
        self.anchors = {
            str(name) for element in self._root.iter() for name in (element.get("id"), _named(element)) if name
        }

    def links(self) -> set[str]:
        """Return the target of each link to click, as written."""
        return {str(element.get("href")) for element in self._root.iter("a", "area") if element.get("href") is not None}

    def loads(self) -> set[str]:
        """Return the target of each thing that a browser fetches by itself, as written."""
        found = {
            str(element.get(_LOADS[element.tag]))
            for element in self._root.iter(*_LOADS)
            if element.get(_LOADS[element.tag])
        }
        for element in self._root.iter("link"):
            if _LOADING_LINKS & set(str(element.get("rel", "")).split()) and element.get("href"):
                found.add(str(element.get("href")))
        return found

    def text_of(self, ident: str) -> str | None:
        """Return the visible text of the element with this id, None where it is not there or not shown."""
        return self._shown(self._root.get_element_by_id(ident, None))

    def body_of(self, clause: str) -> str | None:
        """Return the visible text of a clause's body, None where it is not there or not shown."""
        bodies = self._root.xpath("//article//div[@data-clause=$clause]", clause=clause)
        return self._shown(bodies[0]) if bodies else None

    def _shown(self, element: Any) -> str | None:  # noqa: ANN401 - lxml's elements
        if element is None or any(_hidden(around) for around in (element, *element.iterancestors())):
            return None
        return "".join(_visible(element))


def _named(element: Any) -> str | None:  # noqa: ANN401 - lxml's elements
    return element.get("name") if element.tag == "a" else None


def _visible(element: Any) -> Iterator[str]:  # noqa: ANN401 - lxml's elements
    if not isinstance(element.tag, str) or _hidden(element) or _MARKS & set(element.get("class", "").split()):
        return
    yield element.text or ""
    for child in element:
        yield from _visible(child)
        yield child.tail or ""


def _hidden(element: Any) -> bool:  # noqa: ANN401 - lxml's elements
    return (
        element.tag in _NEVER_SHOWN
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or _HIDING.search(element.get("style", "")) is not None
    )
