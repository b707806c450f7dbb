"""A policy's history → the page that compares any two versions, the texts that it works from, and its scripts.

Without scripts the page lists what each version changed; with them it shows the redline of any two.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from importlib.resources import files

from site_tools.model.comparison import Comparison
from site_tools.model.page import Page
from site_tools.model.policy import Policy
from site_tools.model.release import History, State
from site_tools.pages import urls
from site_tools.pages.departures import departures
from site_tools.pages.html import block, day, front_matter, heading, link, paragraphs, relative
from site_tools.pages.steps import Comparing, Step
from site_tools.pages.texts import texts, told

SCRIPTS = ("clausebook-diff.js", "clausebook-compare.js")
_OWN = ("align.js", "words.js", "tables.js", "inline.js", "blocks.js", "show.js", "page.js")
_JSDIFF = "9.0.0"
_BRIEF = 2  # sentences of a summary that tell what it is about


def compare_pages(
    history: History, steps: Sequence[Step], as_of: date, comparing: Comparing, draft: Policy | None
) -> tuple[Page, Page]:
    """Compose the page and its texts."""
    url = urls.compare_page(history.name)
    shown = history.shown(as_of)
    policy = shown.policy if shown else history.versions[-1].policy
    title = f"{policy.title}: compare versions"
    parts = [
        front_matter(title, searchable=False),
        heading(1, title),
        block("<p>Choose the version that you agreed to, and see what has changed since.</p>"),
        _form(history, as_of, draft),
        heading(2, "Version by version", "versions"),
        _steps(history, steps, as_of, url),
        _scripts(url),
    ]
    listed = [told(step, draft) for step in steps]
    return Page(urls.file_of(url), "\n".join(parts)), Page(f"{url}texts.json", texts(listed, comparing))


def compare_link(policy: str, here: str, text: str, before: str = "", after: str = "") -> str:
    """Return a link from the page at `here` to the comparison of two versions, "" where the reader is to choose."""
    asked = "&".join(f"{name}={label}" for name, label in (("from", before), ("to", after)) if label)
    return link(text, relative(here, urls.compare_page(policy)) + (f"?{asked}" if asked else ""))


def scripts() -> tuple[Page, ...]:
    """Return the scripts of these pages: our own, and jsdiff with its licence."""
    folder = files("site_tools").joinpath("pages", "scripts")
    own = "\n".join(folder.joinpath(name).read_text(encoding="utf-8") for name in _OWN)
    library = folder.joinpath("jsdiff", "diff.min.js").read_text(encoding="utf-8")
    licence = folder.joinpath("jsdiff", "LICENSE").read_text(encoding="utf-8").strip()
    own = f'"use strict";\n(() => {{\n{own}}})();\n'
    banner = f"/*! jsdiff {_JSDIFF}, https://github.com/kpdecker/jsdiff\n\n{licence}\n*/\n"
    return tuple(Page(f"assets/{name}", text) for name, text in zip(SCRIPTS, (banner + library, own), strict=True))


def _form(history: History, as_of: date, draft: Policy | None) -> str:
    """Return the form, which shows only where scripts run, and the places of what it finds."""
    shown = history.shown(as_of) or history.versions[-1]
    agreed = history.before(shown) or shown
    choices = [(version.label, history.state(version, as_of)) for version in history.versions]
    choices += [("draft", "draft")] if draft else []
    form = (
        f'<form class="cb-compare" id="cb-compare" data-texts="texts.json" data-current="{shown.label}" hidden>\n'
        f"{_choice('from', 'From', choices, agreed.label)}\n"
        '<p class="cb-agreed"><label for="cb-agreed">or the day you agreed</label> '
        '<input id="cb-agreed" type="date"></p>\n'
        f"{_choice('to', 'To', choices, shown.label)}\n"
        '<p class="cb-go"><button type="submit" class="md-button">Compare</button></p>\n</form>'
    )
    return block(f'{form}\n<p id="cb-said" role="status"></p>\n<div id="cb-result" class="cb-redline"></div>')


def _choice(name: str, said: str, choices: Sequence[tuple[str, State]], chosen: str) -> str:
    options = "".join(
        f'<option value="{label}"{" selected" if label == chosen else ""}>{_named(label, state)}</option>'
        for label, state in reversed(choices)
    )
    return f'<p><label for="cb-{name}">{said}</label> <select id="cb-{name}" name="{name}">{options}</select></p>'


def _named(label: str, state: State) -> str:
    return label if state in {label, "superseded"} else f"{label} ({state})"


def _steps(history: History, steps: Sequence[Step], as_of: date, here: str) -> str:
    items = [_step(history, step, as_of, here) for step in steps]
    return block('<ul class="cb-steps">\n' + "\n".join(reversed(items)) + "\n</ul>")


def _step(history: History, step: Step, as_of: date, here: str) -> str:
    """Return what one version changed, in a line or two."""
    version = step.version
    label = version.label if version else "draft"
    what = f"What changed in {label if version else 'the draft'}" if step.comparison else f"First version, {label}"
    name = link(what, relative(here, urls.change_page(history.name, label)))
    if version is None:
        return f'<li data-version="draft">{name}\n{_brief("", step.comparison)}</li>'
    release = version.release
    since = "takes effect on" if history.state(version, as_of) == "upcoming" else "in force from"
    detail = f'<span class="cb-detail">{since} {day(release.effective)}</span>'
    said = "\n".join([_brief(release.summary, step.comparison), *departures(release, version.policy.notice_days)])
    return f'<li data-version="{label}">{name} {detail}\n{said}</li>'


def _brief(own: str, comparison: Comparison | None) -> str:
    """Return legal's own summary, else the first sentences of the one worked out from the words."""
    if own.strip() or comparison is None:
        return paragraphs(own)
    told = [item.text for item in comparison.materiality.summary if item.change_class != "none"]
    if not told:
        return paragraphs("Nothing that a reader sees." if not comparison.changed else "")
    return paragraphs(" ".join([*told[:_BRIEF], *(["…"] if told[_BRIEF:] else [])]))


def _scripts(here: str) -> str:
    root = relative(here, "assets/")
    return block("".join(f'<script src="{root}{name}" defer></script>' for name in SCRIPTS))
