"""Where a version stands in time → the banner and the header card of its page.

The page of a superseded version depends on that version alone: it links to the list of versions and to the page in
force, and names neither's content, so that no later release changes it.
"""

from __future__ import annotations

from html import escape

from site_tools.model.policy import Policy
from site_tools.model.release import History, State, Version
from site_tools.pages import urls
from site_tools.pages.html import block, day, link, relative


def card(history: History, version: Version, state: State, here: str) -> str:
    """Return banner and card of a released version on the page at `here`."""
    release, policy = version.release, version.policy
    before = history.before(version)
    since = {"upcoming": "In force from", "in force": "In force since", "superseded": "In force since"}[state]
    rows = [
        ("Organisation", escape(policy.controller.name)),
        ("Version", link(version.label, relative(here, urls.version_page(history.name, version.label)))),
        (since, day(release.effective)),
        ("Last updated", day(release.published)),
    ]
    if before:
        rows.append(("Supersedes", link(before.label, relative(here, urls.version_page(history.name, before.label)))))
    return _banner(history.name, policy, state, version, here) + "\n" + _rows(rows, history.name, version.label, here)


def draft_card(history: History, draft: Policy, here: str) -> str:
    """Return banner and card of a draft."""
    newest = history.versions[-1] if history.versions else None
    rows = [("Organisation", escape(draft.controller.name)), ("Version", "draft")]
    if newest:
        url = urls.version_page(history.name, newest.label)
        rows.append(("Would supersede", link(newest.label, relative(here, url))))
    banner = _note("draft", "<strong>Draft.</strong> This text is not published and not in force. It may still change.")
    return banner + "\n" + _rows(rows, history.name, "draft" if newest else "", here)


def _rows(rows: list[tuple[str, str]], policy: str, label: str, here: str) -> str:
    cells = "\n".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in rows)
    changed = link("What changed", relative(here, urls.change_page(policy, label))) + " " if label else ""
    ways = changed + link("All versions", relative(here, urls.versions_page(policy)))
    return block(f'<dl>\n{cells}\n</dl>\n<p class="cb-ways">{ways}</p>', class_="cb-card")


def _banner(name: str, policy: Policy, state: State, version: Version, here: str) -> str:
    main = relative(here, urls.main_page(name))
    effective = day(version.release.effective)
    title = escape(policy.title)
    if state == "superseded":
        return _note(
            "archived",
            f"<strong>Archived version.</strong> A later version of the {title} has replaced this one, "
            f'which came into force on {effective}. <a href="{main}">Read the version in force</a>.',
        )
    if state == "upcoming":
        return _note("upcoming", f"<strong>Not yet in force.</strong> This version takes effect on {effective}.")
    if here != urls.main_page(name):
        return _note(
            "current",
            f'<strong>In force.</strong> This is the permanent page of this version; <a href="{main}">the page in '
            "force</a> will always show the latest.",
        )
    return ""


def _note(kind: str, html: str) -> str:
    return block(f"<p>{html}</p>", class_=f"cb-banner cb-{kind}", role="note")
