"""A ChangeReport → one HTML file that needs nothing else: no script, no request, light and dark, and it prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files

from site_tools.model.change import EditKind
from site_tools.model.comparison import ChangeReport, Comparison
from site_tools.model.materiality import Fact, Materiality, Told
from site_tools.model.policy import Clause
from site_tools.redlined import anchor, redline_html, stylesheet
from site_tools.reports.changes.clauses import headings, shown
from site_tools.reports.changes.losses import in_short, lost
from site_tools.reports.changes.reasons import reasons

_LEADS_OUT = ("https://", "http://", "mailto:", "tel:")


def render(report: ChangeReport) -> str:
    """Return the page. Several policies follow each other, each with ids of its own."""
    names = ", ".join(f"{one.before.name} → {one.after.name}" for one in report.comparisons)
    language = report.comparisons[0].after.policy.language
    style = files("site_tools").joinpath("reports", "changes", "page.css").read_text(encoding="utf-8") + stylesheet()
    body = "\n".join("\n".join(_comparison(one, index)) for index, one in enumerate(report.comparisons))
    return (
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>What changed: {escape(names)}</title>\n<style>\n{style}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _comparison(one: Comparison, index: int) -> Iterator[str]:
    told = one.materiality
    title = f"{one.diff.after.title}: what changed"
    yield f'<article aria-labelledby="title-{index}">\n<h1 id="title-{index}">{escape(title)}</h1>'
    yield '<dl class="sides">'
    yield from (
        f"<div><dt>{name}</dt><dd>{escape(value)}</dd></div>"
        for name, value in (("Before", one.before.name), ("After", one.after.name), ("Class", told.change_class))
    )
    yield "</dl>"
    if not one.changed:
        yield "<p>No change that a reader sees.</p>\n</article>"
        return
    drawn = _own(redline_html(one.redline, _resolve), index)
    links = _Links(one, drawn, index)
    yield from _lost(one, links)
    yield from _list("<h2>In short</h2>", [links.told(entry) for entry in in_short(one)])
    yield from _why(one)
    yield from _settings(told)
    yield from _list('<nav aria-label="Changed clauses">\n<h2>What happened where</h2>', links.clauses(), "</nav>")
    yield (
        '<h2>Redline</h2>\n<p class="cb-redline">Inserted words are <ins>underlined</ins>, deleted ones '
        f"<del>struck through</del>.</p>\n{drawn}\n</article>"
    )


def _list(head: str, entries: Sequence[str], end: str = "") -> Iterator[str]:
    if entries:
        items = "\n".join(f"<li>{entry}</li>" for entry in entries)
        yield f"{head}\n<ul>\n{items}\n</ul>{end}"


def _why(one: Comparison) -> Iterator[str]:
    why, more = reasons(one)
    said = [
        f"{escape(reason.where)}{': ' if reason.where else ''}{escape(reason.message)} <code>{escape(reason.rule)}</code>"
        for reason in why
    ]
    said += [f"… and {more} more"] * (more > 0)
    summary = f"<details>\n<summary>Why {one.materiality.change_class}</summary>"
    yield from _list(summary, said, "\n</details>")


def _settings(told: Materiality) -> Iterator[str]:
    """Yield what `policy.yml` states otherwise than before: no clause's redline shows it."""
    rows = "".join(
        f"<div><dt>{escape(fact.name)}</dt><dd>{_sides(fact)}</dd></div>\n"
        for fact in told.facts
        if fact.kind == "setting"
    )
    if rows:
        yield f'<h2>Facts in <code>policy.yml</code></h2>\n<dl class="cb-redline facts">\n{rows}</dl>'


def _sides(fact: Fact) -> str:
    before = f"<del>{escape(fact.before)}</del>" if fact.before else ""
    return " ".join(part for part in (before, f"<ins>{escape(fact.after)}</ins>" if fact.after else "") if part)


def _lost(one: Comparison, links: _Links) -> Iterator[str]:
    if not one.materiality.lost:
        return
    told = {entry.text: links.told(entry) for entry in one.materiality.summary}
    yield '<h2>Lost clauses</h2>\n<ul class="lost">'
    for loss in map(lost, one.materiality.lost):
        means = f"{told.get(loss.means, escape(loss.means))} {loss.now}".strip()
        yield f"<li>\n<p><strong>{escape(loss.title)}</strong> <code>{escape(loss.type)}</code><br>\n{means}</p>"
        if loss.words:
            yield f"<p>It stood at <code>{escape(loss.place)}</code>: <q>{escape(loss.words)}</q></p>"
        yield f"<p>→ {loss.mend}; <code>{escape(loss.command)}</code> shows wording that would do.</p>\n</li>"
    yield "</ul>"


class _Links:
    """Finds where the redline shows what is spoken of: its clause, or the heading above that."""

    def __init__(self, one: Comparison, drawn: str, index: int) -> None:
        self._one = one
        self._headings = {True: headings(one.diff.before), False: headings(one.diff.after)}
        policies = {True: one.diff.before, False: one.diff.after}
        self._clauses = {gone: {clause.id: clause for clause in policy.walk()} for gone, policy in policies.items()}
        self._drawn = drawn
        self._prefix = _prefix(index)

    def told(self, entry: Told) -> str:
        """Return a sentence of the summary, followed by a link to its place in the redline where that has one."""
        said = escape(entry.text)
        for clause, gone in self._places(entry):
            ident = f"{self._prefix}{escape(anchor(clause.id, gone=gone))}"
            if f'id="{ident}"' in self._drawn:
                name = escape(self._headings[gone][clause.id].heading)
                link = f'href="#{ident}">{name}</a>'
                if f"“{name}”" in said:
                    return said.replace(f"“{name}”", f"“<a {link}”", 1)
                return f'{said} <a class="where" {link}'
        return said

    def _places(self, entry: Told) -> Iterator[tuple[Clause, bool]]:
        """Yield what the sentence speaks of, the heading above it, and what became of that."""
        heading = self._headings[entry.gone].get(entry.clause)
        if heading is None:
            return
        for clause in (self._clauses[entry.gone][entry.clause], heading):
            yield clause, entry.gone
            became = [now for now, was in self._one.diff.pairs.items() if entry.gone and was == clause.id]
            yield from ((self._clauses[False][now], False) for now in became)

    def clauses(self) -> list[str]:
        """Return each changed clause with what happened to it, linked to its place."""
        return [
            f'<a href="#{self._prefix}{escape(anchor(clause.ident, gone=clause.gone))}">{escape(clause.heading)}</a>: '
            f"{escape('; '.join(clause.said))}"
            for clause in shown(self._one)
        ]


def _resolve(_op: EditKind, href: str) -> str:
    """Return where a link leads from this file: only out of it, for it holds no page of a site."""
    return href if href.startswith(_LEADS_OUT) else ""


def _own(html: str, index: int) -> str:
    """Give the anchors of a later policy names of their own."""
    prefix = _prefix(index)
    for mark in ("now-", "was-"):
        html = html.replace(f'id="{mark}', f'id="{prefix}{mark}').replace(f'href="#{mark}', f'href="#{prefix}{mark}')
    return html


def _prefix(index: int) -> str:
    return f"p{index + 1}-" if index else ""
