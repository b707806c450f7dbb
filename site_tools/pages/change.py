"""What became of each clause from one version to the next → the page that says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from site_tools.model.change import Change, Fact, PolicyDiff
from site_tools.model.page import Page
from site_tools.model.policy import Clause
from site_tools.model.release import Release, Version
from site_tools.pages import urls
from site_tools.pages.html import block, day, front_matter, heading, link, paragraphs, relative

_SAID: Mapping[str, str] = {
    "added": "Added",
    "removed": "Removed",
    "renamed": "Renamed",
    "moved": "Moved",
    "reworded": "Reworded",
}


def first_page(version: Version) -> Page:
    """Compose the change page of a policy's first version, which changed nothing."""
    release = version.release
    url = urls.change_page(release.policy, version.label)
    said = "This is the first version: there is none before it to compare with."
    head = _head(release, None, url)
    return _page(url, version.policy.title, version.label, [head, _summary(release.summary), f"{said}\n"])


def change_page(diff: PolicyDiff, before: Release, after: Release | None) -> Page:
    """Compose the change page of the version `after`, the draft where it is None."""
    label = str(after.label) if after else "draft"
    url = urls.change_page(diff.after.name, label)
    parts = [_head(after, before, url, diff.after.name), _summary(after.summary if after else "")]
    if not diff.changes and not diff.facts:
        parts.append("No clause was added, removed, renamed, moved or reworded.\n")
    if diff.changes:
        parts += [heading(2, "Clauses", "clauses"), _changes(diff, str(before.label), label, url)]
    if diff.facts:
        parts += [heading(2, "Facts", "facts"), _facts(diff.facts)]
    return _page(url, diff.after.title, label, parts)


def _page(url: str, title: str, label: str, parts: list[str]) -> Page:
    name = f"{title}: what changed in {label if label != 'draft' else 'the draft'}"
    text = "\n".join([front_matter(name, searchable=False), heading(1, name), *(part for part in parts if part)])
    return Page(urls.file_of(url), text)


def _head(after: Release | None, before: Release | None, here: str, policy: str = "") -> str:
    policy = after.policy if after else policy
    rows = []
    if before:
        rows.append(("From", _version(before, here)))
    rows.append(
        ("To", _version(after, here) if after else link("draft", relative(here, urls.version_page(policy, "draft"))))
    )
    if after and before:
        rows.append(("Class of change", escape(after.change_class)))
    cells = "\n".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in rows)
    ways = link("All versions", relative(here, urls.versions_page(policy)))
    return block(f'<dl>\n{cells}\n</dl>\n<p class="cb-ways">{ways}</p>', class_="cb-card")


def _version(release: Release, here: str) -> str:
    url = urls.version_page(release.policy, str(release.label))
    return f"{link(str(release.label), relative(here, url))}, in force from {day(release.effective)}"


def _summary(text: str) -> str:
    return block(paragraphs(text), class_="cb-summary") if text.strip() else ""


def _changes(diff: PolicyDiff, before: str, after: str, here: str) -> str:
    rows = "\n".join(_row(change, diff.after.name, before, after, here) for change in diff.changes)
    return block(f'<ul class="cb-changes">\n{rows}\n</ul>')


def _row(change: Change, policy: str, before: str, after: str, here: str) -> str:
    shown = change.after or change.before
    if shown is None:
        raise ValueError("a change has a clause on one side at least")
    target = urls.version_page(policy, after if change.after else before)
    name = link(_name(shown), relative(here, f"{target}#{shown.id}"))
    details = "".join(_details(change))
    return f'<li class="cb-{change.kind}"><span class="cb-kind">{_SAID[change.kind]}</span> {name}{details}</li>'


def _details(change: Change) -> Iterator[str]:
    if change.before and change.after:
        if change.kind == "renamed":
            yield f" <span>(was “{escape(change.before.title)}”)</span>"
        elif change.kind == "moved":
            yield f" <span>(was {escape(change.before.number or 'elsewhere')})</span>"


def _name(clause: Clause) -> str:
    if clause.title:
        return clause.heading
    words = " ".join(clause.text.split())
    return f"“{words[:70].rsplit(' ', 1)[0]} …”" if len(words) > 70 else f"“{words}”"  # noqa: PLR2004 - a line's worth


def _facts(facts: tuple[Fact, ...]) -> str:
    rows = "\n".join(
        f"<tr><th scope='row'>{escape(fact.name)}</th><td>{escape(fact.before) or '–'}</td><td>{escape(fact.after) or '–'}</td></tr>"
        for fact in facts
    )
    head = "<tr><th scope='col'>Fact</th><th scope='col'>Before</th><th scope='col'>After</th></tr>"
    return block(f"<table>\n<thead>{head}</thead>\n<tbody>\n{rows}\n</tbody>\n</table>")
