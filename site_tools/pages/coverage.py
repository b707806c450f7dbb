"""What the law requires of a version, requirement by requirement → the page that shows the clause that meets each.

Made for the version that the policy's main page shows, and for no other: a superseded version is never judged again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from html import escape
from typing import NamedTuple

from site_tools.model.catalogue import Pack
from site_tools.model.check import Coverage
from site_tools.model.evidence import HELD, Verdict
from site_tools.model.finding import Severity
from site_tools.model.page import Page
from site_tools.model.policy import Clause, Policy
from site_tools.model.release import History, Version
from site_tools.pages import urls
from site_tools.pages.html import block, day, front_matter, heading, link, relative, ways_on
from site_tools.pages.places import described, named, places

Covered = Sequence[tuple[Pack, Sequence[Coverage]]]
Cover = Callable[[Version], Covered]
_SAID: Mapping[Verdict, tuple[str, str]] = {
    "satisfied": ("Met", "met"),
    "satisfied-by-statement": ("Met by a statement", "met"),
    "undeclared": ("Found, but not declared", "open"),
    "weak": ("Half met", "open"),
    "stale": ("Out of date", "open"),
    "unknown-profile": ("Not decided", "open"),
    "contradicted": ("Denied", "unmet"),
    "missing": ("Not found", "unmet"),
}


class _Shown(NamedTuple):
    """What the rows are written with: the page's URL, the policy's, its clauses by id, and each waiver's last day."""

    here: str
    policy: Policy
    clauses: Mapping[str, Clause]
    waived: Mapping[str, date]


def coverage_page(history: History, version: Version, covered: Covered, as_of: date) -> Page:
    """Compose the page of one version; `covered` is each pack that the policy asks for with its requirements' verdicts."""
    url, policy = urls.coverage_page(history.name), version.policy
    shown = _Shown(url, policy, {clause.id: clause for clause in policy.walk()}, _waivers(policy, as_of))
    title = f"{policy.title}: what it must hold"
    about = (
        "<p>Each disclosure that the law requires of this policy, and the clause that makes it, for "
        f"{link(f'version {version.label}', relative(url, urls.version_page(history.name, version.label)))}, "
        f"effective {day(version.release.effective)}. Clausebook looked for the clauses; this is no legal advice.</p>"
    )
    ways = [
        link("Read the policy", relative(url, urls.main_page(history.name))),
        link("All versions", relative(url, urls.versions_page(history.name))),
    ]
    parts = [front_matter(title, searchable=True), heading(1, title), block(f"{about}\n{ways_on(ways)}")]
    for pack, rows in covered:
        parts += [heading(2, pack.title, f"pack-{pack.id}"), *_pack(rows, shown)]
    return Page(urls.file_of(url), "\n".join(parts))


def _pack(rows: Sequence[Coverage], shown: _Shown) -> Iterator[str]:
    applying = [row for row in rows if row.verdict != "not-applicable"]
    others = [row for row in rows if row.verdict == "not-applicable"]
    if applying:
        head = "<thead><tr><th>Requirement</th><th>Law</th><th>Where it is met</th></tr></thead>"
        body = "\n".join(_row(row, shown) for row in applying)
        yield block(f"{head}\n<tbody>\n{body}\n</tbody>", "table")
    if others:
        items = "\n".join(f"<li>{_wanted(row)} ({_law(row)})</li>" for row in others)
        count = "1 requirement does" if len(others) == 1 else f"{len(others)} requirements do"
        yield block(f"<summary>{count} not apply to this policy</summary>\n<ul>\n{items}\n</ul>", "details")


def _row(row: Coverage, shown: _Shown) -> str:
    words, kind = _SAID[row.verdict]
    if row.verdict not in HELD and row.requirement.severity is not Severity.ERROR:
        words, kind = f"{words} (recommended only)", "open"
    expires = shown.waived.get(row.requirement.id)
    if row.verdict not in HELD and expires:
        words, kind = f"Waived until {day(expires)}", "open"
    badge = f'<span class="cb-state cb-{kind}">{words}</span>'
    cells = (_wanted(row), _law(row), f"{badge} {_place(row, shown)}".strip())
    return f'<tr id="{escape(row.requirement.id)}">' + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _wanted(row: Coverage) -> str:
    return escape(" ".join(row.requirement.requirement.split()))


def _law(row: Coverage) -> str:
    return link(row.requirement.ref, row.requirement.url) if row.requirement.url else escape(row.requirement.ref)


def _place(row: Coverage, shown: _Shown) -> str:
    """Return a link to the clause whose words decided, "" where none did."""
    sentences = row.judgement.sentences if row.judgement and row.verdict != "missing" else ()
    clause = next((shown.clauses[s.clause] for s in sentences if s.clause in shown.clauses), None)
    if clause is None:
        return ""
    there = relative(shown.here, f"{urls.main_page(shown.policy.name)}#{clause.id}")
    if clause.title:
        return link(named(clause), there)
    return f"{link(named(clause), there)} in {escape(described(clause, places(shown.policy)[clause.id]))}"


def _waivers(policy: Policy, as_of: date) -> Mapping[str, date]:
    """Return each requirement that the policy waives on that day, with the waiver's last day."""
    listed = policy.meta.get("waivers") or ()
    waived = {waiver["requirement"]: date.fromisoformat(waiver["expires"]) for waiver in listed}
    return {requirement: expires for requirement, expires in waived.items() if expires >= as_of}
