"""The built site against the pages it was built from → what a reader would miss.

MkDocs passes dead links inside HTML and whatever a theme, an override or a plugin does to a page; so every clause is
looked for in the finished files, and every link of every page is followed.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from site_tools.model.finding import Finding, Severity
from site_tools.model.page import Page
from site_tools.model.policy import Clause
from site_tools.model.text import Span
from site_tools.publish.built import BuiltPage

MISSING, DEAD, FOREIGN = "clause-not-shown", "dead-link", "request-leaves-site"
_STYLE_FETCHES = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])((?:https?:)?//[^"')\s]+)""", re.IGNORECASE)


class _Found(NamedTuple):
    anchors: frozenset[str]
    links: set[str]
    loads: set[str]


def verify_site(site: Path, pages: Iterable[Page], base: str = "/") -> Iterator[Finding]:
    """Yield what does not hold of the site built into `site`, which will be served at the path `base`."""
    expected = {f"{page.url}index.html": page for page in pages if page.shows is not None}
    found: dict[str, _Found] = {}
    for path in sorted(site.rglob("*.html")):  # one parsed page at a time: a thousand would fill the memory
        name, built = path.relative_to(site).as_posix(), BuiltPage(path)
        found[name] = _Found(built.anchors, built.links, built.loads)
        if name in expected:
            yield from _clauses(expected.pop(name), built)
    for page in expected.values():
        yield from _clauses(page, None)
    for name in found:
        yield from _links(site, name, found, base)
    for path in sorted(site.rglob("*.css")):
        for target in sorted(set(_STYLE_FETCHES.findall(path.read_text(encoding="utf-8", errors="replace")))):
            yield _foreign(path.relative_to(site).as_posix(), target)


def _clauses(page: Page, built: BuiltPage | None) -> Iterator[Finding]:
    for clause in page.shows.walk() if page.shows else ():
        lost = _lost(clause, built) if built else "its page was not built"
        if lost:
            yield Finding(
                MISSING,
                Severity.ERROR,
                clause.span,
                f"The clause #{clause.id} cannot be read on /{page.url}: {lost}.",
                "Look at the built page; a theme, an override, a plugin or a stylesheet of the site hides or changes it.",
            )


def _lost(clause: Clause, built: BuiltPage) -> str:
    """Return what of a clause a reader of the built page does not see, "" where all is there."""
    absent = [ident for ident in (clause.id, *clause.was) if ident not in built.anchors]
    if absent:
        return f"nothing there has the id {absent[0]}"
    wanted = _bare(clause.text)
    if clause.kind in {"section", "heading"}:
        if _bare(built.text_of(clause.id) or "") != _bare(clause.heading):
            return "its heading is not shown as written"
        shown = _bare(built.body_of(clause.id) or "")
    else:
        shown = _bare(built.text_of(clause.id) or "")
    return "" if shown == wanted else f"its words are not shown as written ({_first_difference(wanted, shown)})"


def _bare(text: str) -> str:
    return "".join(text.split())


def _first_difference(wanted: str, shown: str) -> str:
    if not shown:
        return "none of them is visible"
    at = len(posixpath.commonprefix([wanted, shown]))
    return f"…{wanted[at : at + 30]}… became …{shown[at : at + 30]}…"


def _links(site: Path, name: str, found: Mapping[str, _Found], base: str) -> Iterator[Finding]:
    page = found[name]
    for target in sorted(page.links | page.loads):
        if _is_external(target):
            if target in page.loads and not target.startswith("data:"):
                yield _foreign(name, target)
            continue
        if target.startswith("/") and not f"{target}/".startswith(base):
            yield _finding(DEAD, name, f"The link {target} leads out of the site, which will be served below {base}.")
            continue
        path, anchor = _resolve(name, target, base)
        if path not in found and not (site / path).is_file():
            yield _finding(DEAD, name, f"The link {target} leads to no page.")
        elif anchor and path in found and anchor not in found[path].anchors:
            yield _finding(DEAD, name, f"The link {target} leads to no place on its page.")


def _is_external(target: str) -> bool:
    parts = urlsplit(target)
    return bool(parts.scheme or parts.netloc)


def _resolve(name: str, target: str, base: str) -> tuple[str, str]:
    """Return the file below the site and the anchor that a link on the page `name` leads to."""
    parts = urlsplit(target)
    path = unquote(parts.path)
    here = posixpath.join("/", name)
    if path.startswith(base):
        path = "/" + path.removeprefix(base)
    full = posixpath.normpath(posixpath.join(posixpath.dirname(here), path)) if path else here
    if path.endswith(("/", "/.", "/..")) or path in {".", ".."}:
        full = posixpath.join(full, "index.html")
    return full.lstrip("/"), unquote(parts.fragment)


def _foreign(name: str, target: str) -> Finding:
    return Finding(
        FOREIGN,
        Severity.ERROR,
        Span(f"site/{name}"),
        f"It makes a reader's browser fetch {target} from another site.",
        "Serve the file from content/assets/, or remove what asks for it (see mkdocs.yml: theme, extra_css, extra_javascript).",
    )


def _finding(rule: str, name: str, message: str) -> Finding:
    return Finding(rule, Severity.ERROR, Span(f"site/{name}"), message, "Mend the link where it is written.")
