"""A policy's history → the list of its versions, newest first, with dates, state and summary."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape

from site_tools.model.page import Page
from site_tools.model.release import History, Version
from site_tools.pages import urls
from site_tools.pages.compare import compare_link
from site_tools.pages.departures import departures
from site_tools.pages.html import block, day, front_matter, heading, link, paragraphs, relative, ways_on


def versions_page(history: History, as_of: date, *, draft: bool) -> Page:
    """Compose the list of versions as of a date; `draft` lists the draft above them."""
    url = urls.versions_page(history.name)
    shown = history.shown(as_of)
    policy = shown.policy if shown else history.draft
    title = f"{policy.title if policy else history.name}: versions"
    parts = [
        front_matter(title, searchable=True),
        heading(1, title),
        block("<p>Every version there has been keeps its own page, unchanged, for good.</p>"),
    ]
    if history.versions:
        parts.append(block(ways_on([compare_link(history.name, url, "Compare any two versions")])))
    if draft:
        said = [f"<p>{_badge('draft')}not published</p>", _ways(history, "draft", url)]
        parts += [heading(2, "Draft", "draft"), block("\n".join(said), class_="cb-version")]
    for version in reversed(history.versions):
        said = list(_entry(history, version, as_of, url))
        parts += [heading(2, version.label, f"v{version.label}"), block("\n".join(said), class_="cb-version")]
    return Page(urls.file_of(url), "\n".join(parts))


def _entry(history: History, version: Version, as_of: date, here: str) -> Iterator[str]:
    release = version.release
    yield f"<p>{_badge(history.state(version, as_of))}{'; '.join(_dates(history, version, as_of))}</p>"
    yield paragraphs(release.summary)
    yield from departures(release, version.policy.notice_days)
    since = history.state(version, as_of) == "superseded"
    yield _ways(history, version.label, here, since=since)
    yield f'<p class="cb-digest">Content digest <code>{escape(release.content)}</code></p>'


def _badge(state: str) -> str:
    return f'<span class="cb-state cb-state-{state.replace(" ", "-")}">{state.capitalize()}</span> '


def _dates(history: History, version: Version, as_of: date) -> Iterator[str]:
    release = version.release
    following = history.versions[history.versions.index(version) + 1 :]
    if release.effective > as_of:
        yield f"takes effect on {day(release.effective)}"
    elif following and following[0].release.effective == release.effective:
        yield f"in force on {day(release.effective)}, and replaced that day"
    elif following and following[0].release.effective <= as_of:
        yield f"in force from {day(release.effective)} to {day(following[0].release.effective)}"
    else:
        yield f"since {day(release.effective)}"
    yield f"published {day(release.published)}"
    if history.before(version) and release.checked != "imported":  # nobody has judged what an import changed
        lowered = f" (lowered from {release.lowered.derived})" if release.lowered else ""
        yield f"class of change: {release.change_class}{lowered}"


def _ways(history: History, label: str, here: str, *, since: bool = False) -> str:
    """Return the links of one entry; `since`: with the one to what changed from then on."""
    links = [link("Read this version", relative(here, urls.version_page(history.name, label)))]
    if history.versions:
        links.append(link("What changed", relative(here, urls.change_page(history.name, label))))
    if since:
        links.append(compare_link(history.name, here, "What changed since", label))
    return ways_on(links)
