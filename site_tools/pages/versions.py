"""A policy's history → the list of its versions, newest first, with dates, state and summary."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape

from site_tools.model.page import Page
from site_tools.model.release import History, Version
from site_tools.pages import urls
from site_tools.pages.html import block, day, front_matter, heading, link, paragraphs, relative


def versions_page(history: History, as_of: date, *, draft: bool) -> Page:
    """Compose the list of versions as of a date; `draft` lists the draft above them."""
    url = urls.versions_page(history.name)
    shown = history.shown(as_of)
    policy = shown.policy if shown else history.draft
    title = policy.title if policy else history.name
    parts = [
        front_matter("Versions", searchable=True),
        heading(1, f"{title}: versions"),
        "Every version there has been keeps its own page, unchanged, for good.\n",
    ]
    if draft:
        entry = ["<h2>Draft</h2>", "<p>Not published.</p>", _ways(history, "draft", url)]
        parts.append(block("\n".join(entry), "section", class_="cb-version"))
    parts.extend(_entry(history, version, as_of, url) for version in reversed(history.versions))
    return Page(urls.file_of(url), "\n".join(parts))


def _entry(history: History, version: Version, as_of: date, here: str) -> str:
    release = version.release
    state = history.state(version, as_of)
    lines = [
        f'<h2 id="v{version.label}">{_title(history, version, here)} <span class="cb-state cb-state-{state.replace(" ", "-")}">{state}</span></h2>',
        f"<p>{'; '.join(_dates(history, version, as_of))}</p>",
        paragraphs(release.summary),
        _ways(history, version.label, here),
        f'<p class="cb-digest">Content digest <code>{escape(release.content)}</code></p>',
    ]
    return block("\n".join(line for line in lines if line), "section", class_="cb-version")


def _title(history: History, version: Version, here: str) -> str:
    return link(version.label, relative(here, urls.version_page(history.name, version.label)))


def _dates(history: History, version: Version, as_of: date) -> Iterator[str]:
    release = version.release
    tense = "In force from" if release.effective > as_of else "In force since"
    following = history.versions[history.versions.index(version) + 1 :]
    if following and following[0].release.effective <= as_of:
        yield f"In force from {day(release.effective)} to {day(following[0].release.effective)}"
    else:
        yield f"{tense} {day(release.effective)}"
    yield f"published {day(release.published)}"
    if history.before(version):
        yield f"class of change: {release.change_class}"


def _ways(history: History, label: str, here: str) -> str:
    read = link("Read this version", relative(here, urls.version_page(history.name, label)))
    changed = link("What changed", relative(here, urls.change_page(history.name, label))) if history.versions else ""
    return f'<p class="cb-ways">{read} {changed}</p>'
