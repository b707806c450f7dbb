"""A repository as of a date → every page of the site. One more release costs the pages of one more release."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from importlib.resources import files
from typing import NamedTuple

from site_tools.model.page import Page
from site_tools.model.policy import Policy
from site_tools.model.release import History, Version
from site_tools.model.repository import Repository
from site_tools.pages import urls
from site_tools.pages.card import head_of_draft, head_of_version
from site_tools.pages.change import change_page, first_page
from site_tools.pages.compare import compare_pages, scripts
from site_tools.pages.coverage import Cover, coverage_page
from site_tools.pages.home import home_page
from site_tools.pages.html import front_matter
from site_tools.pages.policy import Top, policy_page
from site_tools.pages.since import Since
from site_tools.pages.steps import Comparing, Step, steps
from site_tools.pages.versions import versions_page
from site_tools.redlined import stylesheet

STYLESHEET = "assets/clausebook.css"


class _Site(NamedTuple):
    """What the pages of every policy are made with; `drafts` are the URLs at which drafts link each other."""

    as_of: date
    comparing: Comparing
    cover: Cover | None
    drafts: Mapping[str, str]


def compose(
    repository: Repository, as_of: date, comparing: Comparing, cover: Cover | None = None, *, drafts: bool
) -> tuple[Page, ...]:
    """Compose all pages as of a date; `drafts` adds each policy's draft. Policies without a page are left out.

    `cover` judges the version that a policy's main page shows (None: there are no pages of coverage).
    """
    histories = [history for history in repository.histories if history.versions or (drafts and history.draft)]
    draft_urls = {h.name: urls.version_page(h.name, "draft") for h in histories if h.draft} if drafts else {}
    site = _Site(as_of, comparing, cover, draft_urls)
    pages = [home_page(histories, repository.home, as_of), Page(STYLESHEET, _stylesheet())]
    for history in histories:
        pages.extend(_policy(history, site))
    return (*pages, *scripts()) if any(history.versions for history in histories) else tuple(pages)


def _policy(history: History, site: _Site) -> Iterator[Page]:
    draft = history.draft if history.name in site.drafts else None
    shown = history.shown(site.as_of)
    gone_by: list[Step] = []
    for step in steps(history, site.comparing.compare, draft=draft is not None):
        gone_by.append(step)
        yield from _step(history, step, site)
        if shown and step.version is shown:
            yield from _main(history, shown, step.since, site)
    if draft and not history.versions:
        for url in (urls.version_page(history.name, "draft"), urls.main_page(history.name)):
            yield _draft_page(history, draft, url, site, {})
    if history.versions:
        yield from compare_pages(history, gone_by, site.as_of, site.comparing, draft)
    yield versions_page(history, site.as_of, draft=draft is not None)


def _step(history: History, step: Step, site: _Site) -> Iterator[Page]:
    """Yield the pages of one version, which are kept for good, or those of the draft."""
    version, before, comparison, since = step
    if version:
        url = urls.version_page(history.name, version.label)
        yield _version_page(version, url, head_of_version(history, version, site.as_of, url), {})
    elif comparison:
        yield _draft_page(history, comparison.after.policy, urls.version_page(history.name, "draft"), site, since)
    if before and comparison:
        yield change_page(comparison, before.release, version.release if version else None, site.drafts)
    elif version:
        yield first_page(version)


def _main(history: History, shown: Version, since: Mapping[str, Since], site: _Site) -> Iterator[Page]:
    covered = site.cover(shown) if site.cover else ()
    url = urls.main_page(history.name)
    head = head_of_version(history, shown, site.as_of, url, covered=bool(covered))
    yield _version_page(shown, url, head, since)
    if covered:
        yield coverage_page(history, shown, covered, site.as_of)


def _version_page(version: Version, url: str, head: str, since: Mapping[str, Since]) -> Page:
    policy = version.policy
    main = url == urls.main_page(policy.name)
    links = {name: urls.version_page(name, label) for name, label in version.release.links.items()}
    front = front_matter(policy.title if main else f"{policy.title}, version {version.label}", searchable=main)
    return policy_page(policy, url, Top(front, head), links, since)


def _draft_page(history: History, draft: Policy, url: str, site: _Site, since: Mapping[str, Since]) -> Page:
    front = front_matter(f"{draft.title} (draft)", searchable=False)
    return policy_page(draft, url, Top(front, head_of_draft(history, draft, url)), site.drafts, since)


def _stylesheet() -> str:
    return files("site_tools").joinpath("pages", "clausebook.css").read_text(encoding="utf-8") + "\n" + stylesheet()
