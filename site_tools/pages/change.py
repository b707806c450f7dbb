"""What one version changed → the page that says so: summary, list of clauses, redline."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from site_tools.model.comparison import Comparison
from site_tools.model.materiality import LinkedChange
from site_tools.model.page import Page
from site_tools.model.release import ChangeClass, Release, Version
from site_tools.pages import urls
from site_tools.pages.changes import change_list
from site_tools.pages.compare import compare_link
from site_tools.pages.departures import banners
from site_tools.pages.html import block, card, day, front_matter, heading, link, relative
from site_tools.pages.redline import Links, redline
from site_tools.pages.summary import MEANS, stated, summary


def first_page(version: Version) -> Page:
    """Compose the change page of a policy's first version, which changed nothing and so has no class of change."""
    release = version.release
    url = urls.change_page(release.policy, version.label)
    rows = [_policy(release.policy, version.policy.title, url), ("First version", _version(release, url))]
    said = block("<p>There is no version before it to compare with.</p>")
    parts = [_card(rows, release.policy, url), *summary(release.summary, None, "", ""), said]
    return _page(url, version.policy.title, version.label, parts)


def change_page(
    comparison: Comparison, before: Release, after: Release | None, drafts: Mapping[str, str] | None = None
) -> Page:
    """Compose the change page of the version `after`, the draft where it is None (then `drafts` are the links it makes)."""
    diff = comparison.diff
    policy, label = diff.after.name, str(after.label) if after else "draft"
    url = urls.change_page(policy, label)
    there, here = (urls.version_page(policy, name) for name in (str(before.label), label))
    before_url, after_url = relative(url, there), relative(url, here)
    rows = [_policy(policy, diff.after.title, url), ("From", _version(before, url))]
    rows.append(("To", _version(after, url) if after else link("draft", after_url)))
    if after:
        rows.append(("Published", day(after.published)))
    rows.append(("Class of change", _class(comparison.materiality.change_class, after)))
    rows += [("Part of this policy", _linked(one, url)) for one in comparison.linked]
    links = Links(url, there, here, _pinned(before), _pinned(after) if after else drafts or {})
    parts = [
        _card(rows, policy, url, str(before.label), label),
        *(banners(after, diff.after.notice_days) if after else ()),
        *summary(after.summary if after else "", comparison, before_url, after_url),
    ]
    if not diff.changes:
        parts.append(block("<p>No clause was added, removed, renamed, moved or reworded.</p>"))
    else:
        parts += [heading(2, "Clauses", "clauses"), *change_list(diff, before_url, after_url)]
    parts += [*stated(comparison.materiality.facts), *redline(comparison, links)]
    return _page(url, diff.after.title, label, parts)


def _class(derived: ChangeClass, after: Release | None) -> str:
    """Return the class that legal declared, else the one worked out: nobody has judged a draft or what was imported."""
    declared = after is not None and after.checked != "imported"
    shown = after.change_class if after and declared else derived
    source = "" if declared else "; worked out from the words"
    if after and after.lowered:
        source = f"; lowered from {escape(after.lowered.derived)}"
    return f'{escape(shown)} <span class="cb-detail">({escape(MEANS[shown])}{source})</span>'


def _linked(one: LinkedChange, here: str) -> str:
    """Return a policy that is part of this one, from which version to which it went, and the way to what changed in it."""
    name = link(one.title, relative(here, urls.version_page(one.policy, one.after)))
    changed = compare_link(one.policy, here, "what changed", one.before, one.after)
    went = f"from version {escape(one.before)} to {escape(one.after)}, {escape(one.change_class)}: {changed}"
    return f'{name} <span class="cb-detail">{went}</span>'


def _pinned(release: Release) -> Mapping[str, str]:
    return {policy: urls.version_page(policy, label) for policy, label in release.links.items()}


def _page(url: str, title: str, label: str, parts: list[str]) -> Page:
    name = f"{title}: what changed in {label if label != 'draft' else 'the draft'}"
    text = "\n".join([front_matter(name, searchable=False), heading(1, name), *(part for part in parts if part)])
    return Page(urls.file_of(url), text)


def _policy(policy: str, title: str, here: str) -> tuple[str, str]:
    return "Policy", link(title, relative(here, urls.main_page(policy)))


def _version(release: Release, here: str) -> str:
    url = urls.version_page(release.policy, str(release.label))
    name = link(str(release.label), relative(here, url))
    return f'{name} <span class="cb-detail">in force from {day(release.effective)}</span>'


def _card(rows: list[tuple[str, str]], policy: str, here: str, before: str = "", after: str = "") -> str:
    ways = [compare_link(policy, here, "Compare with another version", before, after)] if before else []
    return card(rows, [*ways, link("All versions", relative(here, urls.versions_page(policy)))])
