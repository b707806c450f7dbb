"""What one version changed → the page that says so."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from site_tools.model.change import Fact, PolicyDiff
from site_tools.model.page import Page
from site_tools.model.release import Release, Version
from site_tools.pages import urls
from site_tools.pages.changes import change_list
from site_tools.pages.html import block, card, day, front_matter, heading, link, paragraphs, relative


def first_page(version: Version) -> Page:
    """Compose the change page of a policy's first version, which changed nothing and so has no class of change."""
    release = version.release
    url = urls.change_page(release.policy, version.label)
    rows = [_policy(release.policy, version.policy.title, url), ("First version", _version(release, url))]
    said = block("<p>There is no version before it to compare with.</p>")
    parts = [_card(rows, release.policy, url), _summary(release.summary), said]
    return _page(url, version.policy.title, version.label, parts)


def change_page(diff: PolicyDiff, before: Release, after: Release | None) -> Page:
    """Compose the change page of the version `after`, the draft where it is None."""
    policy, label = diff.after.name, str(after.label) if after else "draft"
    url = urls.change_page(policy, label)
    here, there = (relative(url, urls.version_page(policy, name)) for name in (label, str(before.label)))
    rows = [_policy(policy, diff.after.title, url), ("From", _version(before, url))]
    rows.append(("To", _version(after, url) if after else link("draft", here)))
    if after:
        rows.append(("Published", day(after.published)))
    if after and after.checked != "imported":  # nobody has judged what an import changed
        rows.append(("Class of change", escape(after.change_class)))
    parts = [_card(rows, policy, url), _summary(after.summary if after else "")]
    if not diff.changes and not diff.facts:
        parts.append(block("<p>No clause was added, removed, renamed, moved or reworded.</p>"))
    if diff.changes:
        parts += [heading(2, "Clauses", "clauses"), *change_list(diff, there, here)]
    if diff.facts:
        parts += [heading(2, "Facts", "facts"), _facts(diff.facts)]
    return _page(url, diff.after.title, label, parts)


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


def _card(rows: list[tuple[str, str]], policy: str, here: str) -> str:
    return card(rows, [link("All versions", relative(here, urls.versions_page(policy)))])


def _summary(text: str) -> str:
    return block(paragraphs(text), class_="cb-summary") if text.strip() else ""


def _facts(facts: tuple[Fact, ...]) -> str:
    head = "".join(f'<th scope="col">{name}</th>' for name in ("Fact", "Before", "After"))
    rows = "\n".join("".join(_cells(fact)) for fact in facts)
    return block(f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>")


def _cells(fact: Fact) -> Iterator[str]:
    yield f'<tr><th scope="row">{escape(fact.name)}</th>'
    for value in (fact.before, fact.after):
        yield f"<td>{escape(value) or '–'}</td>"
    yield "</tr>"
