"""A repository as of a date → every page of the site. One more release costs the pages of one more release."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from importlib.resources import files

from site_tools.model.change import PolicyDiff
from site_tools.model.page import Page
from site_tools.model.policy import Policy
from site_tools.model.release import History, Version
from site_tools.model.repository import Repository
from site_tools.pages import urls
from site_tools.pages.card import head_of_draft, head_of_version
from site_tools.pages.change import change_page, first_page
from site_tools.pages.coverage import Cover, coverage_page
from site_tools.pages.home import home_page
from site_tools.pages.html import front_matter
from site_tools.pages.policy import policy_page
from site_tools.pages.versions import versions_page

STYLESHEET = "assets/clausebook.css"
Compare = Callable[[Policy, Policy], PolicyDiff]


def compose(
    repository: Repository, as_of: date, compare: Compare, cover: Cover | None = None, *, drafts: bool
) -> tuple[Page, ...]:
    """Compose all pages as of a date; `drafts` adds each policy's draft. Policies without a page are left out.

    `cover` judges the version that a policy's main page shows (None: there are no pages of coverage).
    """
    histories = [history for history in repository.histories if history.versions or (drafts and history.draft)]
    pages = [home_page(histories, repository.home, as_of), Page(STYLESHEET, _stylesheet())]
    draft_urls = {h.name: urls.version_page(h.name, "draft") for h in histories if h.draft} if drafts else {}
    for history in histories:
        pages.extend(_released(history, as_of, compare, cover))
        if drafts and history.draft:
            pages.extend(_draft(history, history.draft, draft_urls, compare))
        pages.append(versions_page(history, as_of, draft=history.name in draft_urls))
    return tuple(pages)


def _released(history: History, as_of: date, compare: Compare, cover: Cover | None) -> Iterator[Page]:
    shown = history.shown(as_of)
    if shown:
        covered = cover(shown) if cover else ()
        yield _version_page(history, shown, as_of, urls.main_page(history.name), covered=bool(covered))
        if covered:
            yield coverage_page(history, shown, covered, as_of)
    for version in history.versions:
        yield _version_page(history, version, as_of, urls.version_page(history.name, version.label))
        before = history.before(version)
        if before:
            yield change_page(compare(before.policy, version.policy), before.release, version.release)
        else:
            yield first_page(version)


def _version_page(history: History, version: Version, as_of: date, url: str, *, covered: bool = False) -> Page:
    main = url == urls.main_page(history.name)
    links = {policy: urls.version_page(policy, label) for policy, label in version.release.links.items()}
    title = version.policy.title if main else f"{version.policy.title}, version {version.label}"
    front = front_matter(title, searchable=main)
    head = head_of_version(history, version, as_of, url, covered=covered)
    return policy_page(version.policy, url, front, head, links)


def _draft(history: History, draft: Policy, links: Mapping[str, str], compare: Compare) -> Iterator[Page]:
    places = [urls.version_page(history.name, "draft")]
    if history.versions:
        newest = history.versions[-1]
        yield change_page(compare(newest.policy, draft), newest.release, None)
    else:
        places.append(urls.main_page(history.name))
    front = front_matter(f"{draft.title} (draft)", searchable=False)
    for url in places:
        yield policy_page(draft, url, front, head_of_draft(history, draft, url), links)


def _stylesheet() -> str:
    return files("site_tools").joinpath("pages", "clausebook.css").read_text(encoding="utf-8")


def unpublished(histories: Sequence[History]) -> tuple[str, ...]:
    """Return the names of the policies that have no release, and so no page."""
    return tuple(history.name for history in histories if not history.versions)
