"""Where a version stands in time → the banner and the header card of its page.

The page of a superseded version depends on that version alone: it links to the list of versions and to the page in
force, and names neither's content, so that no later release changes it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from html import escape

from site_tools.model.policy import Policy
from site_tools.model.release import History, State, Version
from site_tools.pages import html, urls
from site_tools.pages.compare import compare_link
from site_tools.pages.html import block, day, link, relative

_SINCE: Mapping[State, str] = {
    "upcoming": "In force from",
    "in force": "In force since",
    "superseded": "In force from",
}


def head_of_version(history: History, version: Version, as_of: date, here: str, *, covered: bool = False) -> str:
    """Return banner and card of a released version on the page at `here`; `covered`: a page says what it must hold."""
    state = history.state(version, as_of)
    banners = (_archived, _upcoming, _permanent, _announced)
    shown = [text for banner in banners for text in banner(history, version, as_of, here)]
    release, before = version.release, history.before(version)
    rows = [
        ("Policy", escape(version.policy.title)),
        ("Organisation", escape(version.policy.controller.name)),
        ("Version", _version(history, version, here)),
        (_SINCE[state], day(release.effective)),
        ("Last updated", day(release.published)),
        ("Supersedes", _version(history, before, here) if before else "none (first version)"),
    ]
    ways = [*_ways(history.name, version.label, here, covered=covered)]
    if here == urls.main_page(history.name):
        ways.insert(1, compare_link(history.name, here, "What changed since I agreed"))
    return "\n".join([*shown, html.card(rows, ways)])


def head_of_draft(history: History, draft: Policy, here: str) -> str:
    """Return banner and card of a draft."""
    newest = history.versions[-1] if history.versions else None
    banner = _note("draft", "Draft.", "This text is not published and not in force. It may still change.")
    rows = [
        ("Policy", escape(draft.title)),
        ("Organisation", escape(draft.controller.name)),
        ("Version", "draft"),
        ("Would supersede", _version(history, newest, here) if newest else "none (no version has been published)"),
    ]
    return banner + "\n" + html.card(rows, _ways(history.name, "draft" if newest else "", here))


def _version(history: History, version: Version, here: str) -> str:
    return link(version.label, relative(here, urls.version_page(history.name, version.label)))


def _ways(policy: str, label: str, here: str, *, covered: bool = False) -> Iterator[str]:
    if label:
        yield link("What changed", relative(here, urls.change_page(policy, label)))
    if covered:
        yield link("What it must hold", relative(here, urls.coverage_page(policy)))
    yield link("All versions", relative(here, urls.versions_page(policy)))


def _archived(history: History, version: Version, as_of: date, here: str) -> Iterator[str]:
    if history.state(version, as_of) == "superseded":
        yield _note(
            "archived",
            "Archived version.",
            f"A later version of the {escape(version.policy.title)} has replaced this one, which came into force on "
            f"{day(version.release.effective)}. "
            + link("Read the version in force", relative(here, urls.main_page(history.name)))
            + ".",
        )


def _upcoming(history: History, version: Version, as_of: date, here: str) -> Iterator[str]:
    if history.state(version, as_of) != "upcoming":
        return
    said = f"This version takes effect on {day(version.release.effective)}."
    if here != urls.main_page(history.name) and history.in_force(as_of):
        main = relative(here, urls.main_page(history.name))
        said += f" Until then, {link('another version', main)} is in force."
    yield _note("upcoming", "Not yet in force.", said)


def _permanent(history: History, version: Version, as_of: date, here: str) -> Iterator[str]:
    main = urls.main_page(history.name)
    if history.state(version, as_of) == "in force" and here != main:
        yield _note(
            "current",
            "In force.",
            "This is the permanent page of this version; "
            f"{link('the page in force', relative(here, main))} will always show the latest.",
        )


def _announced(history: History, version: Version, as_of: date, here: str) -> Iterator[str]:
    """Announce the versions that will replace the one in force, on the page in force alone."""
    if here != urls.main_page(history.name):
        return
    for later in history.versions:
        if later is not version and history.state(later, as_of) == "upcoming":
            there, change = (page(history.name, later.label) for page in (urls.version_page, urls.change_page))
            yield _note(
                "upcoming",
                "A new version is coming.",
                f"It takes effect on {day(later.release.effective)}. {link('Read the new version', relative(here, there))}"
                f" or {link('what will change', relative(here, change))}.",
            )


def _note(kind: str, said: str, more: str) -> str:
    return block(f"<p><strong>{said}</strong> {more}</p>", class_=f"cb-banner cb-{kind}", role="note", aria_label=said)
