"""All histories → the home page: the introduction and every policy with its dates and latest change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape

from site_tools.model.page import Page
from site_tools.model.release import History
from site_tools.pages import urls
from site_tools.pages.html import block, day, front_matter, heading, link, paragraphs


def home_page(histories: Sequence[History], introduction: str, as_of: date) -> Page:
    """Compose the home page; `introduction` is Markdown, as legal wrote it in `policy_src/index.md`."""
    parts = [front_matter("Policies", searchable=True), heading(1, "Policies"), introduction.strip() + "\n"]
    parts.extend(_entry(history, as_of) for history in histories)
    return Page("index.md", "\n".join(parts))


def _entry(history: History, as_of: date) -> str:
    shown = history.shown(as_of)
    policy = shown.policy if shown else history.draft
    if policy is None:
        return ""
    title = link(policy.title, urls.main_page(history.name))
    lines = [f"<h2>{title}</h2>", f'<p class="cb-org">{escape(policy.controller.name)}</p>']
    if shown is None:
        lines.append("<p>Draft; no version has been published.</p>")
        return block("\n".join(lines), "section", class_="cb-policy")
    state = "In force since" if history.state(shown, as_of) == "in force" else "Takes effect on"
    lines.append(f"<p>{state} {day(shown.release.effective)}, last updated {day(shown.release.published)}.</p>")
    lines.extend(
        f"<p>A new version takes effect on {day(version.release.effective)}: "
        f"{link('read it', urls.version_page(history.name, version.label))}.</p>"
        for version in history.versions
        if version is not shown and history.state(version, as_of) == "upcoming"
    )
    lines.append(paragraphs(shown.release.summary))
    changed = link("What changed", urls.change_page(history.name, shown.label))
    everything = link("All versions", urls.versions_page(history.name))
    lines.append(f'<p class="cb-ways">{changed} {everything}</p>')
    return block("\n".join(line for line in lines if line), "section", class_="cb-policy")
