"""All histories → the home page: the introduction and every policy with its dates and latest change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape

from site_tools.model.page import Page
from site_tools.model.release import History, Version
from site_tools.pages import urls
from site_tools.pages.html import block, day, front_matter, heading, link, paragraphs, ways_on


def home_page(histories: Sequence[History], introduction: str, as_of: date) -> Page:
    """Compose the home page; `introduction` is Markdown, as legal wrote it in `policy_src/index.md`."""
    parts = [front_matter("Policies", searchable=True), heading(1, "Policies"), introduction.strip() + "\n"]
    for history in histories:
        shown = history.shown(as_of)
        policy = shown.policy if shown else history.draft
        if policy:
            parts.append(heading(2, policy.title, history.name))
            said = "\n".join(_said(history, shown, as_of) if shown else _unpublished(history))
            organisation = f'<p class="cb-org">{escape(policy.controller.name)}</p>'
            parts.append(block(f"{organisation}\n{said}", class_="cb-policy"))
    return Page("index.md", "\n".join(parts))


def _unpublished(history: History) -> Iterator[str]:
    yield "<p>Draft; no version has been published.</p>"
    yield ways_on([link("Read the draft", urls.main_page(history.name))])


def _said(history: History, shown: Version, as_of: date) -> Iterator[str]:
    state = "In force since" if history.state(shown, as_of) == "in force" else "Takes effect on"
    yield f"<p>{state} {day(shown.release.effective)}, last updated {day(shown.release.published)}.</p>"
    for version in history.versions:
        if version is not shown and history.state(version, as_of) == "upcoming":
            there = urls.version_page(history.name, version.label)
            yield f"<p>A new version takes effect on {day(version.release.effective)}: {link('read it', there)}.</p>"
    yield paragraphs(shown.release.summary)
    yield ways_on(
        [
            link("Read the policy", urls.main_page(history.name)),
            link("What changed", urls.change_page(history.name, shown.label)),
            link("All versions", urls.versions_page(history.name)),
        ]
    )
